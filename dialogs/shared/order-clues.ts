import { isoTime } from '../../src/clock.js';
import { namesElsewhere } from '../../src/domain/orders/courier-note.js';
import type { OrderClues } from '../../src/domain/orders/meant-order.js';
import { namedIn } from '../../src/domain/products/name-use.js';
import { wishIn } from '../../src/domain/products/product-wish.js';
import { foldText } from '../../src/domain/text/fold.js';
import type { DialogTurn } from '../../src/turn/dialog.js';

const NEWEST =
  /上一单|上一个订单|上个订单|最近(?:的)?(?:那|一|这)?(?:个|次|笔)?(?:单|订单|买)|最新(?:的)?(?:那)?(?:个|一)?(?:单|订单)|刚(?:刚|才)?(?:买|下|订|拍)|\b(?:last|latest|newest|most recent|recent) (?:order|purchase|one)\b|\bjust (?:bought|ordered|placed)\b/;
const BUYING =
  /买|下单|订的|拍的|那单|那个?订单|的那|\bbought\b|\border(?:ed|s)?\b|\bpurchased?\b|\bone\b|\bfrom\b|\bplaced\b/;
/** A colour tells bought goods apart only where it stands for them: 蓝色的那双, "the blue one". */
const POINTING = /的那|那[个件双条床只台]|\bone\b/;
const RETURN_NUMBER = /(?<![a-z0-9])r\d{5}(?!\d)/g;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** What this message says about the order it means. */
export function cluesIn(turn: DialogTurn): OrderClues {
  const folded = foldText(turn.text);
  const of = (type: string): readonly string[] =>
    turn.heard.entities.filter((entity) => entity.type === type).map(({ value }) => value);
  return {
    // "I won't be home", "the front desk": places for a parcel are no goods.
    products: namesElsewhere(turn.text) ? new Set() : productsIn(turn),
    options: POINTING.test(folded) ? optionsIn(turn) : [],
    days: BUYING.test(folded) ? daysIn(turn) : undefined,
    sums: of('amount').map(Number),
    numbers: [...of('tracking_number'), ...(folded.match(RETURN_NUMBER) ?? [])].map((number) =>
      number.toUpperCase(),
    ),
    newest: NEWEST.test(folded),
  };
}

/** The products a message may mean: those it names, and those of a kind it names. */
export function productsIn({ text, heard, services }: DialogTurn): ReadonlySet<string> {
  const named = namedIn(heard, services.products);
  const without = named.reduce(
    (rest, { entity }) => (isKind(entity.text, services) ? rest : rest.replace(entity.text, ' ')),
    text,
  );
  const { shelves } = wishIn(without, services.front);
  const ofKind = shelves.flatMap(({ products }) => products);
  return new Set([...named.map(({ product }) => product.id), ...ofKind]);
}

/** Whether words are a kind of goods (鞋子) rather than one thing (帆布鞋). */
function isKind(words: string, { front }: DialogTurn['services']): boolean {
  const folded = foldText(words);
  const singular = folded.replace(/s$/, '');
  return front.shelves.some(({ words: { zh, en } }) =>
    [...zh, ...en].some((word) => word === folded || word === singular),
  );
}

function optionsIn({ text, services }: DialogTurn): readonly string[] {
  return wishIn(text, services.front).traits.flatMap(({ words }) =>
    [...words.zh, ...words.en].map((word) => word.toLowerCase()),
  );
}

/** The past days a message names; a bare weekday means the last one. */
function daysIn(turn: DialogTurn): OrderClues['days'] {
  const entity = turn.heard.entities.find(({ type }) => type === 'date');
  if (!entity) return undefined;
  const named = startOfDay(turn, entity.value.slice(0, 10));
  const now = turn.services.clock.now();
  const from = named > now ? named - 7 * DAY_MS : named;
  if (from > now) return undefined;
  return { from, to: from + lengthOf(entity.text) };
}

function lengthOf(words: string): number {
  if (/周末|weekend/i.test(words)) return 2 * DAY_MS;
  if (/(?:周|星期|礼拜|week)$/i.test(words)) return 7 * DAY_MS;
  return /(?:月|month)$/i.test(words) ? 31 * DAY_MS : DAY_MS;
}

/** The first moment of a civil day in the shop's zone, which only its words know. */
function startOfDay(turn: DialogTurn, day: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const label = (ms: number): string => turn.words('shared.day', { at: isoTime(ms) });
  const wanted = label(noon);
  let start = noon;
  while (noon - start < DAY_MS && label(start - HOUR_MS) === wanted) start -= HOUR_MS;
  return start;
}
