import { ordersMeant } from '../../src/domain/orders/meant-order.js';
import { isLikely, isUnderWay } from '../../src/domain/orders/order-fit.js';
import { isOver, phaseOf } from '../../src/domain/orders/order-phase.js';
import type { Order } from '../../src/domain/orders/order.js';
import { foldText } from '../../src/domain/text/fold.js';
import type { DialogTurn, Reply } from '../../src/turn/dialog.js';
import { cluesIn } from './order-clues.js';

/** Choices offered to a signed-in customer who has more orders than one. */
const OFFERED_ORDERS = 4;

/** With these the goods named may be what is wanted rather than what was bought. */
const NAMES_WHAT_IS_WANTED = ['order.change', 'order.exchange'];

/** What has just arrived is what goes back, rather than its like of long ago. */
const GOES_BACK = ['order.return', 'order.exchange'];

const ANOTHER =
  /另(?:外)?(?:一|那)?(?:个|单|笔)|别的(?:单|订单)|其他(?:单|订单)|\bother (?:one|order)\b|\banother order\b/;

const PLACES: readonly (readonly [RegExp, number])[] = [
  [/^(?:第一|头一|1|一)(?:个|单|笔)?$|^(?:the )?(?:first|1st)(?: one)?$/, 0],
  [/^(?:第二|2|二)(?:个|单|笔)?$|^(?:the )?(?:second|2nd)(?: one)?$/, 1],
  [/^(?:第三|3|三)(?:个|单|笔)?$|^(?:the )?(?:third|3rd)(?: one)?$/, 2],
  [/^(?:第四|4|四)(?:个|单|笔)?$|^(?:the )?(?:fourth|4th)(?: one)?$/, 3],
];

/** Which of a customer's own orders a message means: one, several to choose from, or none of them. */
export type Meant =
  | { readonly kind: 'one'; readonly order: Order }
  | { readonly kind: 'several'; readonly orders: readonly Order[]; readonly because: Because };

/** Why a choice is offered: nothing was said, several fit what was said, or nothing does. */
type Because = 'nothing-said' | 'several-fit' | 'none-fits';

/**
 * The order meant among the customer's own (newest first), by what the message says of it, by what was
 * talked about before, and by what the wish is likely about.
 */
export function meantAmong(turn: DialogTurn, own: readonly Order[], lastOrder?: Order): Meant {
  const rest = isAboutAnother(turn) ? own.filter((order) => order !== lastOrder) : own;
  const said = byClues(turn, rest, lastOrder);
  if (said) return said;
  const last = lastOrder && rest.find(({ number }) => number === lastOrder.number);
  if (last) return { kind: 'one', order: last };
  return byTalk(turn, rest) ?? byLikelihood(turn.intent, rest);
}

/** The one order that holds what was talked about just now. */
function byTalk(turn: DialogTurn, own: readonly Order[]): Meant | undefined {
  const [talked, ...more] = turn.conversation.memory.lastProducts ?? [];
  if (talked === undefined || more.length > 0) return undefined;
  const holding = own.filter(({ items }) => items.some(({ productId }) => productId === talked));
  const [only, ...others] = holding.filter((order) => isLikely(turn.intent, order));
  return only && others.length === 0 ? { kind: 'one', order: only } : undefined;
}

/** The order of the list offered before that a message picks; `undefined` when it picks none. */
export function pickedFrom(
  turn: DialogTurn,
  own: readonly Order[],
  offered: readonly string[],
): Meant | undefined {
  const bare = foldText(turn.text)
    .replace(/[\s.,!?。，！？]+/g, ' ')
    .trim();
  const place = PLACES.find(([form]) => form.test(bare))?.[1];
  const picked = place === undefined ? undefined : offered[place];
  const order = own.find(({ number }) => number === picked);
  if (order) return { kind: 'one', order };
  const among = own.filter(({ number }) => offered.includes(number));
  const meant = byClues(turn, among, undefined) ?? byClues(turn, own, undefined);
  return meant?.kind === 'several' && meant.because === 'none-fits' ? undefined : meant;
}

/** The question which order is meant, with its choices. */
export function askWhich(
  turn: DialogTurn,
  { orders, because }: Meant & { kind: 'several' },
): Reply {
  const shown = orders.slice(0, OFFERED_ORDERS);
  const list = shown.map((order) =>
    turn.words('shared.order_line', {
      number: order.number,
      items: order.items
        .map(({ name }) => name[turn.language])
        .join(turn.language === 'zh' ? '、' : ', '),
      placed: turn.words('shared.day', { at: order.placedAt }),
      status: turn.words(`shared.status_${order.status}`),
    }),
  );
  const choices = shown.map(({ number, items }) => ({
    title: `${number} ${items[0]?.name[turn.language] ?? ''}`.trim(),
    value: number,
  }));
  const key = {
    'nothing-said': 'which_order',
    'several-fit': 'which_of_these',
    'none-fits': 'none_of_yours',
  };
  return turn.say(`shared.${key[because]}`, { list: list.join('\n') }, { choices });
}

export function isAboutAnother({ text }: Pick<DialogTurn, 'text'>): boolean {
  return ANOTHER.test(foldText(text));
}

function byClues(
  turn: DialogTurn,
  own: readonly Order[],
  lastOrder: Order | undefined,
): Meant | undefined {
  const clues = cluesIn(turn);
  const meant = ordersMeant(own, clues);
  if (meant === undefined) return undefined;
  if (meant.length > 0) return oneOf(turn.intent, meant, lastOrder);
  // A sum or a day may be said of something else than the order.
  const goods = ordersMeant(own, { ...clues, sums: [], days: undefined, options: [] });
  if (goods === undefined) return undefined;
  if (goods.length > 0) return oneOf(turn.intent, goods, lastOrder);
  if (NAMES_WHAT_IS_WANTED.includes(turn.intent)) return undefined;
  return { kind: 'several', orders: likelyFirst(turn.intent, own), because: 'none-fits' };
}

/** Several that fit what was said: what was talked about, or the only one the wish can be about. */
function oneOf(intent: string, meant: readonly Order[], lastOrder: Order | undefined): Meant {
  const last = meant.find(({ number }) => number === lastOrder?.number);
  const [only, ...others] = meant;
  if (only && others.length === 0) return { kind: 'one', order: only };
  if (last) return { kind: 'one', order: last };
  const likely = meant.filter((order) => isLikely(intent, order));
  const [sole, ...more] = likely;
  if (sole && more.length === 0 && isClear(intent, sole)) return { kind: 'one', order: sole };
  const [fresh, ...alsoFresh] = likely.filter(({ status }) => status === 'delivered');
  if (fresh && alsoFresh.length === 0 && GOES_BACK.includes(intent))
    return { kind: 'one', order: fresh };
  return { kind: 'several', orders: likely.length > 1 ? likely : meant, because: 'several-fit' };
}

/** What was bought long ago and what is on its way are no rivals; two that arrived may be. */
function isClear(intent: string, order: Order): boolean {
  return isUnderWay(intent, order) || phaseOf(order) !== 'received';
}

function byLikelihood(intent: string, own: readonly Order[]): Meant {
  const [only, ...others] = own;
  if (only && others.length === 0) return { kind: 'one', order: only };
  const underWay = own.filter((order) => isUnderWay(intent, order));
  const [sole, ...more] = underWay;
  const rivals = own.filter((order) => isLikely(intent, order) && order !== sole);
  const isSole = sole !== undefined && more.length === 0;
  if (isSole && (rivals.length === 0 || intent === 'order.refund' || intent === 'order.repair'))
    return isRecentRival(intent, own) ? several(intent, own) : { kind: 'one', order: sole };
  return several(intent, own);
}

/** "Where is my order?" may also be about one that is said to have arrived just now. */
function isRecentRival(intent: string, own: readonly Order[]): boolean {
  return intent === 'order.status' && own.some(({ status }) => status === 'delivered');
}

function several(intent: string, own: readonly Order[]): Meant {
  return { kind: 'several', orders: likelyFirst(intent, own), because: 'nothing-said' };
}

/** What the wish is likely about; the rest, ended orders last, only when there is too little of it. */
function likelyFirst(intent: string, own: readonly Order[]): readonly Order[] {
  const likely = own.filter((order) => isLikely(intent, order));
  const rest = own.filter((order) => !likely.includes(order));
  const all = [...likely, ...rest.filter((order) => !isOver(order)), ...rest.filter(isOver)];
  return likely.length > 1 ? likely : all;
}
