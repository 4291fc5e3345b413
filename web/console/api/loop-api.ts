import type { Answer } from './answer.js';
import type { Http } from './http.js';
import type { FoundArticle, Settling, Unanswered } from './loop-types.js';
import type { KnowledgeReport } from './report-types.js';
import type { CannedReply, FoundLines, SuggestionKind, Suggestions } from './suggestion-types.js';

const BASE = '/console/api';

/** Every call about questions asked in vain, reports and suggestions, one method each. */
export class LoopApi {
  constructor(private readonly http: Http) {}

  unanswered(): Promise<Answer<Unanswered>> {
    return this.http.get(`${BASE}/questions`);
  }

  articles(
    search: string,
    signal?: AbortSignal,
  ): Promise<Answer<{ articles: readonly FoundArticle[] }>> {
    return this.http.get(`${BASE}/questions/articles?q=${encodeURIComponent(search)}`, signal);
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

  suggestions(id: string): Promise<Answer<Suggestions>> {
    return this.http.get(suggestionsOf(id));
  }

  /** Counts that an agent inserted it. */
  used(id: string, kind: SuggestionKind, which: string): Promise<Answer<unknown>> {
    return this.http.post(`${suggestionsOf(id)}/used`, { kind, id: which });
  }

  canned(): Promise<Answer<{ readonly replies: readonly CannedReply[] }>> {
    return this.http.get(`${BASE}/canned`);
  }

  cannedFor(
    words: string,
    signal?: AbortSignal,
  ): Promise<Answer<{ readonly replies: readonly CannedReply[] }>> {
    return this.http.get(`${BASE}/canned?q=${encodeURIComponent(words)}`, signal);
  }

  saveCanned(reply: {
    readonly id?: string;
    readonly title: string;
    readonly text: CannedReply['text'];
  }): Promise<Answer<unknown>> {
    return this.http.post(`${BASE}/canned`, reply);
  }

  removeCanned(id: string): Promise<Answer<unknown>> {
    return this.http.post(`${BASE}/canned/remove`, { id });
  }

  transcripts(words: string, signal?: AbortSignal): Promise<Answer<FoundLines>> {
    return this.http.get(`${BASE}/transcripts?q=${encodeURIComponent(words)}`, signal);
  }

  undo(ids: readonly string[]): Promise<Answer<{ readonly opened: number }>> {
    return this.http.post(`${BASE}/questions/undo`, { ids });
  }
}

function suggestionsOf(id: string): string {
  return `${BASE}/conversations/${encodeURIComponent(id)}/suggestions`;
}
