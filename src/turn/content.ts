import type { Attachment, Entry } from '../domain/conversation/entry.js';
import type { Language } from '../domain/language.js';
import type { Understanding } from '../domain/understanding.js';

/** What a customer's message brings into a turn. */
export interface Content {
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly heard: Understanding;
  /** The language to answer in, which need not be the message's. */
  readonly language: Language;
}

/** The words and files of an entry; empty for what is not a message. */
export function wordsOf({ body }: Entry): Pick<Content, 'text' | 'attachments'> {
  if (body.kind !== 'text') return { text: '', attachments: [] };
  return { text: body.text, attachments: body.attachments ?? [] };
}
