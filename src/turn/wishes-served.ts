import { isOwnMistake, tellsOfTrouble, wonders } from '../domain/cases/trouble.js';
import { asks } from '../domain/text/asking.js';
import { ANGRY, wishesOf, type IntentId, type Understanding } from '../domain/understanding.js';
import type { Choice, Knowing } from './choice.js';

/** Wishes of one message that are served; more are not heard apart. */
const MOST_WISHES = 2;

/** A price that fell is claimed back by a rule, which the knowledge base tells. */
const ABOUT_PRICE = /差价|价保|降价|降了|price|difference|cheaper/i;

/** Anger that the customer regrets is over. */
const APOLOGISES = /\bsorry,? (?:i|about|for|that i)\b|\bapologi[sz]e\b|对不起|不好意思|抱歉/i;

/** What makes something wrong good: told with a complaint, the complaint is its reason. */
const REMEDIES: ReadonlySet<IntentId> = new Set([
  ...['order.return', 'order.exchange', 'order.refund', 'order.repair', 'order.cancel'],
  ...['inquiry.returns', 'inquiry.warranty'],
]);
/** Dialogs that serve several wishes one after the other, since each asks about an order of its own. */
const ONE_BY_ONE: ReadonlySet<string> = new Set(['answer', 'order-request', 'order-status']);

/** The dialogs for a message whose wishes are sure, in the order they are served. */
export function servedBy(
  content: { readonly text: string; readonly heard: Understanding },
  services: Knowing,
): readonly Choice[] {
  const all = wishesOf(content.heard)
    .slice(0, MOST_WISHES)
    .map(({ id }) => ({ dialog: services.intents.dialogOf(id), intent: id }));
  const meant = withoutWeakComplaints(all, content, services);
  const choices = withOrders(meant, content);
  return choices.filter(
    (choice, at) => !choices.slice(0, at).some((first) => repeats(choice, first)),
  );
}

/** The same dialog has nothing to add, unless it is asked for something else or for another order. */
function repeats(later: Choice, first: Choice): boolean {
  // "Which is warmer, the duvet or the blanket" is one question about goods.
  if (ABOUT_GOODS.has(later.dialog) && ABOUT_GOODS.has(first.dialog)) return true;
  if (later.dialog !== first.dialog) return false;
  // One order can be sent back or cancelled, not both.
  const remedies = REMEDIES.has(later.intent) && REMEDIES.has(first.intent);
  if (remedies && later.order === first.order && later.dialog === 'order-request') return true;
  const same = later.intent === first.intent && later.order === first.order;
  return same || !ONE_BY_ONE.has(later.dialog);
}

/** Two orders in one message belong to its two wishes in turn, or both to its one wish. */
function withOrders(
  choices: readonly Choice[],
  { heard, text }: { readonly heard: Understanding; readonly text: string },
): readonly Choice[] {
  // `…3356` is the end of a phone number or of an order that is named besides, not one more order.
  const named = heard.entities.filter(
    ({ type, value }) => type === 'order_number' && !value.startsWith('…'),
  );
  const [first, second, ...more] = [...new Set(named.map(({ value }) => value))];
  if (!first || !second || more.length > 0 || CORRECTS.test(text)) return choices;
  const [one, other] = choices;
  if (!one || !ABOUT_ORDERS.has(one.dialog)) return choices;
  if (other && !ABOUT_ORDERS.has(other.dialog)) return choices;
  return [
    { ...one, order: first },
    { ...(other ?? one), order: second },
  ];
}

const ABOUT_GOODS: ReadonlySet<string> = new Set(['product', 'compare']);
const ABOUT_ORDERS: ReadonlySet<string> = new Set(['order-request', 'order-status']);
/** Of two numbers one may only be named to say that it is the wrong one. */
const CORRECTS = /不是|并非|而是|应该是|写错|说错|\bnot\b|isn['’]?t|instead of|rather than|i mean/i;

/**
 * A complaint is served as one only when it is one. Beside a remedy it is the reason of it; without a word
 * of trouble it is a misheard question, which the knowledge base answers, or too little to act on.
 */
function withoutWeakComplaints(
  choices: readonly Choice[],
  { text, heard }: { readonly text: string; readonly heard: Understanding },
  services: Knowing,
): readonly Choice[] {
  const others = choices.filter(({ dialog }) => dialog !== 'complaint');
  const [complaint] = choices.filter(({ dialog }) => dialog === 'complaint');
  if (!complaint || (heard.mood.anger >= ANGRY && !APOLOGISES.test(text) && !wonders(text)))
    return choices;
  if (others.some(({ intent }) => REMEDIES.has(intent))) return others;
  if (complaint.intent === 'complaint.late') {
    const [other] = others;
    if (other?.intent === 'order.status') return [complaint];
    if (other?.intent === 'order.hurry') return others;
  }
  if (!wonders(text) && tellsOfTrouble(text, heard.mood)) return choices;
  if (others.length > 0) return others;
  if (isOwnMistake(text)) return [{ dialog: 'order-request', intent: 'order.exchange' }];
  return [
    (asks(text) || ABOUT_PRICE.test(text)) && isKnown(heard, services)
      ? { ...complaint, dialog: 'answer' }
      : misheard(heard),
  ];
}

function isKnown(heard: Understanding, { knowledge }: Knowing): boolean {
  const { text, language } = heard;
  return (
    knowledge.answer({ text, language, intents: wishesOf(heard).map(({ id }) => id) }).kind !==
    'unknown'
  );
}

/** Too little to file anything by: better asked back than taken for a complaint. */
function misheard(heard: Understanding): Choice {
  return { dialog: 'clarify', intent: heard.candidates[0]?.id ?? 'none' };
}
