import { LANGUAGES, type Language } from '../language.js';
import type { Store } from '../store.js';
import {
  articleEdits,
  articleRevisions,
  revisionId,
  type ArticleRecord,
  type ArticleRevision,
} from './article-record.js';
import type { ArticleMove } from './article-states.js';
import { articleId, articleOf, placeOf, textOf, type ArticlePlace } from './article-text.js';
import type { Article } from './article.js';
import type { KnowledgeBase } from './knowledge-base.js';
import { without } from './without.js';

/** More articles than one shelf ever holds, more revisions than one article ever has. */
const ALL = 100_000;

/** A record with what a compare-and-set in the store needs: 0 when it is only a file so far. */
export interface Shelved {
  readonly version: number;
  readonly record: ArticleRecord;
}

/** Reads and writes articles: edits from the store, and files as if they were their first revision. */
export class ArticleShelf {
  constructor(
    private readonly store: Store,
    private readonly base: KnowledgeBase,
  ) {}

  /** The article at a place; `undefined` when neither the console nor the files have one. */
  async get(place: ArticlePlace): Promise<Shelved | undefined> {
    const stored = await this.store.get(articleEdits, articleId(place));
    if (stored?.value.discarded) return undefined;
    const file = this.base.file(place);
    if (stored) return { version: stored.version, record: current(stored.value, file) };
    return file && { version: 0, record: fromFile(file) };
  }

  /** The articles at these places, in their order, without those that are not there. */
  async those(places: readonly ArticlePlace[]): Promise<ArticleRecord[]> {
    const found = await Promise.all(places.map((place) => this.get(place)));
    return found.flatMap((one) => one?.record ?? []);
  }

  /** Every article of the console, in no order. */
  async edits(): Promise<ArticleRecord[]> {
    return (await this.stored()).filter(({ discarded }) => !discarded);
  }

  /** Every article of console and files, by slug, then language. */
  async all(): Promise<ArticleRecord[]> {
    const files = this.base.allFiles().map(fromFile);
    const edits = await this.edits();
    const touched = edits.map((record) => current(record, this.base.file(record)));
    const byId = new Map([...files, ...touched].map((one) => [articleId(one), one]));
    return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
  }

  /** Both languages of an article. */
  async pair(slug: string): Promise<Partial<Record<Language, ArticleRecord>>> {
    const sides = await Promise.all(
      LANGUAGES.map(async (language) => [language, (await this.get({ slug, language }))?.record]),
    );
    return Object.fromEntries(sides.filter(([, record]) => record !== undefined)) as Partial<
      Record<Language, ArticleRecord>
    >;
  }

  /**
   * Puts `next` in the place of `before` (`undefined`: nothing is there); `false` when another was
   * quicker. What was there is kept as a revision first, so a crash in between loses nothing.
   */
  async replace(before: Shelved | undefined, next: ArticleRecord): Promise<boolean> {
    if (before && before.record.revision !== next.revision) {
      const { record } = before;
      const id = revisionId(record, record.revision);
      // Over what a writer may have left who was too late for a draft of this name that is gone.
      await this.store.put(articleRevisions, id, revisionOf(record));
    }
    return (await this.store.put(articleEdits, articleId(next), next, before?.version ?? 0)).ok;
  }

  /**
   * Takes a record off the shelf with all that led to it; `false` when another was quicker. It is
   * marked first, so that nobody writes over what is being removed.
   */
  async discard({ record, version }: Shelved): Promise<boolean> {
    const marked: ArticleRecord = { ...record, discarded: true };
    const claim = await this.store.put(articleEdits, articleId(record), marked, version);
    if (claim.ok) await this.remove(record);
    return claim.ok;
  }

  /** Removes what a crash left of discarded records; to be called while nobody writes. */
  async sweep(): Promise<void> {
    for (const record of await this.stored()) if (record.discarded) await this.remove(record);
  }

  /** The revisions of an article, the newest first; empty when there is no such article. */
  async history(place: ArticlePlace): Promise<ArticleRevision[]> {
    const now = await this.get(place);
    if (!now) return [];
    const past = await this.store.find(articleRevisions, 'article', articleId(place), {
      limit: ALL,
    });
    const older = past
      .map(({ value }) => value)
      .filter((one) => one.revision < now.record.revision);
    return [revisionOf(now.record), ...older.reverse()];
  }

  /** One revision of an article; `undefined` when there is none of this number. */
  async revision(place: ArticlePlace, revision: number): Promise<ArticleRevision | undefined> {
    const now = await this.get(place);
    if (!now || revision > now.record.revision) return undefined;
    if (revision === now.record.revision) return revisionOf(now.record);
    return (await this.store.get(articleRevisions, revisionId(place, revision)))?.value;
  }

  private async stored(): Promise<ArticleRecord[]> {
    const shelves = await this.store.partitions(articleEdits, 'shelf');
    const found = await Promise.all(
      shelves.map((shelf) => this.store.find(articleEdits, 'shelf', shelf, { limit: ALL })),
    );
    return found.flat().map(({ value }) => value);
  }

  /** The past goes first, so that a crash in between leaves none to a new draft of the same name. */
  private async remove(record: ArticleRecord): Promise<void> {
    for (let one = 1; one <= record.revision; one++)
      await this.store.remove(articleRevisions, revisionId(record, one));
    await this.store.remove(articleEdits, articleId(record));
  }
}

/** What customers are told for this record; `undefined` when nothing is. */
export function liveArticle(record: ArticleRecord, base: KnowledgeBase): Article | undefined {
  const { live } = record;
  if (live.from === 'file') return base.file(record);
  return live.from === 'console' ? articleOf(record, live.text) : undefined;
}

/** What customers are told at its place after a move made this revision. */
export function liveAfter(
  { live, text }: ArticleRecord,
  move: ArticleMove,
  revision: number,
): ArticleRecord['live'] {
  if (move === 'publish') return { from: 'console', revision, text };
  return move === 'archive' ? { from: 'nowhere' } : live;
}

/** A record that only says which texts agree follows its file; every other has a text of its own. */
function current(record: ArticleRecord, file: Article | undefined): ArticleRecord {
  if (record.action !== 'file' || !file) return record;
  const { inStepWith } = record;
  return { ...fromFile(file), ...(inStepWith === undefined ? {} : { inStepWith }) };
}

function fromFile(file: Article): ArticleRecord {
  const { updated } = file;
  return {
    ...{ ...placeOf(file), revision: 1, action: 'file', state: 'published' },
    ...{ text: textOf(file), at: updated, changedAt: updated, by: '', live: { from: 'file' } },
  };
}

function revisionOf(record: ArticleRecord): ArticleRevision {
  return without(record, 'live', 'changedAt', 'inStepWith');
}
