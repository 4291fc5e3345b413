import { hasTrait, looksOf } from '../../src/domain/products/product-search.js';
import type { Product } from '../../src/domain/products/product.js';
import { specAsked } from '../../src/domain/products/spec-asked.js';
import { wishIn } from '../../src/domain/products/product-wish.js';
import { money } from '../../src/replies/format.js';
import type { DialogResult, DialogTurn, Reply } from '../../src/turn/dialog.js';
import { joinList } from '../shared/join.js';
import { productCard } from '../shared/product-card.js';
import { topicOf } from './topic-data.js';

/** Guides offered under the answer to a question about use. */
const OFFERED_GUIDES = 2;

/** Sides of a product that have words of their own; every other question is answered by what it is. */
const ASPECTS = ['price', 'stock', 'usage', 'place', 'warranty'];

/**
 * Answers a question about products: the figure or colour that it asks for, else the side of the
 * product that its intent names. The products stay the open topic.
 */
export function describe(
  turn: DialogTurn,
  products: readonly Product[],
  intent: string = turn.intent,
): DialogResult {
  return {
    replies: products.map((product) => {
      const reply = replyFor(turn, product, aspectOf(intent));
      // Several cards below each other would bury the answers.
      return products.length > 1 ? reply : { ...reply, card: productCard(turn, product) };
    }),
    next: topicOf(products, intent),
    memory: { lastProducts: setOf(turn, products) },
    why: { rule: `product-${aspectOf(intent)}` },
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

function replyFor(turn: DialogTurn, product: Product, aspect: string): Reply {
  const asked = aspect === 'about' || aspect === 'stock' ? particular(turn, product) : undefined;
  if (asked) return turn.say(asked.key, asked.values);
  const soldOut = product.stock === 0 && ['stock', 'place'].includes(aspect);
  const key = soldOut ? 'sold_out' : aspect;
  const unwarranted = aspect === 'warranty' && product.warrantyMonths === 0;
  const reply = turn.say(`product.${unwarranted ? 'no_warranty' : key}`, valuesOf(turn, product));
  if (aspect !== 'usage') return reply;
  const guides = turn.services.knowledge.about(product.id, turn.language).slice(0, OFFERED_GUIDES);
  return { ...reply, choices: guides.map(({ title }) => ({ title, value: title })) };
}

/** A colour, a material or a figure that the message asks for. */
function particular(
  turn: DialogTurn,
  product: Product,
): { readonly key: string; readonly values: Readonly<Record<string, unknown>> } | undefined {
  const { language, heard, services } = turn;
  const name = product.name[language];
  const [trait] = wishIn(withoutNames(turn), services.front).traits;
  if (trait) {
    const has = hasTrait(product, trait);
    const options = optionsOf(turn, product);
    const key = has ? 'product.has_trait' : 'product.lacks_trait';
    return { key, values: { name, trait: trait.label[language], options } };
  }
  const spec = specAsked(heard.text, product, services.front.specWords);
  if (!spec) return undefined;
  if (spec === 'unknown') return { key: 'product.spec_unknown', values: { name } };
  const values = { name, spec: spec.name[language], value: spec.value[language] };
  return { key: 'product.spec', values };
}

/** The message without the products' names: 羊绒围巾 asks for no wool. */
function withoutNames({ heard }: DialogTurn): string {
  return heard.entities
    .filter(({ type }) => type === 'product')
    .reduce((text, entity) => text.replace(entity.text, ' '), heard.text);
}

/** What it can be had in, sizes left out: they answer no question about colours. */
function optionsOf(turn: DialogTurn, product: Product): string | undefined {
  const values = looksOf(product).map((value) => value[turn.language]);
  return values.length > 0 ? joinList(turn.language, values) : undefined;
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
  };
}
