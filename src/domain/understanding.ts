import type { Language } from './language.js';

/** The id of an intent, such as `order.status`; the catalogue is the folder `intents/`. */
export type IntentId = string;

/** The class of an intent: the word before its dot; `case.*` counts as complaint, the rest as conversation. */
export type IntentClass = 'inquiry' | 'order' | 'complaint' | 'conversation';

export type EntityType =
  | 'order_number'
  | 'case_number'
  | 'tracking_number'
  | 'phone'
  | 'email'
  | 'date'
  | 'amount'
  | 'quantity'
  | 'product'
  | 'address';

/** Something named in a message. `start` and `end` are UTF-16 offsets into the text as received. */
export interface Entity {
  readonly type: EntityType;
  /** The words as written. */
  readonly text: string;
  /** The normal form: `A10023`, ISO date `2026-11-20` or with a time `2026-11-20T16:30`, product id `P012`, amount in cents as digits. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** One candidate with its calibrated probability, 0 to 1. */
export interface IntentScore {
  readonly id: IntentId;
  readonly score: number;
}

/** How the customer feels, each 0 (not at all) to 1, with the words that told so. */
export interface Mood {
  readonly anger: number;
  readonly urgency: number;
  readonly gratitude: number;
  readonly reasons: readonly string[];
}

/** From this anger on a message is an angry one, for whoever words, ranks or files it. */
export const ANGRY = 0.6;

/**
 * What the bot heard in one message. Made once per turn, frozen, never edited or recomputed.
 *
 * `verdict` says how far to trust it: `sure` (act on `intents`), `unsure` (two candidates are close,
 * ask back), `none` (out of scope or unintelligible).
 */
export interface Understanding {
  /** The text as read: cleaned, full-width folded, traditional Chinese folded to simplified. */
  readonly text: string;
  readonly language: Language;
  readonly verdict: 'sure' | 'unsure' | 'none';
  /** The intents in order of appearance: one, or two when the message says two things; empty for `none`. */
  readonly intents: readonly IntentScore[];
  /** With two intents, the words of each, in lower case and without numbers. */
  readonly parts?: readonly string[];
  /** The best candidates by falling probability, at most five; what `unsure` chooses from. */
  readonly candidates: readonly IntentScore[];
  readonly class: IntentClass;
  readonly classScore: number;
  readonly entities: readonly Entity[];
  readonly mood: Mood;
}

/** Intents that are manners rather than a wish. */
const MANNERS: ReadonlySet<IntentId> = new Set(['greet', 'thanks', 'bye', 'affirm', 'deny']);

/** Whether an intent is mere manners, such as a greeting. */
export function isManners(intent: IntentId): boolean {
  return MANNERS.has(intent);
}

/** What a message asks to be done: its intents, without the manners where there is something else. */
export function wishesOf({ intents }: Pick<Understanding, 'intents'>): readonly IntentScore[] {
  const wishes = intents.filter(({ id }) => !isManners(id));
  return wishes.length > 0 ? wishes : intents;
}

/** The first wish of a message that was surely understood; `undefined` for any other message. */
export function sureWish(
  heard: Pick<Understanding, 'intents' | 'verdict'>,
): IntentScore | undefined {
  return heard.verdict === 'sure' ? wishesOf(heard)[0] : undefined;
}

/** What was said for this intent: its part of a message that says two things, else all of it. */
export function wordsFor(intent: IntentId, heard: Understanding): string {
  return heard.parts?.[heard.intents.findIndex(({ id }) => id === intent)] ?? heard.text;
}

/** The same message as one about this order alone, whatever other orders it names. */
export function aboutOrder(heard: Understanding, number: string): Understanding {
  const others = heard.entities.filter(({ type }) => type !== 'order_number');
  const named = heard.entities.find(
    ({ type, value }) => type === 'order_number' && value === number,
  );
  const meant = named ?? { type: 'order_number', text: number, value: number, start: 0, end: 0 };
  return Object.freeze({ ...heard, entities: Object.freeze([...others, meant]) });
}

/** The class an intent belongs to. */
export function classOf(intent: IntentId): IntentClass {
  const word = intent.split('.', 1)[0];
  if (word === 'inquiry' || word === 'order' || word === 'complaint') return word;
  return word === 'case' ? 'complaint' : 'conversation';
}
