import type { Language } from '../../../shared/language.js';
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
