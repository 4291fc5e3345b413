import { createHash, randomUUID } from 'node:crypto';
import { isoTime, type Clock } from '../clock.js';
import type { Teacher } from '../domain/learning/learned-utterance.js';
import type { LearningDesk } from '../domain/learning/learning-desk.js';
import type { Lesson } from '../domain/learning/lessons.js';
import {
  trainings,
  type AcceptResult,
  type Training,
  type TrainingDesk,
  type TrainingOutcome,
  type TrainingState,
} from '../domain/learning/training.js';
import type { Store } from '../domain/store.js';
import { codeOf } from '../errors.js';
import { fitOf, type Saying } from '../turn/answer-diff/answer-diff.js';
import { compareMinds, replay } from '../turn/answer-diff/replay.js';
import { reportOf } from '../turn/answer-diff/report.js';
import type { IntentModelData } from '../understanding/engine/intent-model.js';
import { contentKey } from '../understanding/engine/model-file.js';
import { loadTask, type TrainingTask } from '../understanding/training/training-task.js';
import type { Brain } from './brain.js';
import type { LearnedModels } from './learned-model.js';
import type { LiveModel } from './live-model.js';

export interface RetrainerParts {
  readonly brain: Pick<Brain, 'intents' | 'knowledge'> & { readonly model: LiveModel };
  readonly learning: LearningDesk;
  readonly store: Store;
  readonly clock: Clock;
  readonly models: LearnedModels;
  /** Trains apart from the turns: in another thread. */
  readonly train: (task: TrainingTask) => Promise<IntentModelData>;
  /** The messages that a new model is tried on. */
  readonly sayings: (lessons: readonly Lesson[]) => Promise<readonly Saying[]>;
  readonly nightlyAt: string;
  readonly onFault: (code: string, error: unknown) => void;
}

/** What one training starts from. */
interface Start {
  readonly id: string;
  readonly by: Training['by'];
  readonly startedAt: string;
  readonly lessons: readonly Lesson[];
  readonly key: string;
  readonly contentKey: string;
}

const SHOWN = 10;
const MOST = 10_000;

/**
 * Trains the model anew with what was learned in use, while the bot goes on with the old one. The new
 * model is used from the next turn on when the answer diff lets it pass; when it would misunderstand
 * what was understood, it waits for a supervisor. Whatever fails leaves the old model in use.
 */
export class Retrainer implements TrainingDesk {
  private running: TrainingState['running'];
  private work: Promise<void> = Promise.resolve();

  constructor(private readonly parts: RetrainerParts) {}

  async state(): Promise<TrainingState> {
    const latest = await this.latest();
    const { nightlyAt } = this.parts;
    return { ...(this.running ? { running: this.running } : {}), latest, nightlyAt };
  }

  train(by: Training['by']): boolean {
    if (this.running) return false;
    this.running = { startedAt: this.now(), step: 'training', lessons: 0 };
    this.work = this.run(by).finally(() => {
      this.running = undefined;
    });
    return true;
  }

  /** Trains unless the same examples and lessons have been trained already, whatever came of it. */
  async trainIfNew(): Promise<boolean> {
    const [last] = await this.latest();
    const lessons = await this.parts.learning.lessons();
    const fresh = keyOf(this.contentKey(), lessons);
    if (last ? last.key === fresh && last.outcome !== 'failed' : lessons.length === 0) return false;
    return this.train('nightly');
  }

  /** Resolves when nothing is being trained. */
  whenIdle(): Promise<void> {
    return this.work;
  }

  async accept(id: string, by: Teacher): Promise<AcceptResult> {
    const waiting = await this.waiting(id);
    if (!waiting) return 'unknown';
    const model = this.parts.models.read(id);
    if (!model || waiting.contentKey !== this.contentKey()) {
      await this.settle(waiting, { outcome: 'replaced' }, by);
      return 'outdated';
    }
    await this.use(waiting, model, by);
    return 'accepted';
  }

  async dismiss(id: string, by: Teacher): Promise<boolean> {
    const waiting = await this.waiting(id);
    if (!waiting) return false;
    await this.settle(waiting, { outcome: 'dismissed' }, by);
    return true;
  }

  private async run(by: Training['by']): Promise<void> {
    const started = { id: randomUUID(), by, startedAt: this.now() };
    let start: Start = { ...started, lessons: [], key: '', contentKey: '' };
    try {
      const lessons = await this.parts.learning.lessons();
      const content = this.contentKey();
      start = { ...started, lessons, key: keyOf(content, lessons), contentKey: content };
      this.running = { startedAt: start.startedAt, step: 'training', lessons: lessons.length };
      await this.learn(start);
    } catch (error) {
      this.parts.onFault(codeOf(error), error);
      await this.keep(start, { outcome: 'failed', fault: codeOf(error) }).catch((fault: unknown) =>
        this.parts.onFault(codeOf(fault), fault),
      );
    }
  }

  private async learn(start: Start): Promise<void> {
    const { brain, models, train, sayings } = this.parts;
    const task = loadTask(brain.model.folders);
    const model = await train({ ...task, sentences: [...task.sentences, ...start.lessons] });
    this.running = { ...start, step: 'comparing', lessons: start.lessons.length };
    const known = { intents: brain.intents, knowledge: brain.knowledge };
    const tried = await sayings(start.lessons);
    const diff = await compareMinds(
      tried,
      { ...known, understand: brain.model.understand },
      { ...known, understand: brain.model.trial(model) },
    );
    const rightShipped = await this.rightShipped(tried);
    models.keep(start.id, model);
    const report = reportOf(diff, rightShipped);
    // Each step may be small enough to pass; together they must not lead away from what was shipped.
    const drifted = rightShipped - diff.rightAfter > diff.allowed;
    const kept = await this.keep(start, { outcome: 'needs-acceptance', report });
    await this.replaceOthers(kept.id, ['needs-acceptance']);
    if (!diff.blocks && !drifted) await this.use(kept, model, 'diff');
  }

  /** Test sentences that the model without any lessons understands. */
  private async rightShipped(sayings: readonly Saying[]): Promise<number> {
    const { brain } = this.parts;
    const tests = sayings.filter(({ source }) => source === 'test');
    const understand = brain.model.trial(brain.model.shipped);
    const outcomes = await replay(tests, { ...brain, understand });
    return outcomes.filter((outcome, at) => fitOf(tests[at]?.truth, outcome) !== 'wrong').length;
  }

  /** First the file and the record, then the bot: a crash in between leaves what a restart can tell. */
  private async use(
    training: Training,
    model: IntentModelData,
    by: Teacher | 'diff',
  ): Promise<void> {
    const { models, brain } = this.parts;
    models.use(training.id, training.contentKey);
    await this.replaceOthers(training.id, ['in-use', 'needs-acceptance']);
    await this.settle(training, { outcome: 'in-use' }, by);
    brain.model.replace(model);
  }

  private async keep(start: Start, end: Pick<Training, 'outcome' | 'fault' | 'report'>) {
    const { lessons, ...rest } = start;
    const training: Training = { ...rest, lessons: lessons.length, endedAt: this.now(), ...end };
    await this.parts.store.put(trainings, training.id, training);
    return training;
  }

  private async settle(
    training: Training,
    end: Pick<Training, 'outcome'>,
    decidedBy?: Training['decidedBy'],
  ): Promise<void> {
    const decided = decidedBy ? { decidedBy, decidedAt: this.now() } : {};
    await this.parts.store.put(trainings, training.id, { ...training, ...end, ...decided });
  }

  private async replaceOthers(id: string, outcomes: readonly TrainingOutcome[]): Promise<void> {
    for (const other of await this.latest(MOST)) {
      if (other.id !== id && outcomes.includes(other.outcome)) {
        await this.settle(other, { outcome: 'replaced' });
      }
    }
  }

  private async waiting(id: string): Promise<Training | undefined> {
    const found = await this.parts.store.get(trainings, id);
    return found?.value.outcome === 'needs-acceptance' ? found.value : undefined;
  }

  private async latest(most = SHOWN): Promise<Training[]> {
    const years = (await this.parts.store.partitions(trainings, 'started')).reverse();
    const found: Training[] = [];
    for (const year of years.slice(0, 2)) {
      const ofYear = await this.parts.store.find(trainings, 'started', year, { limit: MOST });
      found.push(...ofYear.map(({ value }) => value).reverse());
    }
    return found.slice(0, most);
  }

  private contentKey(): string {
    return contentKey(this.parts.brain.model.folders);
  }

  private now(): string {
    return isoTime(this.parts.clock.now());
  }
}

/** The same for the same examples and lessons, in whatever order they came. */
function keyOf(content: string, lessons: readonly Lesson[]): string {
  const told = lessons.map(({ intent, text }) => `${intent}\0${text}`).sort();
  return createHash('sha256')
    .update([content, ...told].join('\n'))
    .digest('hex')
    .slice(0, 16);
}
