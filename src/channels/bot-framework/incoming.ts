import { z } from 'zod';
import { checkActivity, type CustomerActivity } from '../activity-schema.js';
import { cleanText } from '../clean-text.js';

const Id = z.string().min(1).max(1_000).transform(cleanText);
const Words = z.string().max(1_000).transform(cleanText);

const Account = z.object({
  id: Id,
  name: Words.nullish(),
  role: Words.nullish(),
  aadObjectId: Words.nullish(),
});

/**
 * What an activity of a channel must say about where it comes from (Activity schema A2020, A2060,
 * A2070, A2080, A2300). Only this much of the body reaches the SDK, which takes odd types for granted.
 */
const Envelope = z.object({
  type: z.string().min(1).max(100),
  id: Id.nullish(),
  channelId: Id,
  serviceUrl: z.string().min(1).max(1_000),
  conversation: z.object({
    id: Id,
    name: Words.nullish(),
    tenantId: Words.nullish(),
    conversationType: Words.nullish(),
    isGroup: z.boolean().nullish(),
  }),
  from: Account,
  recipient: Account,
  locale: z.string().max(50).nullish(),
  deliveryMode: z.string().max(50).nullish(),
});

export type Envelope = z.output<typeof Envelope>;

export type Incoming =
  | { readonly ok: true; readonly envelope: Envelope; readonly activity: CustomerActivity }
  | { readonly ok: false; readonly message: string };

/** Reads a parsed body; a refusal says in words which field is wrong. */
export function readIncoming(body: unknown): Incoming {
  const check = checkActivity(body);
  if (!check.ok) return check;
  const envelope = Envelope.safeParse(body);
  if (envelope.success) return { ok: true, envelope: envelope.data, activity: check.activity };
  const issue = envelope.error.issues[0];
  return { ok: false, message: `field "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}` };
}
