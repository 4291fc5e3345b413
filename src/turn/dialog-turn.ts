import {
  aboutOrder,
  wishesOf,
  type IntentId,
  type Understanding,
} from '../domain/understanding.js';
import type { Replies } from '../replies/replies.js';
import type { Choice } from './choice.js';
import type { DialogTurn, Services } from './dialog.js';

/** The message and the conversation as they stand when a dialog takes its turn. */
export type Standing = Pick<
  DialogTurn,
  'conversation' | 'entry' | 'text' | 'attachments' | 'heard' | 'language'
>;

/** What one dialog sees of a turn, with words in the language to answer in. */
export function dialogTurn(
  { replies, services }: { readonly replies: Replies; readonly services: Services },
  at: Standing,
  { dialog, intent, order }: Choice,
): DialogTurn {
  const { language } = at;
  const turnId = `${at.conversation.id}.${at.entry.seq}`;
  return {
    ...at,
    heard: order ? aboutOrder(at.heard, order) : at.heard,
    turnId,
    intent,
    services,
    say: (key, values = {}, extras = {}) => ({
      key,
      format: 'plain',
      ...replies.word(language, key, values, `${turnId}|${dialog}`),
      ...extras,
    }),
    words: (key, values = {}) => replies.word(language, key, values).text,
  };
}

/** The intent that a message is most likely about, for a dialog that is not started by one. */
export function topIntent(heard: Understanding): IntentId {
  return wishesOf(heard)[0]?.id ?? heard.candidates[0]?.id ?? 'none';
}
