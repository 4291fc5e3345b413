import type { Language } from '../../domain/language.js';
import type { IntentId, Understanding } from '../../domain/understanding.js';
import type { Knowing } from '../choice.js';
import { chooseFirst } from '../choose-dialog.js';

/** A bot as far as first answers go: what it hears and what it knows. */
export interface Mind extends Knowing {
  readonly understand: (text: string, hint: { readonly language: Language }) => Understanding;
}

/** What a bot would do with a message that opens a conversation. */
export interface Outcome {
  readonly verdict: Understanding['verdict'];
  /** The intents acted on; empty when it asks back or does not understand. */
  readonly intents: readonly IntentId[];
  /** The choices when it asks back. */
  readonly asks: readonly IntentId[];
  /** The dialog that would speak first. */
  readonly dialog: string;
  /** The article told, or the ones offered. */
  readonly articles: readonly string[];
}

/** As many as are offered when the bot asks back. */
const OFFERED = 3;

/** What a bot would do with a message, without doing it. */
export function outcomeOf(text: string, language: Language, mind: Mind): Outcome {
  const heard = mind.understand(text, { language });
  const [first] = chooseFirst({ text, heard }, mind);
  const told = first?.dialog === 'answer' ? articlesFor(heard, mind) : [];
  const answers = first?.dialog !== 'answer' || told.length > 0;
  return {
    verdict: heard.verdict,
    intents: heard.verdict === 'sure' ? heard.intents.map(({ id }) => id) : [],
    asks: heard.verdict === 'unsure' ? offered(heard) : [],
    dialog: answers ? (first?.dialog ?? 'fallback') : 'fallback',
    articles: told,
  };
}

function offered(heard: Understanding): IntentId[] {
  return heard.candidates.slice(0, OFFERED).map(({ id }) => id);
}

/** As the dialog `answer` chooses them. */
function articlesFor(heard: Understanding, { knowledge }: Mind): string[] {
  const intents = heard.intents.map(({ id }) => id);
  const found = knowledge.answer({ text: heard.text, language: heard.language, intents });
  if (found.kind === 'tell') return [found.article.slug];
  return found.kind === 'offer' ? found.articles.map(({ slug }) => slug) : [];
}

/** Whether two outcomes are the same to the customer. */
export function sameOutcome(a: Outcome, b: Outcome): boolean {
  return (
    a.verdict === b.verdict &&
    a.dialog === b.dialog &&
    same(a.intents, b.intents) &&
    same(a.asks, b.asks) &&
    same(a.articles, b.articles)
  );
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
