import { z } from 'zod';
import {
  ORDER_STATUSES,
  REFUND_REASONS,
  REFUND_STATES,
  REPAIR_STATES,
} from '../../domain/orders/order.js';
import { CUSTOMER_LEVELS } from '../../domain/reader-classes.js';

const Localised = z.object({ zh: z.string().min(1), en: z.string().min(1) }).strict();
const Cents = z.number().int().nonnegative();
const Ago = z.number();

export const ProductFile = z.array(
  z.object({
    id: z.string(),
    category: Localised,
    name: Localised,
    nicknames: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
    priceCents: Cents,
    listPriceCents: Cents.optional(),
    stock: z.number().int().nonnegative(),
    restockDays: z.number().int().positive().optional(),
    options: z.array(z.object({ name: Localised, values: z.array(Localised) })),
    specs: z.array(z.object({ name: Localised, value: Localised })),
    summary: Localised,
    usage: Localised,
    warrantyMonths: z.number().int().nonnegative(),
    takenBack: z.enum(['sealed', 'faulty']).optional(),
  }),
);

export const CustomerFile = z.array(
  z.object({
    id: z.string(),
    name: z.string().min(1),
    language: z.enum(['zh', 'en']),
    phone: z.string(),
    email: z.string(),
    level: z.enum(CUSTOMER_LEVELS),
    points: z.number().int(),
    joinedDaysAgo: Ago,
    address: Localised,
    birthday: z.string().optional(),
    note: Localised,
  }),
);

export const OrderFile = z.array(
  z.object({
    number: z.string().regex(/^A\d{5}$/),
    customer: z.string(),
    placedDaysAgo: Ago,
    status: z.enum(ORDER_STATUSES),
    items: z.array(
      z.object({
        product: z.string(),
        quantity: z.number().int().positive(),
        option: Localised.optional(),
        priceCents: Cents,
      }),
    ),
    shippingCents: Cents,
    discountCents: Cents,
    totalCents: Cents,
    payment: z.object({ method: z.string(), paidDaysAgo: Ago }).optional(),
    carrier: z.enum(['swiftwind', 'neighbour', 'bulky']).optional(),
    tracking: z.string().optional(),
    etaDaysFromNow: z.number().optional(),
    receivedDaysAgo: Ago.optional(),
    refunds: z
      .array(
        z
          .object({
            reason: z.enum(REFUND_REASONS),
            state: z.enum(REFUND_STATES),
            amountCents: Cents,
            daysAgo: Ago,
            returnNumber: z.string().optional(),
          })
          .strict(),
      )
      .default([]),
    repair: z
      .object({ product: z.string(), state: z.enum(REPAIR_STATES), daysAgo: Ago })
      .strict()
      .optional(),
    address: Localised,
    invoice: z.enum(['none', 'electronic', 'vat']),
    events: z.array(z.object({ daysAgo: Ago, text: Localised })),
  }),
);

export const AgentFile = z.array(
  z.object({
    id: z.string(),
    login: z.string(),
    name: Localised,
    title: Localised,
    role: z.enum(['agent', 'supervisor', 'admin']),
    languages: z.array(z.enum(['zh', 'en'])),
    skills: z.array(z.string()),
    capacity: z.number().int().positive(),
    demoPassword: z.string(),
  }),
);

export const CaseFile = z.array(
  z.object({
    number: z.string(),
    customer: z.string(),
    order: z.string().optional(),
    kind: z.string(),
    severity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    status: z.enum(['open', 'waiting', 'resolved', 'closed']),
    openedDaysAgo: Ago,
    owner: z.string(),
    dueInHours: z.number(),
    summary: Localised,
    history: z.array(z.object({ daysAgo: Ago, who: z.string(), text: Localised })),
  }),
);

export const HistoryFile = z.array(
  z.object({
    id: z.string(),
    customer: z.string().nullable(),
    language: z.enum(['zh', 'en']),
    channel: z.string(),
    daysAgo: Ago,
    intent: z.string(),
    outcome: z.enum(['resolved', 'handed-off', 'abandoned']),
    agent: z.string().nullable(),
    csat: z.number().int().min(1).max(5).nullable(),
    csatComment: z.string().nullable(),
    lines: z.array(
      z.object({ who: z.enum(['customer', 'bot', 'agent']), minute: z.number(), text: z.string() }),
    ),
  }),
);

/** Figures are written as numbers or as texts such as `2–4`; they are told as they stand. */
const Figure = z.union([z.string().min(1), z.number()]).transform(String);

export const ValuesFile = z
  .object({
    fees: z.record(z.number().nonnegative()),
    days: z.record(Figure),
    hours: z.record(Figure),
    contact: z.record(z.string().min(1)).default({}),
    levels: z.record(Localised).default({}),
  })
  .strict();

const Words = z.object({ zh: z.array(z.string()), en: z.array(z.string()) }).strict();

export const ShelvesFile = z
  .object({
    shelves: z.array(
      z
        .object({
          id: z.string(),
          label: Localised,
          words: Words,
          /** The category's name in Chinese, when the shelf is a whole category. */
          category: z.string().optional(),
          products: z.array(z.string()).optional(),
        })
        .strict(),
    ),
    traits: z.array(
      z.object({ label: Localised, words: Words, figure: z.string().optional() }).strict(),
    ),
    specs: z.array(
      z
        .object({
          names: z.array(z.string()).min(1),
          words: Words,
          more: Words.optional(),
          less: Words.optional(),
        })
        .strict(),
    ),
  })
  .strict();

export const ChoosingFile = z.array(
  z
    .object({
      shelf: z.string(),
      questions: z
        .array(
          z
            .object({
              ask: Localised,
              answers: z
                .array(
                  z
                    .object({
                      label: Localised,
                      fits: z.array(z.string()).default([]),
                      from: z.number().nonnegative().optional(),
                      upTo: z.number().positive().optional(),
                      because: Localised.optional(),
                    })
                    .strict(),
                )
                .min(2)
                .max(4),
            })
            .strict(),
        )
        .length(3),
    })
    .strict(),
);

const YearDay = z.string().regex(/^\d{2}-\d{2}$/, 'must be month and day such as 12-01');

export const PromotionFile = z.array(
  z
    .object({
      id: z.string(),
      title: Localised,
      text: Localised,
      /** Words by which customers name just this one. */
      words: Words,
      /** Every year between these days. */
      yearly: z.object({ from: YearDay, to: YearDay }).strict().optional(),
      /** Days from the start of the demo, the last one included. */
      relative: z.object({ fromDays: z.number(), toDays: z.number() }).strict().optional(),
      /** Only in the month of the customer's birthday. */
      birthday: z.boolean().optional(),
      audience: z.array(z.string()).optional(),
      shelves: z.array(z.string()).optional(),
      article: z.string().optional(),
    })
    .strict(),
);
