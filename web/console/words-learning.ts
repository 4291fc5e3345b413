import type { LessonState, TrainingOutcome } from './api/learning-api.js';

/** The words of the page about learning, and of "what did it mean" beside the bot's answers. */
export interface LearningWords {
  readonly states: Readonly<Record<LessonState, string>>;
  readonly filter: string;
  readonly none: Readonly<Record<LessonState, string>>;
  readonly from: Readonly<Record<'choice' | 'objection' | 'agent', string>>;
  readonly heardAs: string;
  readonly means: string;
  readonly source: string;
  readonly why: string;
  readonly received: string;
  readonly accept: string;
  readonly reject: string;
  readonly correct: string;
  readonly undo: string;
  readonly openTalk: string;
  readonly wrongIntent: string;
  readonly meaning: {
    readonly right: string;
    readonly wrong: string;
    readonly kept: (intent: string) => string;
    readonly told: (intent: string) => string;
  };
  readonly picker: {
    readonly label: string;
    readonly hint: string;
    readonly none: string;
  };
  readonly training: {
    readonly title: string;
    readonly lead: string;
    readonly train: string;
    readonly running: Readonly<Record<'training' | 'comparing', string>>;
    readonly nightly: (time: string) => string;
    readonly notNightly: string;
    readonly never: string;
    readonly last: string;
    readonly outcome: Readonly<Record<TrainingOutcome, string>>;
    readonly lessons: (count: number) => string;
    readonly right: (before: string, after: string) => string;
    readonly counts: (mended: number, broken: number, forgotten: number) => string;
    readonly changed: (changed: number, total: number) => string;
    readonly accept: string;
    readonly dismiss: string;
    readonly supervisorOnly: string;
    readonly verdict: Readonly<Record<'worse' | 'other' | 'better', string>>;
    readonly meant: (intent: string) => string;
    readonly asks: (intent: string) => string;
    readonly earlier: string;
    readonly off: string;
  };
}
