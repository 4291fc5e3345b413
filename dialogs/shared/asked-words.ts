import type { DialogTurn, KnowledgeQuery } from '../../src/turn/dialog.js';

/** A message as the knowledge base is asked it: searched in its own language, told in that of the answer. */
export function askedWords({
  heard,
  language,
}: Pick<DialogTurn, 'heard' | 'language'>): Pick<KnowledgeQuery, 'text' | 'language' | 'told'> {
  return { text: heard.text, language: heard.language, told: language };
}
