import { classOf, isManners, type IntentId, type IntentScore } from '../../domain/understanding.js';
import { sizeOf, TURN_KINDS, type Turn } from './turns.js';

/** Reads a text: the likeliest intents with their probabilities, the likeliest first. */
export type Rank = (text: string) => readonly IntentScore[];

/** Two wishes that a message may hold and the signs for and against it. */
export interface SplitReading {
  readonly turn: Turn;
  readonly first: IntentScore;
  readonly second: IntentScore;
  /** In the order of `SIGNS`. */
  readonly signs: readonly number[];
}

/** What tells whether a message turns at a place; each has its weight in `turn-weights.ts`. */
export const SIGNS = [
  'left',
  'right',
  'weaker',
  'left in whole',
  'right in whole',
  'whole',
  'whole is one of them',
  'both in whole',
  'same class',
  'manners',
  'left size',
  'right size',
  'both ask',
  'right within left',
  'left within right',
  ...TURN_KINDS,
  'turns',
  'place',
  'left asks',
  'right asks',
  'smaller size',
  'Chinese',
  'left in Chinese',
  'right in Chinese',
] as const;

const ASKS =
  /[?？]|吗|呢|么|怎么|多少|几|哪|啥|能不能|可以|(?<![a-z])(?:where|when|how|what|which|can|could|do you|does|is there)(?![a-z])/;
const CHINESE = /[\u3400-\u9fff]/;
const LEAST = 1e-4;

/** A message that may turn at some places. */
export interface Turning {
  readonly turns: readonly Turn[];
  /** What is heard in the whole message. */
  readonly whole: readonly IntentScore[];
}

/**
 * What is heard on both sides of one of a message's turns and what speaks for two wishes there.
 * `undefined` where one side is nothing or both are about the same.
 *
 * @param at which of the turns.
 */
export function readSplit(message: Turning, at: number, rank: Rank): SplitReading | undefined {
  const turn = message.turns[at];
  if (!turn) return undefined;
  const left = rank(turn.left);
  const [first] = left;
  if (!first || first.id === 'none') return undefined;
  const right = rank(turn.right);
  const [second] = right;
  if (!second || second.id === 'none' || areOne(first.id, second.id)) return undefined;
  return { turn, first, second, signs: signsOf({ message, at, turn, left, right, first, second }) };
}

interface Sides {
  readonly message: Turning;
  readonly at: number;
  readonly turn: Turn;
  readonly left: readonly IntentScore[];
  readonly right: readonly IntentScore[];
  readonly first: IntentScore;
  readonly second: IntentScore;
}

function signsOf({ message, at, turn, left, right, first, second }: Sides): number[] {
  const { whole, turns } = message;
  const isOneOfThem = whole[0]?.id === first.id || whole[0]?.id === second.id;
  const inWhole = [probabilityOf(first.id, whole), probabilityOf(second.id, whole)] as const;
  const asks = { left: ASKS.test(turn.left), right: ASKS.test(turn.right) };
  const size = { left: Math.log(sizeOf(turn.left)), right: Math.log(sizeOf(turn.right)) };
  const chinese = Number(CHINESE.test(turn.left));
  return [
    logOdds(first.score),
    logOdds(second.score),
    logOdds(Math.min(first.score, second.score)),
    logOdds(inWhole[0]),
    logOdds(inWhole[1]),
    logOdds(whole[0]?.score ?? 0),
    Number(isOneOfThem),
    inWhole[0] + inWhole[1],
    Number(classOf(first.id) === classOf(second.id)),
    Number(isManners(first.id) || isManners(second.id)),
    size.left,
    size.right,
    Number(asks.left && asks.right),
    logOdds(probabilityOf(second.id, left)),
    logOdds(probabilityOf(first.id, right)),
    ...TURN_KINDS.map((kind) => Number(kind === turn.kind)),
    Math.log(1 + turns.length),
    at / turns.length,
    Number(asks.left),
    Number(asks.right),
    Math.min(size.left, size.right),
    chinese,
    chinese * logOdds(first.score),
    chinese * logOdds(second.score),
  ];
}

/** To ask about a thing and to want it done is one wish; to complain of it and to ask about it are two. */
function areOne(first: IntentId, second: IntentId): boolean {
  const classes = [classOf(first), classOf(second)];
  const areApart = classes.includes('complaint') && classes.includes('inquiry');
  return subjectOf(first) === subjectOf(second) && !areApart;
}

/** `return` of both `order.return` and `inquiry.returns`. */
function subjectOf(intent: IntentId): string {
  return intent.slice(intent.indexOf('.') + 1).replace(/s$/, '');
}

function probabilityOf(id: IntentId, ranked: readonly IntentScore[]): number {
  return ranked.find((each) => each.id === id)?.score ?? 0;
}

function logOdds(probability: number): number {
  const bounded = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(bounded / (1 - bounded));
}
