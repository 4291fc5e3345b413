import type { Trace } from '../domain/conversation/entry.js';
import type { Understanding } from '../domain/understanding.js';

/** What a dialog adds to the trace of its words. */
export interface Decision {
  readonly rule: string;
  readonly article?: string;
  readonly articleVersion?: string;
  readonly dialog: string;
  readonly step: string;
  readonly key: string;
}

/**
 * Why the bot said something: what it read and heard, and what decided. Stored with every reply, so
 * that it can be explained to people and replayed against a changed model.
 */
export function traceOf(heard: Understanding, decision: Decision): Trace {
  return {
    text: heard.text.slice(0, 500),
    language: heard.language,
    verdict: heard.verdict,
    intents: heard.candidates.slice(0, 3).map(({ id, score }) => ({ id, score: round(score) })),
    class: heard.class,
    entities: heard.entities.map(({ type, value }) => ({ type, value })),
    mood: {
      anger: round(heard.mood.anger),
      urgency: round(heard.mood.urgency),
      gratitude: round(heard.mood.gratitude),
      reasons: heard.mood.reasons,
    },
    rule: decision.rule,
    ...(decision.article ? { article: decision.article } : {}),
    ...(decision.articleVersion ? { articleVersion: decision.articleVersion } : {}),
    dialog: decision.dialog,
    step: decision.step,
    reply: decision.key,
  };
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}
