import { KnowledgeBase } from '../../src/domain/knowledge/knowledge-base.js';
import type { Understanding } from '../../src/domain/understanding.js';
import type { Brain } from '../../src/wiring/brain.js';
import { intentDirectory } from '../../src/turn/intent-directory.js';

/** What the plain brain knows, by words that name it. */
const HEARD: readonly (readonly [words: RegExp, intent: string])[] = [
  [/\bagent\b|人工/i, 'agent'],
  [/\bhello\b|你好/i, 'greet'],
];

/**
 * A brain without a model, for tests of what stands around it: it hears greetings and the wish for a
 * person, and understands nothing else. Starts at once, and no change of content moves it.
 */
export const plainBrain: Brain = {
  understand(text, { language }): Understanding {
    const id = HEARD.find(([words]) => words.test(text))?.[1];
    const intents = id ? [{ id, score: 1 }] : [];
    return {
      text,
      language,
      verdict: id ? 'sure' : 'none',
      intents,
      candidates: intents,
      class: 'conversation',
      classScore: 1,
      entities: [],
      mood: { anger: 0, urgency: 0, gratitude: 0, reasons: [] },
    };
  },
  knowledge: {
    search: () => [],
    answer: () => ({ kind: 'unknown' }),
    article: () => undefined,
    knows: () => undefined,
    about: () => [],
    feedback: () => Promise.resolve(),
  },
  articles: new KnowledgeBase([]),
  intents: intentDirectory([
    { id: 'agent', dialog: 'talk-to-agent' },
    { id: 'greet', dialog: 'greeting' },
  ]),
};
