import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../shared/language.js';
import type { Times } from '../../../shared/times.js';
import type { Picture } from '../transcript/message.js';
import type { Words } from '../words.js';

/** What every part of the page may need: the words, the clock, and what a tap can do. */
export interface Ui {
  readonly language: Language;
  readonly words: Words;
  readonly times: Times;
  /** Sends a text; `title` is shown for it when it differs. */
  readonly say: (text: string, title?: string) => void;
  readonly retry: (key: string) => void;
  /** Takes a message that could not be sent back into the composer. */
  readonly edit: (key: string) => void;
  /** Shows a picture over the page; nothing takes it away. */
  readonly enlarge: (picture: Picture | undefined) => void;
}

export const UiContext = createContext<Ui | undefined>(undefined);

export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (!ui) throw new Error('A part of the chat stands outside of the app.');
  return ui;
}
