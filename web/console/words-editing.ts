import type { ValueKind, ValueProblem } from './api/article-types.js';

/** The words for what stands beside the text of an article: the shop's values, the variants. */
export interface EditingWords {
  readonly values: {
    readonly open: string;
    readonly search: string;
    readonly none: string;
    readonly more: (count: number) => string;
    readonly insert: (expression: string) => string;
    readonly kinds: Readonly<Record<ValueKind, string>>;
    readonly problem: (problem: ValueProblem) => string;
  };
}
