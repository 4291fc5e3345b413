import { asks } from '../domain/text/asking.js';
import { sureWish, type IntentId, type Understanding } from '../domain/understanding.js';

/** What is asked about in general, and the same thing wanted done with an order. */
const RULE_OF: Readonly<Record<IntentId, IntentId>> = {
  'order.return': 'inquiry.returns',
  'order.exchange': 'inquiry.returns',
  'order.payment': 'inquiry.payment',
  'order.invoice': 'inquiry.invoice',
  'order.repair': 'inquiry.warranty',
};

/**
 * "Can I still return a mug?" wavers between the rule and the deed: the rule is told, under which the deed is
 * one tap away. `undefined` when a message is sure, asks nothing, or wavers between other things.
 */
export function ruleAskedFor({ verdict, candidates, text }: Understanding): IntentId | undefined {
  if (verdict !== 'unsure' || !asks(text)) return undefined;
  const [first, second] = candidates;
  if (!first || !second) return undefined;
  if (RULE_OF[first.id] === second.id) return second.id;
  return RULE_OF[second.id] === first.id ? first.id : undefined;
}

/** What is wished in so many words, and easily taken for a question about its rule. */
const DEEDS: readonly (readonly [RegExp, IntentId])[] = [
  [/退(?!换货?政策|货?规则)|\breturn\b|send .{1,24} back/i, 'order.return'],
  [/换|\b(?:exchange|swap)\b/i, 'order.exchange'],
];
const WISHES = /我(?:想|要|想要)|帮我|给我|\b(?:i want|i'?d like|i need|please|i have) to\b/i;

const SENDS_BACK =
  /我(?:想|要|想要)退(?!订|会|出|休|换货?政策|货?规则)|\bi want to (?:return|send back)\b/i;

/**
 * "I want to send something back" wishes for the deed, whose rule is told on the way; `undefined` when a message
 * asks, or wishes for nothing.
 */
export function deedWishedFor(heard: Understanding): IntentId | undefined {
  const first = sureWish(heard);
  const plain = heard.text.replaceAll('’', "'");
  const isVague = first === undefined && SENDS_BACK.test(plain);
  if ((first?.id !== 'inquiry.returns' && !isVague) || asks(heard.text)) return undefined;
  if (!WISHES.test(plain)) return undefined;
  return DEEDS.find(([words]) => words.test(heard.text))?.[1];
}

/** What can be done with an order, each of which looks at the order's state first. */
const ON_ORDERS: readonly IntentId[] = [
  'order.change',
  'order.exchange',
  'order.cancel',
  'order.return',
  'order.address',
];
/** Together they are to be this likely. */
const LEAST_TOGETHER = 0.7;

/**
 * "Exchange something from A10007" wavers between deeds only: the likeliest is begun, since its dialog knows
 * from the order's state which of them is possible. `undefined` when a message is sure or may want something else.
 */
export function deedWaveredOver({ verdict, candidates }: Understanding): IntentId | undefined {
  const deeds = candidates.filter(({ id }) => ON_ORDERS.includes(id));
  const together = deeds.reduce((sum, { score }) => sum + score, 0);
  return verdict === 'unsure' && together >= LEAST_TOGETHER ? deeds[0]?.id : undefined;
}
