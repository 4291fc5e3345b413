import type { READER_CHANNELS, READER_CLASSES } from '../../src/domain/reader-classes.js';
import type { ImportProgress, ValueKind, ValueProblem } from './api/article-types.js';

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
  readonly importing: {
    readonly sending: string;
    readonly stop: string;
    readonly progress: (progress: ImportProgress) => string;
  };
  readonly variants: {
    readonly label: string;
    readonly forAll: string;
    readonly add: string;
    readonly lead: string;
    readonly counted: (count: number) => string;
    readonly audience: string;
    readonly channels: string;
    readonly classes: Readonly<Record<(typeof READER_CLASSES)[number], string>>;
    readonly channelNames: Readonly<Record<(typeof READER_CHANNELS)[number], string>>;
    readonly or: string;
    /** Days in words, empty when not limited on that side. */
    readonly days: (from: string, to: string) => string;
    readonly previewFor: (readers: string) => string;
    readonly chooseOne: string;
    readonly daysReversed: string;
  };
}
