import { casesTakenBack } from '../domain/cases/cases-taken-back.js';
import { isMeant, takeBackIn } from '../domain/cases/take-back.js';
import type { Conversation } from '../domain/conversation/conversation.js';
import type { Entry } from '../domain/conversation/entry.js';
import { classOf, type Understanding } from '../domain/understanding.js';
import type { Choice } from './choice.js';
import { chooseFirst } from './choose-dialog.js';
import type { Services } from './dialog.js';

/** A taking-back that goes on to something else. */
const GOES_ON = /[,，。;；.].|就|直接|\b(?:and|but|just|instead)\b/i;

/**
 * The dialog that takes back what was filed in this conversation, and what the same message wishes instead
 * ("不退了，换一个大的"); none when nothing is taken back or nothing was filed.
 */
export async function chooseWithdrawal(
  content: { readonly text: string; readonly heard: Understanding },
  at: {
    readonly conversation: Conversation;
    readonly entry: Entry;
    readonly services: Services;
  },
): Promise<readonly Choice[]> {
  const said = takeBackIn(content.text);
  if (!said) return [];
  const found = await casesTakenBack(content, at, at.services.cases);
  if (found.length === 0) return [];
  const more = content.heard.parts !== undefined || GOES_ON.test(content.text);
  const instead = more && content.heard.verdict === 'sure' ? chooseFirst(content, at.services) : [];
  const wished = instead.filter(({ intent }) => {
    return classOf(intent) === 'order' && !isMeant(said, { kind: intent }) && said.kinds.length > 0;
  });
  return [{ dialog: 'withdraw', intent: 'none' }, ...wished.slice(0, 1)];
}
