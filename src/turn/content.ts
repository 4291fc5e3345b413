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

/** The bot reads so many characters of a message; the log, and with it the agents, have all of them. */
const MOST_READ = 4_000;

/** The words and files of an entry; empty for what is not a message. */
export function wordsOf({ body }: Entry): Pick<Content, 'text' | 'attachments'> {
  if (body.kind !== 'text') return { text: '', attachments: [] };
  return { text: body.text.slice(0, MOST_READ), attachments: body.attachments ?? [] };
}
