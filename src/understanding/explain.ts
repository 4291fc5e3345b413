import type { IntentId } from '../domain/understanding.js';
import type { IntentModel } from './engine/intent-model.js';

/** A part of a text and how much it counts for an intent. */
export interface Influence {
  readonly part: string;
  /** How much lower the intent scores without the part; negative when it speaks against it. */
  readonly effect: number;
}

const LATIN_WORD = /[a-z0-9\u00c0-\u024f\ue000-\ue0ff]+(?:'[a-z]+)?/g;
const HAN_STRETCH = /[\u3400-\u9fff]+/g;

/**
 * Which words of a text (Chinese: pairs of characters) counted most for an intent, found by leaving
 * out each in turn; the strongest first, at most `most`. An empty list for an unknown intent.
 *
 * @param prepared text as `createPrepare` makes it.
 */
export function influences(
  model: IntentModel,
  prepared: string,
  intent: IntentId,
  most: number,
): Influence[] {
  const place = model.data.intents.indexOf(intent);
  if (place < 0) return [];
  const score = (text: string): number => model.score(text)[place] ?? 0;
  const whole = score(prepared);
  return partsOf(prepared)
    .map(({ start, end }) => ({
      part: prepared.slice(start, end),
      effect: whole - score(`${prepared.slice(0, start)} ${prepared.slice(end)}`),
    }))
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, most);
}

function partsOf(text: string): { start: number; end: number }[] {
  const words = Array.from(text.matchAll(LATIN_WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const pairs = Array.from(text.matchAll(HAN_STRETCH)).flatMap((match) =>
    Array.from({ length: Math.max(1, match[0].length - 1) }, (_, at) => ({
      start: match.index + at,
      end: match.index + Math.min(at + 2, match[0].length),
    })),
  );
  return [...words, ...pairs];
}
