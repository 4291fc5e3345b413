import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { codeOf } from '../errors.js';
import type { IntentModelData } from '../understanding/engine/intent-model.js';
import { trainInBackground } from '../understanding/training/train-in-background.js';
import type { TrainingTask } from '../understanding/training/training-task.js';
import type { Brain } from './brain.js';
import type { Core } from './core.js';
import { LearnedModels } from './learned-model.js';
import { Nightly } from './nightly.js';
import { Retrainer } from './retrain.js';
import { confirmedSayings, storedSayings, testSayings } from './sayings.js';

export interface LearningParts {
  readonly config: Pick<Config, 'contentRoot' | 'timeZone' | 'retrainAt'>;
  readonly core: Core;
  readonly brain: Brain;
  readonly clock: Clock;
  readonly modelsFolder: string;
  readonly train?: (task: TrainingTask) => Promise<IntentModelData>;
  readonly onFault: (code: string, error: unknown) => void;
}

/** Learning in use: training on demand and at night. */
export interface Learning {
  readonly training: Retrainer;
  readonly nightly: Nightly;
}

/** `undefined` for a brain whose model cannot be exchanged. */
export function buildLearning(parts: LearningParts): Learning | undefined {
  const { config, core, brain, clock, onFault } = parts;
  const { model } = brain;
  if (!model) return undefined;
  const training = new Retrainer({
    brain: { ...brain, model },
    learning: core.learning,
    store: core.store,
    clock,
    models: new LearnedModels(parts.modelsFolder),
    train: parts.train ?? ((task) => trainInBackground(task)),
    sayings: async (lessons) => [
      ...testSayings(config.contentRoot),
      ...confirmedSayings(lessons),
      ...(await storedSayings(core.store, core.log)),
    ],
    nightlyAt: config.retrainAt,
    onFault,
  });
  const nightly = new Nightly({
    at: config.retrainAt,
    timeZone: config.timeZone,
    clock,
    store: core.store,
    work: () => training.trainIfNew(),
    onFault: (error) => onFault(codeOf(error), error),
  });
  return { training, nightly };
}
