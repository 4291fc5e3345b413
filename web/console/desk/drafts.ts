import type { MessageKind } from '../api/conversation-types.js';
import type { Keep } from '../state/keep.js';

/** Words not sent yet: a reply and a note side by side, and which of them is being written. */
export interface Draft {
  readonly kind: MessageKind;
  readonly reply: string;
  readonly note: string;
}

export const EMPTY_DRAFT: Draft = { kind: 'reply', reply: '', note: '' };

/** What was kept of a conversation's draft; an empty one when there is nothing usable. */
export function readDraft(keep: Keep, agentId: string, conversationId: string): Draft {
  const value = keep.read(draftKey(agentId, conversationId));
  if (typeof value !== 'object' || value === null) return EMPTY_DRAFT;
  const { kind, reply, note } = value as Partial<Record<keyof Draft, unknown>>;
  return {
    kind: kind === 'note' ? 'note' : 'reply',
    reply: typeof reply === 'string' ? reply : '',
    note: typeof note === 'string' ? note : '',
  };
}

export function writeDraft(
  keep: Keep,
  agentId: string,
  conversationId: string,
  draft: Draft,
): void {
  const empty = draft.reply === '' && draft.note === '';
  keep.write(draftKey(agentId, conversationId), empty ? undefined : draft);
}

function draftKey(agentId: string, conversationId: string): string {
  return `draft.${agentId}.${conversationId}`;
}
