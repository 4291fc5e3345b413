import type { Attachment, Entry } from '../domain/conversation/entry.js';
import type { Understanding } from '../domain/understanding.js';

/** What a customer's message brings into a turn. */
export interface Content {
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly heard: Understanding;
}

/** The words and files of an entry; empty for what is not a message. */
export function wordsOf({ body }: Entry): Omit<Content, 'heard'> {
  if (body.kind !== 'text') return { text: '', attachments: [] };
  return { text: body.text, attachments: body.attachments ?? [] };
}
