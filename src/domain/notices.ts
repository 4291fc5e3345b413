import type { Choice } from './conversation/entry.js';
import type { Language } from './language.js';

/** Words for the customer, rendered from the reply files. */
export interface Wording {
  readonly text: string;
  readonly choices?: readonly Choice[];
}

/**
 * How a domain service gets the words for what it has to tell, without knowing any: a reply key such
 * as `talk-to-agent.joined` and the values to show. Throws `replies.unknown-key` for a key that no
 * reply file has.
 */
export interface Notices {
  word(language: Language, key: string, values?: Readonly<Record<string, unknown>>): Wording;
}
