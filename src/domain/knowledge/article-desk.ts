import { isoTime, type Clock } from '../../clock.js';
import { LANGUAGES, type Language } from '../language.js';
import type { Store } from '../store.js';
import type { ArticleOutcome, DraftRequest, DraftText, Editor } from './article-change.js';
import type { ArticleCandidate, ImportDefaults } from './article-candidate.js';
import { discardRefusal } from './article-discard.js';
import type { ArticleFault } from './article-fault.js';
import { rowsOf, type ArticleRow } from './article-overview.js';
import type { ArticleRecord, ArticleRevision } from './article-record.js';
import { articleFaults, isSlug, type KnownValues } from './article-rules.js';
import { ArticleShelf, liveAfter, liveArticle, type Shelved } from './article-shelf.js';
import { ACTION_OF, mayMove, stateAfter, type ArticleMove } from './article-states.js';
import {
  articleId,
  placeOf,
  textOf,
  versionOf,
  type ArticlePlace,
  type ArticleText,
} from './article-text.js';
import type { Article } from './article.js';
import { planImportInTurns, type ImportItem } from './import-plan.js';
import type { KnowledgeBase } from './knowledge-base.js';
import { VariantPlaces } from './variant-places.js';
import { without } from './without.js';

export interface ArticleDeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly base: KnowledgeBase;
  readonly knownValues: KnownValues;
}

type PublishListener = (article: Article, by: Editor) => void;
/** `gone`: the draft was thrown away. */
type ChangeListener = (record: ArticleRecord, gone: boolean) => void;

/**
 * Where articles are written, checked, published and taken back. What is published here overrides the
 * file of the same slug and language; while a published text has a newer draft, it stays live.
 */
export class ArticleDesk {
  private readonly shelf: ArticleShelf;
  private readonly variantPlaces: VariantPlaces;
  private readonly listeners = new Set<PublishListener>();
  private readonly watchers = new Set<ChangeListener>();
  /** The revision that the knowledge base follows, so that a slower write does not undo a later one. */
  private readonly followed = new Map<string, number>();

  constructor(private readonly parts: ArticleDeskParts) {
    this.shelf = new ArticleShelf(parts.store, parts.base);
    this.variantPlaces = new VariantPlaces(() => this.shelf.all());
  }

  /** Puts what was published before over the files; to be called once, before customers are answered. */
  async restore(): Promise<void> {
    await this.shelf.sweep();
    for (const record of await this.shelf.edits()) this.follow(record);
  }

  /** Told after an article was published. @returns what ends the listening */
  onPublish(listener: PublishListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Told each newest revision, after it was written. @returns what ends the listening */
  onChange(listener: ChangeListener): () => void {
    this.watchers.add(listener);
    return () => this.watchers.delete(listener);
  }

  /** Every article, by slug. */
  async list(): Promise<ArticleRow[]> {
    return rowsOf(await this.shelf.all());
  }

  /** The newest text of every article in every language, by slug, then language. */
  records(): Promise<ArticleRecord[]> {
    return this.shelf.all();
  }

  /** The variants of an article, by name; none of the text for all. */
  async variants(slug: string): Promise<ArticleRecord[]> {
    return this.shelf.those(await this.variantPlaces.of(slug));
  }

  /** Both languages of an article; empty when there is none. */
  read(slug: string): Promise<Partial<Record<Language, ArticleRecord>>> {
    return this.shelf.pair(slug);
  }

  /** What keeps this text from being published; empty when nothing does. */
  async faultsOf(place: ArticlePlace, text: DraftText): Promise<ArticleFault[]> {
    const whole = { ...text, updated: this.today() };
    const unknown: ArticleFault[] = [];
    for (const slug of text.next) {
      const other = await this.shelf.get({ slug, language: place.language });
      if (!other || other.record.state === 'archived')
        unknown.push({ field: 'next', code: 'unknown-next', found: slug });
    }
    return [...articleFaults(place, whole, this.parts.knownValues), ...unknown];
  }

  /**
   * Saves a text as the newest draft. Drafts may be unfinished: their faults are told, and refused only
   * when the text is sent on. `faulty` for a slug that cannot name an article.
   */
  async saveDraft(editor: Editor, request: DraftRequest): Promise<ArticleOutcome> {
    const { slug, language, revision, note, inStep, action = 'saved' } = request;
    if (!isSlug(slug))
      return {
        ok: false,
        reason: 'faulty',
        faults: [{ field: 'slug', code: 'bad-name', found: slug }],
      };
    const before = await this.shelf.get(request);
    if ((before?.record.revision ?? 0) !== revision) return conflict(before);
    const text = { ...request.text, updated: this.today() };
    const other = await this.other(request);
    const at = isoTime(this.parts.clock.now());
    const next: ArticleRecord = {
      ...{ slug, language, revision: revision + 1, action, state: 'draft', text, at },
      by: editor.id,
      live: before?.record.live ?? { from: 'nowhere' },
      changedAt:
        before && versionOf(before.record.text) === versionOf(text) ? before.record.changedAt : at,
      ...(note ? { note } : {}),
      ...(inStep && other ? { inStepWith: versionOf(other.text) } : {}),
    };
    return this.replace(before, next);
  }

  /**
   * Notes that this text says the same as the other language's newest one; neither is changed. With
   * nothing in the other language there is nothing to note.
   */
  async agree(place: ArticlePlace, revision: number): Promise<ArticleOutcome> {
    const before = await this.shelf.get(place);
    if (!before) return { ok: false, reason: 'unknown' };
    if (before.record.revision !== revision) return conflict(before);
    const other = await this.other(place);
    const inStep = other ? { inStepWith: versionOf(other.text) } : {};
    return this.replace(before, { ...before.record, ...inStep });
  }

  /** Offers a draft to those who may publish. Refused while it has faults. */
  sendToReview(editor: Editor, place: ArticlePlace, revision: number): Promise<ArticleOutcome> {
    return this.move(editor, 'review', place, revision);
  }

  /** Tells customers this revision from now on. Refused while it has faults. */
  async publish(editor: Editor, place: ArticlePlace, revision: number): Promise<ArticleOutcome> {
    const outcome = await this.move(editor, 'publish', place, revision);
    const article = outcome.ok ? liveArticle(outcome.article, this.parts.base) : undefined;
    if (article) for (const listener of this.listeners) listener(article, editor);
    return outcome;
  }

  /** Tells customers nothing at this place from now on, not even what the file says. */
  archive(editor: Editor, place: ArticlePlace, revision: number): Promise<ArticleOutcome> {
    return this.move(editor, 'archive', place, revision);
  }

  /**
   * Throws away a draft that no customer was ever told; `wrong-state` for any other text, which has a
   * past to keep, `not-allowed` for a draft that a colleague began.
   */
  async discard(editor: Editor, place: ArticlePlace, revision: number): Promise<ArticleOutcome> {
    const before = await this.shelf.get(place);
    if (!before) return { ok: false, reason: 'unknown' };
    const { record } = before;
    if (record.revision !== revision) return conflict(before);
    const reason = await this.discardRefusal(editor, record);
    if (reason) return { ok: false, reason };
    if (!(await this.shelf.discard(before))) return conflict(await this.shelf.get(place));
    this.followed.delete(articleId(place));
    this.variantPlaces.gone(place);
    for (const listener of this.watchers) listener(record, true);
    return { ok: true, article: record, faults: [] };
  }

  /** Whether this editor may throw a text away: their own, or any as a supervisor, that nobody was told. */
  async isDisposable(editor: Editor, record: ArticleRecord): Promise<boolean> {
    return (await this.discardRefusal(editor, record)) === undefined;
  }

  /** Makes the text of an earlier revision the newest draft. `unknown` when there is no such revision. */
  async undo(
    editor: Editor,
    place: ArticlePlace,
    revision: number,
    to: number,
  ): Promise<ArticleOutcome> {
    const earlier = await this.shelf.revision(place, to);
    if (!earlier) return { ok: false, reason: 'unknown' };
    const { slug, language, text } = earlier;
    return this.saveDraft(editor, {
      slug,
      language,
      revision,
      text,
      note: `← ${to}`,
      action: 'reverted',
    });
  }

  /** Every revision, the newest first; empty when there is no such article. */
  history(place: ArticlePlace): Promise<ArticleRevision[]> {
    return this.shelf.history(place);
  }

  /** One revision; `undefined` when there is none of this number. */
  revision(place: ArticlePlace, revision: number): Promise<ArticleRevision | undefined> {
    return this.shelf.revision(place, revision);
  }

  /** What customers are told now, by slug, then language. */
  told(): (ArticlePlace & { readonly text: ArticleText })[] {
    const all = this.parts.base.all().map((article) => {
      const place = placeOf(article);
      return { id: articleId(place), place, article };
    });
    all.sort((a, b) => (a.id < b.id ? -1 : 1));
    return all.map(({ place, article }) => ({ ...place, text: textOf(article) }));
  }

  /** What importing these would do; changes nothing. */
  async planImport(
    candidates: readonly ArticleCandidate[],
    defaults: ImportDefaults,
    onProgress?: (decided: number) => void,
  ): Promise<ImportItem[]> {
    const rules = { knownValues: this.parts.knownValues, defaults };
    return planImportInTurns(candidates, await this.shelf.all(), rules, onProgress);
  }

  private async discardRefusal(editor: Editor, record: ArticleRecord) {
    if (this.parts.base.file(record)) return 'wrong-state';
    return discardRefusal(editor, record, await this.shelf.history(record));
  }

  private async move(
    editor: Editor,
    move: Exclude<ArticleMove, 'save'>,
    place: ArticlePlace,
    revision: number,
  ): Promise<ArticleOutcome> {
    if (!mayMove(editor, move)) return { ok: false, reason: 'not-allowed' };
    const before = await this.shelf.get(place);
    if (!before) return { ok: false, reason: 'unknown' };
    const { record } = before;
    if (record.revision !== revision) return conflict(before);
    const state = stateAfter(record.state, move);
    if (!state) return { ok: false, reason: 'wrong-state' };
    const faults = move === 'archive' ? [] : await this.faultsOf(place, record.text);
    if (faults.length > 0) return { ok: false, reason: 'faulty', faults };
    const next: ArticleRecord = {
      ...without(record, 'note'),
      ...{ state, action: ACTION_OF[move], by: editor.id, revision: revision + 1 },
      at: isoTime(this.parts.clock.now()),
      live: liveAfter(record, move, revision + 1),
    };
    return this.replace(before, next);
  }

  private async replace(before: Shelved | undefined, next: ArticleRecord): Promise<ArticleOutcome> {
    if (!(await this.shelf.replace(before, next))) return conflict(await this.shelf.get(next));
    this.follow(next);
    this.variantPlaces.written(next);
    for (const listener of this.watchers) listener(next, false);
    return { ok: true, article: next, faults: await this.faultsOf(next, next.text) };
  }

  /** Brings the knowledge base to what a record says is live. */
  private follow(record: ArticleRecord): void {
    const { base } = this.parts;
    const id = articleId(record);
    if ((this.followed.get(id) ?? 0) >= record.revision) return;
    this.followed.set(id, record.revision);
    const article = liveArticle(record, base);
    const told = base.get(record.slug, record.language);
    if (!article) base.hide(record);
    else if (told?.version !== article.version) base.show(article);
  }

  private async other({ slug, language }: ArticlePlace): Promise<ArticleRecord | undefined> {
    const pair = await this.shelf.pair(slug);
    return LANGUAGES.filter((one) => one !== language).flatMap((one) => pair[one] ?? [])[0];
  }

  private today(): string {
    return isoTime(this.parts.clock.now()).slice(0, 10);
  }
}

function conflict(current: Shelved | undefined): ArticleOutcome {
  return { ok: false, reason: 'conflict', ...(current ? { current: current.record } : {}) };
}
