import type { IntentScore } from '../domain/understanding.js';
import { NONE } from './intent-model.js';

/** Where a message may turn from one request to the next, and how surely such words mark a turn. */
interface Turn {
  readonly left: string;
  readonly right: string;
  readonly isMarked: boolean;
}

/** Words that announce another request. */
const MARKED =
  /(?:[.!?;,。，]? ?(?:另外|还有就是|还有|顺便|对了|再就是|此外|除此之外|同时|再问|还想问|以及|(?<![a-z])(?:and also|also|another thing|one more thing|by the way|btw|plus|as well as|on top of that|besides|while i'm here|secondly|and (?:can|could|where|when|how|what|is|do|i)(?= )|oh and)(?![a-z]))[,:]? ?)/g;
/** Marks that end a clause; a point between digits does not. */
const UNMARKED = /[!?;。\n]+|\.(?!\d)|,|(?<![a-z])and(?![a-z])|然后|而且|并且/g;
const MOST_TURNS = 8;
/** Longer messages are stories; they do not turn at one point. */
const LONGEST = 400;
const SHORTEST_PART = 2;
/** "the kettle and the toaster": two words of English behind a mere "and" ask nothing. */
const SHORTEST_UNMARKED_WORDS = 3;

/** Small talk is no request: "thanks, and where is my refund?" asks one thing. */
const SMALL_TALK = new Set([NONE, 'greet', 'thanks', 'bye', 'affirm', 'deny', 'bot']);

/** How sure both halves must be; set on held-out sentences of the shop's own corpus, joined in pairs. */
const SURE_MARKED = 0.25;
const SURE_UNMARKED = 0.55;

/**
 * The two requests of a message that asks two things, in order of appearance; `undefined` when it
 * asks one. Both halves must be read surely, and differently.
 *
 * @param classify gives a text's likeliest intent.
 */
export function twoRequests(
  prepared: string,
  classify: (text: string) => IntentScore,
): readonly [IntentScore, IntentScore] | undefined {
  if (prepared.length > LONGEST) return undefined;
  let best: readonly [IntentScore, IntentScore] | undefined;
  let bestWorth = 0;
  for (const { left, right, isMarked } of turnsOf(prepared)) {
    const least = isMarked ? SURE_MARKED : SURE_UNMARKED;
    const isEnough = ({ id, score }: IntentScore): boolean =>
      score >= least && score > least * bestWorth && !SMALL_TALK.has(id);
    const first = classify(left);
    if (!isEnough(first)) continue;
    const second = classify(right);
    if (!isEnough(second) || first.id === second.id) continue;
    best = [first, second];
    bestWorth = Math.min(first.score, second.score) / least;
  }
  return best;
}

function turnsOf(text: string): Turn[] {
  const turns: Turn[] = [];
  for (const [pattern, isMarked] of [
    [MARKED, true],
    [UNMARKED, false],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      if (turns.length === MOST_TURNS) return turns;
      const left = text.slice(0, match.index);
      const right = text.slice(match.index + match[0].length);
      if (![left, right].every((part) => isLongEnough(part, isMarked))) continue;
      turns.push({ left, right, isMarked });
    }
  }
  return turns;
}

function isLongEnough(part: string, isMarked: boolean): boolean {
  const isChinese = /[\u3400-\u9fff]/.test(part);
  return sizeOf(part) >= (isMarked || isChinese ? SHORTEST_PART : SHORTEST_UNMARKED_WORDS);
}

/** In words; two Chinese characters are about one. */
function sizeOf(part: string): number {
  const words = part.match(/[a-z0-9\ue000-\ue0ff]+/g)?.length ?? 0;
  const han = part.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  return words + han / 2;
}
