import type { Understanding } from '../domain/understanding.js';
import type { Knowing } from './choice.js';

/** Confidence from which words alone, without an understood intent, lead to an article. */
const SURE_BY_WORDS = 0.9;

/** Whether an article answers a message whose wish was not understood, surely enough to tell it. */
export function answerable(text: string, heard: Understanding, services: Knowing): boolean {
  // A number alone answers something that was asked; no article does.
  if (!/\p{L}/u.test(text)) return false;
  const query = { text: heard.text, language: heard.language, intents: [] };
  const [best] = services.knowledge.search(query, 1);
  return best !== undefined && best.confidence >= SURE_BY_WORDS;
}
