import type { Language } from '../../shared/language.js';
import type { Answer } from './answer.js';
import type {
  ArticleDiff,
  ArticlePair,
  ArticleRevision,
  ArticleRow,
  ArticleText,
  ArticleVariant,
  ArticleVersion,
  ImportAnswer,
  ImportChoices,
  ImportProgress,
  ShownValue,
  ValueEntry,
} from './article-types.js';
import type { Http } from './http.js';

const BASE = '/console/api';

export interface Place {
  readonly slug: string;
  readonly language: Language;
}

type Changed = Promise<Answer<{ readonly article: ArticleVersion }>>;

/** Every call about articles, one method each. */
export class ArticleApi {
  constructor(private readonly http: Http) {}

  /** @param signal breaks the search off, here and below */
  list(search: string, signal?: AbortSignal): Promise<Answer<{ articles: readonly ArticleRow[] }>> {
    const query = search.trim() === '' ? '' : `?q=${encodeURIComponent(search.trim())}`;
    return this.http.get(`${BASE}/articles${query}`, signal);
  }

  read(slug: string): Promise<Answer<{ sides: ArticlePair; variants: readonly ArticleVariant[] }>> {
    return this.http.get(`${BASE}/articles/${encodeURIComponent(slug)}`);
  }

  history(place: Place): Promise<Answer<{ revisions: readonly ArticleRevision[] }>> {
    return this.http.get(`${pathOf(place)}/history`);
  }

  compare(place: Place, from: number, to: number): Promise<Answer<ArticleDiff>> {
    return this.http.get(`${pathOf(place)}/compare?from=${from}&to=${to}`);
  }

  save(place: Place, revision: number, text: ArticleText, inStep: boolean): Changed {
    return this.http.post(`${pathOf(place)}/save`, { revision, text, inStep });
  }

  move(place: Place, move: 'review' | 'publish' | 'archive', revision: number): Changed {
    return this.http.post(`${pathOf(place)}/${move}`, { revision });
  }

  discard(place: Place, revision: number): Changed {
    return this.http.post(`${pathOf(place)}/discard`, { revision });
  }

  agree(place: Place, revision: number): Changed {
    return this.http.post(`${pathOf(place)}/agree`, { revision });
  }

  undo(place: Place, revision: number, to: number): Changed {
    return this.http.post(`${pathOf(place)}/undo`, { revision, to });
  }

  /** The shop's values that have these words; all for none. */
  values(
    search: string,
    signal?: AbortSignal,
  ): Promise<Answer<{ values: readonly ValueEntry[]; more: number }>> {
    return this.http.get(`${BASE}/article-values?q=${encodeURIComponent(search.trim())}`, signal);
  }

  shown(expressions: readonly string[]): Promise<Answer<{ values: readonly ShownValue[] }>> {
    return this.http.post(`${BASE}/article-values`, { expressions });
  }

  /**
   * @param job names the import, so that `importProgress` can ask for it meanwhile
   * @param signal breaks it off
   */
  import(
    files: readonly File[],
    choices: ImportChoices,
    job: string,
    signal: AbortSignal,
  ): Promise<Answer<ImportAnswer>> {
    const form = new FormData();
    // A folder that was picked names its files with their folders.
    for (const file of files) form.append('file', file, file.webkitRelativePath || file.name);
    const { topic, language, ...flags } = choices;
    const query = new URLSearchParams({ topic, language, job });
    for (const [name, on] of Object.entries(flags)) if (on) query.set(name, '1');
    return this.http.post(`${BASE}/articles-import?${query.toString()}`, form, signal);
  }

  /** How far it has come; nothing before it begins and after it ended. */
  importProgress(job: string): Promise<Answer<{ progress?: ImportProgress }>> {
    return this.http.get(`${BASE}/articles-import/${encodeURIComponent(job)}`);
  }
}

/** Where a file with all published articles is loaded from. */
export function exportPath(form: 'csv' | 'xlsx' | 'json' | 'markdown'): string {
  return `${BASE}/articles-export?as=${form}`;
}

function pathOf({ slug, language }: Place): string {
  return `${BASE}/articles/${encodeURIComponent(slug)}/${language}`;
}
