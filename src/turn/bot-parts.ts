import type { ConversationPatch } from '../domain/conversation/conversation-log.js';
import type { Draft } from '../domain/conversation/entry.js';
import type { HandoffRequest } from '../domain/handoff/request-handoff.js';
import type { Language } from '../domain/language.js';
import type { Understanding } from '../domain/understanding.js';
import type { Replies } from '../replies/replies.js';
import type { Dialog, Services } from './dialog.js';

/** What the bot makes of one message: words, state, and perhaps the wish for a person. */
export interface BotAnswer {
  readonly entries: readonly Draft[];
  readonly patch: ConversationPatch;
  readonly handoff?: HandoffRequest;
}

export interface BotParts {
  readonly dialogs: ReadonlyMap<string, Dialog>;
  readonly replies: Replies;
  readonly services: Services;
  readonly understand: (text: string, hint: { readonly language: Language }) => Understanding;
}
