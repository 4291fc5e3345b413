import type { Conversation } from '../conversation/conversation.js';
import type { Entry } from '../conversation/entry.js';
import type { Understanding } from '../understanding.js';
import type { CaseDesk } from './case-desk.js';
import { isUnderWay, type Case } from './case.js';
import { isMeant, takeBackIn } from './take-back.js';

/**
 * The cases that a message may take back, oldest first: the one it names by number, else those of this
 * conversation that are of the kind it names, else the one filed a moment ago. Empty when there is none.
 * Only cases still under way, and only the customer's own.
 */
export async function casesTakenBack(
  { text, heard }: { readonly text: string; readonly heard: Understanding },
  at: { readonly conversation: Conversation; readonly entry: Entry },
  desk: Pick<CaseDesk, 'find' | 'ofConversation'>,
): Promise<readonly Case[]> {
  const said = takeBackIn(text);
  if (!said) return [];
  const number = heard.entities.find(({ type }) => type === 'case_number')?.value;
  if (number) return ownCase(await desk.find(number), at.conversation);
  const all = (await desk.ofConversation(at.conversation.id)).filter(isUnderWay);
  const ofKind = all.filter((found) => isMeant(said, found));
  return ofKind.length > 0
    ? ofKind
    : all.filter(({ openedBy }) => turnsBefore(at).includes(openedBy)).slice(-1);
}

function ownCase(found: Case | undefined, { id, signedIn, customerId }: Conversation): Case[] {
  if (!found || !isUnderWay(found)) return [];
  const own = signedIn === true && customerId !== undefined && found.customerId === customerId;
  return own || found.conversationId === id ? [found] : [];
}

/** A case filed longer ago is not what a mere "forget it" means. */
const RECENT_TURNS = 3;

/** The ids of the last turns before this one, as cases carry them. */
function turnsBefore({
  conversation,
  entry,
}: {
  readonly conversation: Conversation;
  readonly entry: Entry;
}): readonly string[] {
  return conversation.tail
    .filter(({ seq, author }) => seq < entry.seq && author.role === 'customer')
    .slice(-RECENT_TURNS)
    .map(({ seq }) => `${conversation.id}.${seq}`);
}
