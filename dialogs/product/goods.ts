import { foldText } from '../../src/domain/text/fold.js';
import { firstOf } from '../../src/domain/products/word-match.js';
import type { Product } from '../../src/domain/products/product.js';
import { namedIn } from '../../src/domain/products/name-use.js';
import type { DialogTurn } from '../../src/turn/dialog.js';

/** Words before a name that say "not this one". */
const NOT_THIS =
  /(?:不是|并非|不要|不想要|\bnot|\bisn't|instead of|rather than)\s*(?:the|a|an)?\s*$/i;

/** How many products one reply can carry. */
const MOST = 3;

/**
 * The products a message names, at most three; in a correction ("not the sofa, the desk") what is not
 * negated. A bare kind of goods that more than one product is
 * ("shoes") names none of them.
 */
export function productsNamed(
  turn: Pick<DialogTurn, 'heard' | 'services' | 'text'>,
): readonly Product[] {
  const { heard, services, text } = turn;
  const meant = heard.entities.filter(
    ({ type, start }) => type === 'product' && !NOT_THIS.test(text.slice(0, start)),
  );
  const named = namedIn(meant.length > 0 ? { entities: meant } : heard, services.products)
    .filter(({ entity }) => !isKind(turn, entity.text))
    .map(({ product }) => product);
  return [...new Set(named)].slice(0, MOST);
}

/** The products of ids, unknown ones left out. */
export function productsOf(
  { services }: Pick<DialogTurn, 'services'>,
  ids: readonly string[],
): readonly Product[] {
  return ids.map((id) => services.products.find(id)).filter((found) => found !== undefined);
}

/** What stands on the narrowest shelf beside a product, without the product itself. */
export function neighboursOf(
  turn: Pick<DialogTurn, 'services'>,
  { id }: Product,
): readonly Product[] {
  const shelves = turn.services.front.shelves.filter(
    ({ products }) => products.includes(id) && products.length > 1,
  );
  const narrowest = [...shelves].sort((a, b) => a.products.length - b.products.length)[0];
  return productsOf(turn, narrowest?.products ?? []).filter((product) => product.id !== id);
}

function isKind({ services }: Pick<DialogTurn, 'services'>, text: string): boolean {
  const folded = foldText(text).trim();
  return services.front.shelves.some(({ words, products }) => {
    const match = products.length > 1 ? firstOf(folded, words) : undefined;
    return match !== undefined && match.start === 0 && match.end === folded.length;
  });
}
