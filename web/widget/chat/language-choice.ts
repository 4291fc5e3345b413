import { preferredOf, spokenIn, type Language } from '../../shared/language.js';
import type { Message } from './transcript/message.js';

export interface Wishes {
  /** Chosen by the customer with the switch in the header. */
  readonly chosen?: Language;
  /** From the address of the page, `?lang=`. */
  readonly asked?: Language;
  /** What the browser prefers, best first. */
  readonly browser: readonly string[];
}

/** The language of the page: chosen by hand, asked by address, as last written, as the browser says. */
export function chooseLanguage(wishes: Wishes, messages: readonly Message[]): Language {
  return wishes.chosen ?? wishes.asked ?? lastSpoken(messages) ?? preferredOf(wishes.browser);
}

function lastSpoken(messages: readonly Message[]): Language | undefined {
  for (let at = messages.length - 1; at >= 0; at -= 1) {
    const message = messages[at];
    const language = message?.author === 'customer' ? spokenIn(message.text) : undefined;
    if (language) return language;
  }
  return undefined;
}
