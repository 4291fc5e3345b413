import type { Language } from '../../shared/language.js';
import { en } from './words.en.js';
import { zh } from './words.zh.js';

/** Every word of the chat page. A language that misses one does not compile. */
export interface Words {
  readonly shop: string;
  readonly bot: string;
  readonly botStatus: string;
  /** When the person's name is not known. */
  readonly person: string;
  readonly personStatus: string;
  readonly otherLanguage: { readonly name: string; readonly label: string };
  readonly close: string;

  readonly introTitle: string;
  /** Sentences, which stay in one piece where the width allows it. */
  readonly introText: readonly string[];
  readonly privacy: readonly string[];

  readonly transcript: string;
  readonly earlier: string;
  readonly newMessages: (count: number) => string;
  readonly toNewest: string;
  readonly you: string;
  /** For screen readers: `speaker` is undefined for a line of the product itself. */
  readonly said: (speaker: string | undefined, words: string) => string;
  readonly offers: (titles: readonly string[]) => string;
  readonly pictures: (count: number) => string;
  readonly card: string;
  readonly ended: string;
  readonly isTyping: (who: string) => string;
  readonly choices: string;
  readonly enlarge: (name: string) => string;
  readonly picture: string;
  readonly download: string;
  readonly file: string;

  readonly message: string;
  readonly placeholder: string;
  readonly send: string;
  readonly attach: string;
  readonly attached: string;
  readonly remove: (name: string) => string;
  readonly dropHere: string;
  readonly charsLeft: (count: number) => string;
  readonly charsOver: (count: number) => string;
  readonly notAPicture: (name: string) => string;
  readonly pictureTooLarge: (name: string) => string;
  readonly tooManyPictures: (most: number) => string;

  readonly waiting: string;
  readonly sending: string;
  readonly sent: string;
  readonly failed: string;
  readonly retry: string;
  readonly tooLong: string;
  readonly edit: string;

  readonly queue: (ahead: number, minutes: number | undefined) => string;
  readonly offline: string;
  readonly reconnecting: string;
  readonly trouble: string;

  readonly why: string;
}

export const WORDS: Readonly<Record<Language, Words>> = { zh, en };
