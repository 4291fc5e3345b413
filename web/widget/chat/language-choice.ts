import { preferredOf, scriptOf, spokenIn, type Language } from '../../shared/language.js';
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

/**
 * What the customer writes, unless the bot has gone over to the other language, as it does when asked to
 * ("can you speak Chinese"): then what the bot writes.
 */
function lastSpoken(messages: readonly Message[]): Language | undefined {
  let spoken: Language | undefined;
  let isWished = false;
  for (const { author, text } of messages) {
    if (author === 'customer' && !isWished) spoken = spokenIn(text) ?? spoken;
    const said = author === 'bot' ? scriptOf(text) : undefined;
    if (said === undefined || spoken === undefined || said === spoken) continue;
    spoken = said;
    isWished = true;
  }
  return spoken;
}
