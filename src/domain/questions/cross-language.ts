import type { Language } from '../language.js';
import { classOf } from '../understanding.js';
import type { OpenQuestion } from './open-question.js';

/** Cosine of two profiles from which on groups in two languages ask the same. */
const SAME = 0.7;

/** Where one asks in general and the other of an own order ("how long do refunds take"), they are to be this alike. */
const SAME_BUT_FOR_OWNER = 0.9;

/** Articles that came near with less confidence say nothing. */
const LEAST_CONFIDENCE = 0.05;

interface Profile {
  readonly place: number;
  readonly language: Language | undefined;
  readonly intent: string;
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * Pairs of groups, by their places, that ask the same in two languages: both heard as the same intent (or as the
 * question about a thing and the wish for it),
 * the same articles near, and each the other's nearest. So no group gets two partners, and groups of one
 * language are never joined by way of the other.
 */
export function crossLanguagePairs(
  groups: readonly (readonly OpenQuestion[])[],
): (readonly [number, number])[] {
  const profiles = groups.map(profileOf).filter(({ weights }) => weights.size > 0);
  const chinese = profiles.filter(({ language }) => language === 'zh');
  const english = profiles.filter(({ language }) => language === 'en');
  return chinese.flatMap((one) => {
    const other = nearest(one, english);
    const back = other && nearest(other, chinese);
    return other && back?.place === one.place ? [[one.place, other.place] as const] : [];
  });
}

function nearest(one: Profile, others: readonly Profile[]): Profile | undefined {
  let best: Profile | undefined;
  let most = SAME;
  for (const other of others) {
    const likeness = cosine(one.weights, other.weights);
    if (likeness < leastFor(one.intent, other.intent)) continue;
    if (likeness > most || (likeness === most && !best)) [best, most] = [other, likeness];
  }
  return best;
}

/** How alike the articles near two questions must be; never enough for intents of different kinds. */
function leastFor(one: string, other: string): number {
  if (one === other) return SAME;
  const classes = [classOf(one), classOf(other)];
  const isAskOrDo = classes.includes('inquiry') && classes.includes('order');
  return isAskOrDo ? SAME_BUT_FOR_OWNER : Infinity;
}

function profileOf(group: readonly OpenQuestion[], place: number): Profile {
  const weights = new Map<string, number>();
  const intents = new Map<string, number>();
  for (const { near, intent } of group) {
    intents.set(intent, (intents.get(intent) ?? 0) + 1);
    for (const { slug, confidence } of near) {
      if (confidence >= LEAST_CONFIDENCE) weights.set(slug, (weights.get(slug) ?? 0) + confidence);
    }
  }
  const byCount = [...intents].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return { place, language: group[0]?.language, intent: byCount[0]?.[0] ?? 'none', weights };
}

/** Rounded, because sums in another order differ in the last digits. */
function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0;
  for (const [slug, weight] of a) dot += weight * (b.get(slug) ?? 0);
  const cos = dot / (norm(a) * norm(b));
  return Math.round(cos * 1e6) / 1e6;
}

function norm(weights: ReadonlyMap<string, number>): number {
  return Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
}
