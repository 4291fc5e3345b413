import type { Answer } from './answer.js';
import type { Http } from './http.js';
import type { FoundArticle, Settling, Unanswered } from './loop-types.js';
import type { KnowledgeReport } from './report-types.js';

const BASE = '/console/api';

/** Every call about questions asked in vain, reports and suggestions, one method each. */
export class LoopApi {
  constructor(private readonly http: Http) {}

  unanswered(): Promise<Answer<Unanswered>> {
    return this.http.get(`${BASE}/questions`);
  }

  articles(search: string): Promise<Answer<{ articles: readonly FoundArticle[] }>> {
    return this.http.get(`${BASE}/questions/articles?q=${encodeURIComponent(search)}`);
  }

  newArticle(ids: readonly string[]): Promise<Answer<Settling>> {
    return this.http.post(`${BASE}/questions/article`, { ids });
  }

  addSimilar(ids: readonly string[], slug: string): Promise<Answer<Settling>> {
    return this.http.post(`${BASE}/questions/similar`, { ids, slug });
  }

  outOfScope(ids: readonly string[]): Promise<Answer<Settling>> {
    return this.http.post(`${BASE}/questions/out-of-scope`, { ids });
  }

  report(days: number): Promise<Answer<KnowledgeReport>> {
    return this.http.get(`${BASE}/reports/knowledge?days=${days}`);
  }

  recount(
    days: number,
  ): Promise<Answer<{ readonly conversations: number; readonly cut: boolean }>> {
    return this.http.post(`${BASE}/reports/knowledge/recount?days=${days}`);
  }

  undo(ids: readonly string[]): Promise<Answer<{ readonly opened: number }>> {
    return this.http.post(`${BASE}/questions/undo`, { ids });
  }
}
