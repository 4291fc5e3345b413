import type { Language } from '../../../shared/language.js';
import { fieldsOf, listOf, textOf } from '../line/shape.js';
import type { Keep } from '../../../shared/keep.js';
import type { Message } from '../transcript/message.js';

/** A message on its way out. `title` is what was tapped when it differs from the value sent. */
export interface Outgoing {
  readonly key: string;
  readonly text: string;
  readonly title?: string;
  readonly locale: Language;
  readonly files: readonly File[];
  /** Addresses of the pictures inside this browser, in the order of `files`. */
  readonly previews: readonly string[];
}

/** The Direct Line activity for a message; repeating it under the same key is recorded once. */
export function activityFor(outgoing: Outgoing, userId: string): object {
  const { key, text, title, locale, files } = outgoing;
  return {
    type: 'message',
    text,
    textFormat: 'plain',
    locale,
    from: { id: userId },
    channelData: { clientActivityID: key, ...(title !== undefined && { title }) },
    ...(files.length > 0 && {
      attachments: files.map(({ name, type }) => ({ name, contentType: type })),
    }),
  };
}

/** The message as its writer sees it before the server shows it back. */
export function pendingMessage(outgoing: Outgoing, at: number): Message {
  return {
    key: outgoing.key,
    author: 'customer',
    text: outgoing.title ?? outgoing.text,
    markdown: false,
    at,
    choices: [],
    cards: [],
    pictures: outgoing.previews.map((url, index) => ({
      url,
      name: outgoing.files[index]?.name ?? '',
    })),
    files: [],
    delivery: 'waiting',
    isLive: true,
  };
}

const UNSENT_KEY = 'touchpoint.unsent';

/** Remembers words that were not sent, so that a reload in a dead spot loses none of them. */
export function keepUnsent(keep: Keep, unsent: readonly Outgoing[]): void {
  const words = unsent.filter(({ files }) => files.length === 0);
  const lines = words.map(({ key, text, title, locale }) => ({ key, text, title, locale }));
  keep.set(UNSENT_KEY, lines.length === 0 ? undefined : JSON.stringify(lines));
}

export function readUnsent(keep: Keep): readonly Outgoing[] {
  try {
    return listOf(JSON.parse(keep.get(UNSENT_KEY) ?? '[]')).flatMap(readOutgoing);
  } catch {
    return [];
  }
}

function readOutgoing(value: unknown): readonly Outgoing[] {
  const fields = fieldsOf(value);
  const key = textOf(fields?.key);
  const text = textOf(fields?.text);
  if (!key || !text) return [];
  const locale = fields?.locale === 'zh' ? 'zh' : 'en';
  return [{ key, text, title: textOf(fields?.title), locale, files: [], previews: [] }];
}
