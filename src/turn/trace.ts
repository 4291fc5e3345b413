import type { Trace } from '../domain/conversation/entry.js';
import type { IntentScore, Understanding } from '../domain/understanding.js';

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
    intents: likeliest(heard).map(({ id, score }) => ({ id, score: round(score) })),
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

/** What was acted on, in order of appearance, then what else it may have been. */
function likeliest({ intents, candidates }: Understanding): readonly IntentScore[] {
  const others = candidates.filter(({ id }) => !intents.some((acted) => acted.id === id));
  return [...intents, ...others].slice(0, MOST_INTENTS);
}

const MOST_INTENTS = 3;

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}
