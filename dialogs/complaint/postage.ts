import type { JsonObject } from '../../src/domain/json.js';
import { asks } from '../../src/domain/text/asking.js';
import { ANGRY } from '../../src/domain/understanding.js';
import type { DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { yesOrNo } from '../shared/answers.js';
import { figuresOf } from '../shared/shop-figures.js';
import { angerOf } from './known.js';

const POSTAGE = /运费|邮费|快递费|配送费|\b(?:postage|shipping|delivery (?:fee|charge|cost)s?)\b/i;
const WHY = /为(?:啥|什么|何|嘛)|怎么(?:还|又|会|多|要|收)|咋|\b(?:why|how come|what for)\b/i;
const CHECK = /查|核|登记|投诉|\b(?:check|look|complain|file)/i;

/**
 * "Why was I charged 18 for postage?" is told the rule first, and the order is looked into on request;
 * `undefined` for everything else.
 */
export function postageWhy(turn: DialogTurn, known: JsonObject): DialogResult | undefined {
  const { text, intent } = turn;
  const isWhy = WHY.test(text) || asks(text);
  if (intent !== 'complaint.price' || !POSTAGE.test(text) || !isWhy) return undefined;
  if (angerOf(turn) >= ANGRY) return undefined;
  return {
    replies: [turn.say('complaint.postage_why', figuresOf(turn))],
    next: { step: 'postage', data: { ...known, details: text } },
    why: { rule: 'complaint-postage-why' },
  };
}

/** Whether the charge shall be looked into, once the rule was told; `undefined` when neither is said. */
export function checksPostage(turn: DialogTurn, { step }: OpenStep): 'yes' | 'no' | undefined {
  if (step !== 'postage') return undefined;
  const said = yesOrNo(turn);
  if (said) return said;
  return CHECK.test(turn.text) || turn.intent === 'complaint.price' ? 'yes' : undefined;
}
