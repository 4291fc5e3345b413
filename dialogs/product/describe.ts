import { asks } from '../../src/domain/text/asking.js';
import { asksHow } from '../../src/domain/products/fact-asked.js';
import type { Product } from '../../src/domain/products/product.js';
import { saidOf } from '../../src/domain/products/said-of.js';
import { money } from '../../src/replies/format.js';
import type { DialogResult, DialogTurn, Reply } from '../../src/turn/dialog.js';
import { productCard } from '../shared/product-card.js';
import { factOfEach } from './of-each.js';
import { particularOf, type Particular } from './particular.js';
import { asksFactOf, questionOf } from './question.js';
import { topicOf } from './topic-data.js';

/** Guides offered under the answer to a question about use. */
const OFFERED_GUIDES = 2;

/** Figures told to a question that none of them answers by its name. */
const TOLD_FACTS = 4;
/** More than so many is a matter for a business order. */
const MOST_COUNTED = 99;

/** Sides of a product that have words of their own; every other question is answered by what it is. */
const ASPECTS = ['price', 'stock', 'usage', 'place', 'warranty'];
/** Sides that are told for each product by itself. */
const ASIDE = ['price', 'stock', 'place', 'warranty'];

/**
 * Answers a question about products: the figure or colour that it asks for, else the side of the
 * product that its intent names. The products stay the open topic.
 *
 * @param before the figure that was asked of another product just before.
 */
export function describe(
  turn: DialogTurn,
  products: readonly Product[],
  intent: string = turn.intent,
  before?: string,
): DialogResult {
  const aspect = aspectOf(intent);
  const asked = products.map((product) => particularFor(turn, product, aspect, before));
  const together = ASIDE.includes(aspect) ? undefined : factOfEach(turn, products, asked);
  return {
    replies: together
      ? [together]
      : products.map((product, at) => {
          const reply = replyFor(turn, product, aspect, asked[at]);
          // Several cards below each other would bury the answers.
          return products.length > 1 ? reply : { ...reply, card: productCard(turn, product) };
        }),
    next: topicOf(products, intent, { figure: asked[0]?.figure }),
    memory: { lastProducts: setOf(turn, products) },
    why: { rule: `product-${aspect}` },
  };
}

/** One of a list that is looked at closer leaves the list what it was. */
function setOf({ conversation }: DialogTurn, products: readonly Product[]): readonly string[] {
  const ids = products.map(({ id }) => id);
  const last = conversation.memory.lastProducts ?? [];
  return ids.every((id) => last.includes(id)) ? last : ids;
}

/** Which side of a product an intent asks about; the stem of the reply key. */
function aspectOf(intent: string): string {
  const word = intent.split('.').at(-1) ?? '';
  return ASPECTS.includes(word) ? word : 'about';
}

function replyFor(
  turn: DialogTurn,
  product: Product,
  aspect: string,
  asked: Particular | undefined,
): Reply {
  if (asked) return turn.say(asked.key, asked.values);
  const values = valuesOf(turn, product);
  const asksToDo = aspect === 'usage' && asksHow(turn.text);
  if (['about', 'usage'].includes(aspect) && !asksToDo && asksFactOf(turn)) {
    const said = saidOf(questionOf(turn), product, turn.language);
    if (said !== undefined) return turn.say('product.said', { ...values, said });
    if (aspect === 'about') return turn.say('product.facts', values);
  }
  const reply = turn.say(`product.${keyOf(turn, product, aspect)}`, values);
  if (aspect !== 'usage') return reply;
  const guides = turn.services.knowledge.about(product.id, turn.language).slice(0, OFFERED_GUIDES);
  return { ...reply, choices: guides.map(({ title }) => ({ title, value: title })) };
}

function keyOf(turn: DialogTurn, product: Product, aspect: string): string {
  if (product.stock === 0 && ['stock', 'place'].includes(aspect)) return 'sold_out';
  if (aspect === 'warranty' && product.warrantyMonths === 0) return 'no_warranty';
  return aspect === 'price' && countIn(turn) > 1 ? 'price_for' : aspect;
}

/** Figures are told where they are asked for; "how do I clean the inner pot" asks for none. */
function particularFor(
  turn: DialogTurn,
  product: Product,
  aspect: string,
  before: string | undefined,
): Particular | undefined {
  if (aspect === 'price' || aspect === 'place') return undefined;
  if (aspect === 'usage' && asksHow(turn.text)) return undefined;
  const asked = particularOf(turn, product, before);
  // "The red light is on" asks for no colour.
  if (aspect === 'usage' && asked && OF_COLOUR.includes(asked.key)) return undefined;
  if (aspect === 'usage' && !asks(turn.text) && !asksFactOf(turn)) return undefined;
  return aspect === 'warranty' && asked?.key !== 'product.spec' ? undefined : asked;
}

const OF_COLOUR = ['product.has_trait', 'product.lacks_trait'];

/** How many the message speaks of; one when it names no number. */
function countIn({ heard }: DialogTurn): number {
  const count = Number(heard.entities.find(({ type }) => type === 'quantity')?.value ?? 1);
  return Number.isInteger(count) && count > 0 && count <= MOST_COUNTED ? count : 1;
}

function valuesOf(turn: DialogTurn, product: Product): Readonly<Record<string, unknown>> {
  const { language } = turn;
  return {
    name: product.name[language],
    price: money(product.priceCents),
    before: product.listPriceCents ? money(product.listPriceCents) : undefined,
    restockDays: product.restockDays,
    summary: product.summary[language],
    usage: product.usage[language],
    months: product.warrantyMonths,
    facts: factsOf(turn, product),
    count: countIn(turn),
    total: money(product.priceCents * countIn(turn)),
  };
}

/** What the specification says first, in one line; `undefined` when it says nothing. */
function factsOf({ language }: DialogTurn, { specs }: Product): string | undefined {
  const told = specs
    .slice(0, TOLD_FACTS)
    .map(({ name, value }) =>
      language === 'zh' ? `${name.zh} ${value.zh}` : `${name.en.toLowerCase()} ${value.en}`,
    );
  // The figures have commas of their own.
  return told.length > 0 ? told.join(language === 'zh' ? '；' : '; ') : undefined;
}
