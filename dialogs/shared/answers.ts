import { followUpOf } from '../../src/domain/text/follow-up.js';
import { sureWish } from '../../src/domain/understanding.js';
import type { DialogTurn } from '../../src/turn/dialog.js';

const YES =
  /^(是|是的|对|对的|好|好的|好啊|可以|行|行吧|嗯+|恩|要|需要|没错|确认|有帮助|有用|yes|yeah|yep|yup|y|ok|okay|sure|please|correct|right|it helped|helpful)$/i;
const NO =
  /^(不|不是|不用|不用了|不要|不需要|没有|没|没用|没帮上|没帮上忙|否|no|nope|nah|n|not really|none|skip|跳过|it did not help|not helpful)$/i;

/** Yes, no, or neither, from the bare words and from what was understood. */
export function yesOrNo(turn: Pick<DialogTurn, 'text' | 'heard'>): 'yes' | 'no' | undefined {
  const said = bareYesOrNo(turn.text);
  if (said) return said;
  // "No, I want my money back" is a wish.
  const first = sureWish(turn.heard)?.id;
  if (first === 'affirm') return 'yes';
  return first === 'deny' ? 'no' : undefined;
}

/** Yes or no when the words are nothing else. */
export function bareYesOrNo(text: string): 'yes' | 'no' | undefined {
  const bare = text
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (YES.test(bare)) return 'yes';
  return NO.test(bare) ? 'no' : undefined;
}

/**
 * What a follow-up to the open topic asks about ("and for shoes?" → "shoes"); `undefined` for all else,
 * also for a polite yes such as 好的呢.
 */
export function followUpIn(turn: Pick<DialogTurn, 'heard'>): string | undefined {
  const thing = followUpOf(turn.heard.text);
  return thing !== undefined && !bareYesOrNo(thing) ? thing : undefined;
}

/** Whether the message surely wants something of its own, other than answering `intent`'s question. */
export function wantsSomethingElse(turn: DialogTurn, intent: string): boolean {
  const first = sureWish(turn.heard);
  if (!first || first.id === intent || first.score < 0.6) return false;
  const asks = ['inquiry', 'order'].includes(turn.heard.class) || first.id.startsWith('case.');
  return asks || first.id === 'agent' || isShortTalk(turn.text, first);
}

/** A goodbye in a few words. What takes a whole sentence is an answer, whatever it sounds like. */
function isShortTalk(text: string, { id, score }: { id: string; score: number }): boolean {
  return ['bot', 'bye'].includes(id) && score >= 0.8 && text.length <= SHORT_TALK;
}

const SHORT_TALK = 40;
