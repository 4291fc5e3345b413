import type { ConversationPatch } from '../conversation/conversation-log.js';
import type { Conversation } from '../conversation/conversation.js';
import { nextOwner, sameOwner, type Owner, type OwnerEvent } from '../conversation/owner.js';

export type OwnerPatch =
  | { readonly ok: true; readonly patch: ConversationPatch; readonly owner: Owner }
  | { readonly ok: false; readonly reason: 'not-allowed' | 'not-owner'; readonly owner: Owner };

/**
 * The state change that goes with an event of ownership: the next owner by the transition table and
 * a new epoch, which is the fence that a bot turn begun under the old owner cannot pass.
 */
export function changeOwner(conversation: Conversation, event: OwnerEvent): OwnerPatch {
  const next = nextOwner(conversation.owner, event);
  if (!next.ok) return next;
  if (sameOwner(next.owner, conversation.owner)) return { ok: true, patch: {}, owner: next.owner };
  return {
    ok: true,
    owner: next.owner,
    patch: { owner: next.owner, ownerEpoch: conversation.ownerEpoch + 1 },
  };
}
