import type { Answer } from './answer.js';
import { ArticleApi } from './article-api.js';
import type { ConversationAnswer, Entry, MessageKind } from './conversation-types.js';
import type { Http } from './http.js';
import { LearningApi } from './learning-api.js';
import { LoopApi } from './loop-api.js';
import type { Agent, Case, CaseStatus, DemoLogin, Inbox, Item, Me } from './types.js';

const BASE = '/console/api';

export type TransferTarget = { readonly agentId: string } | { readonly queue: true };
export type OwnerAction = 'accept' | 'reject' | 'back' | 'resolve' | 'takeover';

export interface CaseChange {
  readonly status?: CaseStatus;
  readonly note?: string;
}

/** Every call that the desk makes, one method each. */
export class ConsoleApi {
  readonly articles: ArticleApi;
  readonly loop: LoopApi;

  constructor(private readonly http: Http) {
    this.articles = new ArticleApi(http);
    this.loop = new LoopApi(http);
  }

  /** What was learned in use. */
  get learning(): LearningApi {
    return new LearningApi(this.http);
  }

  login(login: string, password: string): Promise<Answer<{ agent: Agent; csrf: string }>> {
    return this.http.post(`${BASE}/login`, { login, password });
  }

  logout(): Promise<Answer<unknown>> {
    return this.http.post(`${BASE}/logout`);
  }

  demo(): Promise<Answer<{ demo: boolean; logins: readonly DemoLogin[] }>> {
    return this.http.get(`${BASE}/demo`);
  }

  me(): Promise<Answer<Me>> {
    return this.http.get(`${BASE}/me`);
  }

  setStatus(status: 'available' | 'away'): Promise<Answer<unknown>> {
    return this.http.post(`${BASE}/me/status`, { status });
  }

  inbox(): Promise<Answer<Inbox>> {
    return this.http.get(`${BASE}/inbox`);
  }

  conversation(id: string): Promise<Answer<ConversationAnswer>> {
    return this.http.get(conversationPath(id));
  }

  entriesBefore(id: string, seq: number): Promise<Answer<{ entries: readonly Entry[] }>> {
    return this.http.get(`${conversationPath(id)}/entries?before=${seq}`);
  }

  changeOwner(id: string, action: OwnerAction): Promise<Answer<{ item?: Item }>> {
    return this.http.post(`${conversationPath(id)}/${action}`);
  }

  transfer(id: string, target: TransferTarget, note: string): Promise<Answer<{ item?: Item }>> {
    const body = note ? { ...target, note } : target;
    return this.http.post(`${conversationPath(id)}/transfer`, body);
  }

  write(
    id: string,
    kind: MessageKind,
    text: string,
    key: string,
  ): Promise<Answer<{ seq: number }>> {
    return this.http.post(`${conversationPath(id)}/${kind}`, { text, key });
  }

  typing(id: string): Promise<Answer<unknown>> {
    return this.http.post(`${conversationPath(id)}/typing`);
  }

  cases(status: CaseStatus): Promise<Answer<{ cases: readonly Case[] }>> {
    return this.http.get(`${BASE}/cases?status=${status}`);
  }

  changeCase(number: string, change: CaseChange): Promise<Answer<{ case: Case }>> {
    return this.http.post(`${BASE}/cases/${encodeURIComponent(number)}`, change);
  }
}

function conversationPath(id: string): string {
  return `${BASE}/conversations/${encodeURIComponent(id)}`;
}
