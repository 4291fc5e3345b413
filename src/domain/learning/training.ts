import type { Collection } from '../store.js';
import type { Teacher } from './learned-utterance.js';

/**
 * What came of a training: `in-use` (answers since `decidedAt`), `needs-acceptance` (would misunderstand
 * what was understood before; waits for a supervisor), `replaced` (a later one is in use), `dismissed`
 * (a supervisor said no), `failed` (the model in use stayed).
 */
export type TrainingOutcome = 'in-use' | 'needs-acceptance' | 'replaced' | 'dismissed' | 'failed';

/** One training of the intent model and what became of it. */
export interface Training {
  readonly id: string;
  /** An agent who asked for it, or the nightly run. */
  readonly by: Teacher | 'nightly';
  /** UTC ISO 8601. */
  readonly startedAt: string;
  readonly endedAt: string;
  /** Messages from use that it learned besides the shop's own examples. */
  readonly lessons: number;
  /** Changes when the shop's examples, the engine or the lessons do: the same key gives the same model. */
  readonly key: string;
  /** Which of the shop's own examples it was made with. */
  readonly contentKey: string;
  readonly outcome: TrainingOutcome;
  readonly decidedBy?: Teacher | 'diff';
  readonly decidedAt?: string;
  /** The code of the failure. */
  readonly fault?: string;
  /** What the answer diff found, messages masked; absent when it failed before. */
  readonly report?: TrainingReport;
}

/** What a changed model would change, in figures and with examples. */
export interface TrainingReport {
  readonly replayed: {
    readonly test: number;
    readonly confirmed: number;
    readonly customer: number;
  };
  /** Test sentences understood by the model of the shop's own examples alone, without any lessons. */
  readonly rightShipped: number;
  readonly rightBefore: number;
  readonly rightAfter: number;
  readonly broken: number;
  readonly mended: number;
  readonly forgotten: number;
  readonly allowed: number;
  readonly changed: number;
  /** The weightiest changes, at most a few hundred. */
  readonly examples: readonly ReportedChange[];
}

export interface ReportedChange {
  readonly text: string;
  readonly source: 'test' | 'confirmed' | 'customer';
  readonly truth?: string;
  /** In words of ids: `order.status`, `order.status?` when it would ask back, `answer: return-how`. */
  readonly before: string;
  readonly after: string;
  /** `better`, `worse` or `other`. */
  readonly verdict: 'better' | 'worse' | 'other';
}

/** Trainings by time; there are few enough for one partition a year. */
export const trainings: Collection<Training> = {
  name: 'trainings',
  indexes: {
    started: ({ startedAt }) => ({ partition: startedAt.slice(0, 4), key: startedAt }),
  },
};

/** Where the training stands. */
export interface TrainingState {
  /** What runs now; absent when nothing does. */
  readonly running?: {
    readonly startedAt: string;
    readonly step: 'training' | 'comparing';
    readonly lessons: number;
  };
  /** The newest first. */
  readonly latest: readonly Training[];
  /** Local time of the nightly run, such as `03:30`; `off` when there is none. */
  readonly nightlyAt: string;
}

export type AcceptResult = 'accepted' | 'unknown' | 'outdated';

/** Port: what the console may ask of the training. */
export interface TrainingDesk {
  state(): Promise<TrainingState>;
  /** Starts one; `false` when one runs already. */
  train(by: Teacher): boolean;
  /** Puts a waiting model to use although it breaks something; `outdated` when the shop's examples changed since. */
  accept(id: string, by: Teacher): Promise<AcceptResult>;
  /** The waiting model will not be used; `false` when it does not wait. */
  dismiss(id: string, by: Teacher): Promise<boolean>;
}
