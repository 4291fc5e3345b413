import { foldText, hasHan } from '../text/fold.js';
import { priceRangeIn, type PriceRange } from './price-range.js';
import type { Shelf, ShopFront, Trait } from './shop-front.js';
import { firstOf } from './word-match.js';

/** What a customer looks for, as far as a message tells. */
export interface ProductWish {
  /** Kinds of goods, in order of appearance; what is of all of them is meant, else of any. */
  readonly shelves: readonly Shelf[];
  /** Colours and materials; all of them are wanted. */
  readonly traits: readonly Trait[];
  readonly range?: PriceRange;
  /** Only what can be sent now. */
  readonly inStock: boolean;
}

const IN_STOCK = /有货|现货|in stock|available now/;
const BROWSES =
  /有没有|有哪些|有什么|你们有|你家有|卖不卖|卖吗|有卖|想买|想要|想看|看看|推荐|找|来点|show me|do you (?:have|sell|stock|carry)|have you got|got any|any .*\?|looking for|look for|i want|i need|i'd like|what .* do you (?:have|sell)|recommend|browse|for (?:the )?(?:winter|summer|autumn|spring)\b|(?:冬天|夏天|春秋|秋天|春天)(?:用|盖|穿|喝)/;

/** Reads a wish from the words of a message. */
export function wishIn(text: string, front: Pick<ShopFront, 'shelves' | 'traits'>): ProductWish {
  const folded = foldText(text);
  const range = priceRangeIn(text);
  return {
    shelves: shelvesIn(folded, front.shelves),
    traits: front.traits.filter(({ words }) => firstOf(folded, words)),
    ...(range ? { range } : {}),
    inStock: IN_STOCK.test(folded),
  };
}

/** Whether a message looks for goods of a kind, rather than asking about one product or a rule. */
export function browses(text: string, wish: ProductWish): boolean {
  const looks = BROWSES.test(foldText(text));
  if (wish.shelves.length === 0) return wish.traits.length > 0 && looks;
  return wish.range !== undefined || wish.traits.length > 0 || looks;
}

const CHOOSES =
  /哪(?:款|个|种|一款|一个|双|床|条)?.{0,6}(?:好|合适|适合|值)|推荐|选哪|帮我(?:选|挑)|help me (?:choose|pick|decide)|which .*(?:should|better|best|would|recommend)|recommend/;

/** Whether a message asks which one to take, or for a recommendation. */
export function asksWhich(text: string): boolean {
  return CHOOSES.test(foldText(text));
}

/** Whether a message wants a choice made among goods of a kind. */
export function wantsChoice(text: string, wish: ProductWish): boolean {
  return wish.shelves.length > 0 && asksWhich(text);
}

/** Words that lie inside a longer one do not count: 儿童 in 儿童书架 names no shelf of its own. */
function shelvesIn(folded: string, shelves: readonly Shelf[]): readonly Shelf[] {
  const found = shelves
    .map((shelf) => ({ shelf, match: firstOf(folded, shelf.words) }))
    .flatMap(({ shelf, match }) => (match ? [{ shelf, ...match }] : []))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return found
    .filter((one) => !found.some((other) => covers(other, one) || isHead(folded, other, one)))
    .map(({ shelf }) => shelf);
}

/** In "desk lamp" the second word says what it is; in "kids lamp" both do, as one lamp is for children. */
function isHead(folded: string, head: FoundShelf, first: FoundShelf): boolean {
  const follows = head.start === first.end + 1 && folded[first.end] === ' ';
  if (!follows || hasHan(folded.slice(first.start, head.end))) return false;
  return !head.shelf.products.some((id) => first.shelf.products.includes(id));
}

interface FoundShelf extends Place {
  readonly shelf: Shelf;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function covers(outer: Place, inner: Place): boolean {
  const wider = outer.end - outer.start > inner.end - inner.start;
  return wider && outer.start <= inner.start && outer.end >= inner.end;
}
