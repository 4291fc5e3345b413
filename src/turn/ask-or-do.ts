import { asks } from '../domain/text/asking.js';
import type { IntentId, Understanding } from '../domain/understanding.js';

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
