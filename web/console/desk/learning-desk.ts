import type { Answer } from '../api/answer.js';
import type {
  Lesson,
  LessonAction,
  LessonState,
  MeaningAnswer,
  TrainingState,
} from '../api/learning-api.js';
import {
  nextWaiting,
  NOTHING_LEARNED,
  reduceLearning,
  type LearningAction,
  type LearningState,
} from '../state/learning.js';
import { Store } from '../state/store.js';
import { noticeOf, type Environment } from './environment.js';

/** How often a running training is asked how far it is. */
const LOOK_AGAIN_MS = 2_000;

/** What the desk does about learning: messages to decide, and training with them. */
export class LearningDesk {
  readonly store: Store<LearningState, LearningAction> = new Store(reduceLearning, NOTHING_LEARNED);
  private watching = false;

  constructor(private readonly env: Environment) {}

  async load(): Promise<void> {
    const { filter } = this.store.get();
    const answer = await this.env.api.learning.page(filter);
    if (!answer.ok) return this.store.dispatch({ type: 'failed' });
    this.store.dispatch({ type: 'loaded', filter, page: answer.value });
    void this.watch();
  }

  show(filter: LessonState): void {
    this.store.dispatch({ type: 'filtered', filter });
    void this.load();
  }

  /** Decides and goes on to the next one that waits; taking back stays where it is. */
  async decide(id: string, action: LessonAction): Promise<void> {
    const answer = await this.env.api.learning.decide(id, action);
    if (this.taken(answer) && action !== 'undo') this.goOn(id);
  }

  async correct(id: string, intent: string): Promise<void> {
    if (this.taken(await this.env.api.learning.correct(id, intent))) this.goOn(id);
  }

  /** What is known about one message of a conversation; `undefined` when it did not load. */
  async meaning(conversationId: string, seq: number): Promise<MeaningAnswer | undefined> {
    const answer = await this.env.api.learning.meaning(conversationId, seq);
    return answer.ok ? answer.value : undefined;
  }

  /** Says what a message means; resolves to what was kept. */
  async teach(conversationId: string, seq: number, intent: string): Promise<Lesson | undefined> {
    const answer = await this.env.api.learning.teach(conversationId, seq, intent);
    if (!answer.ok) this.env.tell(noticeOf(answer));
    return answer.ok ? answer.value.lesson : undefined;
  }

  /** Takes the last decision about a lesson back; resolves to what stands now. */
  async undo(id: string): Promise<Lesson | undefined> {
    const answer = await this.env.api.learning.decide(id, 'undo');
    this.taken(answer);
    return answer.ok ? answer.value.lesson : undefined;
  }

  async train(): Promise<void> {
    this.trained(await this.env.api.learning.train());
  }

  /** A supervisor's word on a model that waits. */
  async settle(id: string, action: 'accept' | 'dismiss'): Promise<void> {
    this.trained(await this.env.api.learning.settle(id, action));
  }

  private taken(answer: Answer<{ lesson: Lesson }>): boolean {
    if (answer.ok) this.store.dispatch({ type: 'decided', lesson: answer.value.lesson });
    else this.env.tell(noticeOf(answer));
    return answer.ok;
  }

  private goOn(id: string): void {
    const next = nextWaiting(this.store.get().lessons, id);
    if (next) this.env.go({ tab: 'learning', id: next });
  }

  private trained(answer: Answer<{ training: TrainingState }>): void {
    if (!answer.ok) return this.env.tell(noticeOf(answer));
    this.store.dispatch({ type: 'training', training: answer.value.training });
    void this.watch();
  }

  /** Looks again until the training is over. */
  private async watch(): Promise<void> {
    if (this.watching || !this.store.get().training?.running) return;
    this.watching = true;
    await this.env.wait(LOOK_AGAIN_MS);
    this.watching = false;
    await this.load();
  }
}
