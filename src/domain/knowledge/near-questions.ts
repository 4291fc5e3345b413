import { foldText, hasHan } from '../text/fold.js';
import { likenessOf } from '../text/likeness.js';

/** Shares of common pieces from which on two questions count as the same one, asked alike. */
const NEAR = 0.8;

/** Pieces that more questions than this have in common say nothing about two of them. */
const COMMON = 2_000;

/** A question found to be near another. */
export interface NearQuestion<T> {
  readonly question: string;
  readonly owner: T;
  /** 1 when the two differ at most in case, width, signs and the order of words. */
  readonly likeness: number;
}

interface Known<T> {
  readonly question: string;
  readonly owner: T;
  readonly pieces: ReadonlySet<string>;
}

/**
 * Finds questions that are (nearly) the same: words in Latin script and pairs of Chinese characters
 * that two questions share, as twice the shared over the sum of both (Dice's coefficient).
 */
export class NearQuestions<T> {
  private readonly known: Known<T>[] = [];
  private readonly byPiece = new Map<string, number[]>();

  add(question: string, owner: T): void {
    const pieces = piecesOf(question);
    for (const piece of pieces) {
      const places = this.byPiece.get(piece) ?? [];
      places.push(this.known.length);
      this.byPiece.set(piece, places);
    }
    this.known.push({ question, owner, pieces });
  }

  /** The nearest question whose owner is wanted; `undefined` when none is near enough. */
  find(question: string, wanted: (owner: T) => boolean): NearQuestion<T> | undefined {
    const pieces = piecesOf(question);
    const shared = new Map<number, number>();
    let passed = 0;
    for (const piece of pieces) {
      const places = this.byPiece.get(piece) ?? [];
      if (places.length > COMMON) passed++;
      else for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    let best: NearQuestion<T> | undefined;
    for (const [place, count] of shared) {
      const known = this.known[place];
      if (!known || !wanted(known.owner)) continue;
      // With all the pieces that were passed over it would still not be near: no need to look closer.
      if (2 * (count + passed) < NEAR * (pieces.size + known.pieces.size)) continue;
      const likeness = likenessOf(pieces, known.pieces);
      if (likeness >= NEAR && likeness > (best?.likeness ?? 0))
        best = { question: known.question, owner: known.owner, likeness };
    }
    return best;
  }
}

/** What questions are compared by: words in Latin script, pairs of Chinese characters. */
export function piecesOf(question: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const [run] of foldText(question).matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (!hasHan(run) || run.length === 1) pieces.add(run);
    else for (let at = 0; at + 1 < run.length; at++) pieces.add(run.slice(at, at + 2));
  }
  return pieces;
}
