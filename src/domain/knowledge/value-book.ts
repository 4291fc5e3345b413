import type { Localised } from '../language.js';
import type { ValueKind, ValueProblem } from './shop-values.js';

/** A value that an editor may put into an article. */
export interface ValueEntry {
  /** As it is written in an article: `{{fee "delivery.express"}}`. */
  readonly expression: string;
  readonly kind: ValueKind;
  readonly name: string;
  /** What customers read in its place now. */
  readonly shown: Localised;
  /** What a price or a stock belongs to. */
  readonly product?: Localised;
}

/** What an expression stands for: the words in its place, or why there are none. */
export interface ShownValue {
  readonly expression: string;
  readonly shown?: Localised;
  readonly problem?: ValueProblem;
}

/** Port: the shop's values as editors of articles look at them. */
export interface ValueBook {
  /**
   * Values whose kind, name, product or present words have every word of `search`, in the order of the
   * shop's files; all for an empty one. At most `limit`, and how many there are beyond.
   */
  find(
    search: string,
    limit: number,
  ): { readonly values: readonly ValueEntry[]; readonly more: number };
  /** What each expression stands for, in the same order. */
  show(expressions: readonly string[]): readonly ShownValue[];
}
