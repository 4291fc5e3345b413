import type { JsonObject } from '../../src/domain/json.js';
import type { Pieces } from '../../src/domain/orders/pieces.js';
import type { OpenStep } from '../../src/turn/dialog.js';
import type { Wish } from './wish.js';

const QUESTIONS = ['reason', 'which', 'count', 'opened', 'fault'] as const;

/** What can be asked about a return; `fault` of goods that were used, whether anything is wrong with them. */
export type Asks = (typeof QUESTIONS)[number];

/** What is known of a return so far. */
export interface Returning {
  /** Why, in the customer's words; empty when not told yet. */
  readonly reason: string;
  readonly pieces?: readonly Pieces[];
  /** Whether food that goes back was opened. */
  readonly opened?: boolean;
  /** The question that is open. */
  readonly asks: Asks;
  /** The reason came along before it was asked for: it is read back before anything is filed. */
  readonly early: boolean;
  /** The item of which the number is asked. */
  readonly at?: number;
}

/** A return as its open step keeps it. */
export function dataOf({ intent, order }: Wish, state: Returning): JsonObject {
  const { reason, pieces, opened, asks, early, at } = state;
  return {
    ...{ intent, number: order.number, before: reason, asks, early },
    ...(pieces ? { pieces: pieces.map((piece) => [piece.at, piece.count]) } : {}),
    ...(opened === undefined ? {} : { opened }),
    ...(at === undefined ? {} : { at }),
  };
}

/** Reads back what `dataOf` wrote. */
export function stateIn({ data }: OpenStep): Returning {
  const { pieces, opened, at } = data;
  return {
    reason: String(data['before'] ?? ''),
    asks: QUESTIONS.find((question) => question === data['asks']) ?? 'reason',
    early: data['early'] === true,
    ...(Array.isArray(pieces) ? { pieces: pieces.map(piecesFrom) } : {}),
    ...(typeof opened === 'boolean' ? { opened } : {}),
    ...(typeof at === 'number' ? { at } : {}),
  };
}

function piecesFrom(value: unknown): Pieces {
  const [at, count] = Array.isArray(value) ? value.map(Number) : [];
  return { at: at ?? 0, count: count ?? 0 };
}
