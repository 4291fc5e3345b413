import type { Answer } from './answer.js';
import type { Http } from './http.js';

export type LessonState = 'waiting' | 'accepted' | 'rejected';

/** A customer's message with what it means, personal data masked. */
export interface Lesson {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly intent: string;
  readonly heardAs: string;
  readonly from: 'choice' | 'objection' | 'agent';
  readonly state: LessonState;
  readonly conversationId: string;
  readonly seq: number;
  readonly at: string;
  readonly undoable: boolean;
}

export interface ReportedChange {
  readonly text: string;
  readonly source: 'test' | 'confirmed' | 'customer';
  readonly truth?: string;
  readonly before: string;
  readonly after: string;
  readonly verdict: 'better' | 'worse' | 'other';
}

export interface TrainingReport {
  readonly replayed: {
    readonly test: number;
    readonly confirmed: number;
    readonly customer: number;
  };
  readonly rightBefore: number;
  readonly rightAfter: number;
  readonly broken: number;
  readonly mended: number;
  readonly forgotten: number;
  readonly changed: number;
  readonly examples: readonly ReportedChange[];
}

export type TrainingOutcome = 'in-use' | 'needs-acceptance' | 'replaced' | 'dismissed' | 'failed';

export interface Training {
  readonly id: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly lessons: number;
  readonly outcome: TrainingOutcome;
  readonly fault?: string;
  readonly report?: TrainingReport;
}

export interface TrainingState {
  readonly running?: { readonly startedAt: string; readonly step: 'training' | 'comparing' };
  /** The newest first. */
  readonly latest: readonly Training[];
  readonly nightlyAt: string;
}

export interface LearningPage {
  readonly lessons: readonly Lesson[];
  /** Every intent of the catalogue. */
  readonly intents: readonly string[];
  /** Absent when this bot cannot be trained while it runs. */
  readonly training?: TrainingState;
  readonly maySupervise: boolean;
}

export interface MeaningAnswer {
  /** Absent when nobody has said what the message means. */
  readonly lesson?: Lesson;
  readonly intents: readonly string[];
}

export type LessonAction = 'accept' | 'reject' | 'undo';

const BASE = '/console/api/learning';

/** The calls about learning, one method each. */
export class LearningApi {
  constructor(private readonly http: Http) {}

  page(state: LessonState): Promise<Answer<LearningPage>> {
    return this.http.get(`${BASE}?state=${state}`);
  }

  decide(id: string, action: LessonAction): Promise<Answer<{ lesson: Lesson }>> {
    return this.http.post(`${lessonPath(id)}/${action}`);
  }

  correct(id: string, intent: string): Promise<Answer<{ lesson: Lesson }>> {
    return this.http.post(`${lessonPath(id)}/correct`, { intent });
  }

  meaning(conversationId: string, seq: number): Promise<Answer<MeaningAnswer>> {
    return this.http.get(meaningPath(conversationId, seq));
  }

  teach(conversationId: string, seq: number, intent: string): Promise<Answer<{ lesson: Lesson }>> {
    return this.http.post(meaningPath(conversationId, seq), { intent });
  }

  train(): Promise<Answer<{ training: TrainingState }>> {
    return this.http.post(`${BASE}/train`);
  }

  settle(id: string, action: 'accept' | 'dismiss'): Promise<Answer<{ training: TrainingState }>> {
    return this.http.post(`${BASE}/trainings/${encodeURIComponent(id)}/${action}`);
  }
}

function lessonPath(id: string): string {
  return `${BASE}/lessons/${encodeURIComponent(id)}`;
}

function meaningPath(conversationId: string, seq: number): string {
  return `/console/api/conversations/${encodeURIComponent(conversationId)}/entries/${seq}/meaning`;
}
