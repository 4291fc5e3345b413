import type { ArticleApi, Place } from '../api/article-api.js';
import type { Refusal } from '../api/answer.js';
import type { ArticleFault, ArticleMove, ArticleVersion } from '../api/article-types.js';
import {
  ARTICLE_LANGUAGES,
  asForm,
  EMPTY_FORM,
  formOf,
  sameForm,
  textOf,
  type ArticleForm,
  type FormField,
} from '../state/article-form.js';
import type { Keep } from '../state/keep.js';
import { noticeOf, type Environment } from './environment.js';

export type ArticleDeed = ArticleMove | 'undo' | 'agree' | 'discard';

/** What an editor sees of one language while working on it. */
export interface EditorState {
  readonly form: ArticleForm;
  /** The revision that the form was begun on; 0 for a text that is not written yet. */
  readonly revision: number;
  /** The form was left unsaved by an earlier visit. */
  readonly restored: boolean;
  readonly busy: ArticleDeed | undefined;
  /** What was done last. */
  readonly done: ArticleDeed | undefined;
  /** What the server wants mended before the text goes on; `undefined` until it was asked. */
  readonly refused: readonly ArticleFault[] | undefined;
  /** What a colleague has saved meanwhile. */
  readonly theirs: ArticleVersion | undefined;
  /** Whether the editor says that both languages agree; `undefined` until they say anything. */
  readonly inStep: boolean | undefined;
}

export interface EditorParts {
  readonly articles: ArticleApi;
  readonly keep: Keep;
  readonly tell: Environment['tell'];
  readonly place: Place;
  /** What a text that is not written yet begins with. */
  readonly blank: ArticleForm;
  /** Called when something was saved or done. */
  readonly onChanged: () => void;
}

const REST = { busy: undefined, done: undefined, refused: undefined, theirs: undefined } as const;

/**
 * Works on one language of an article. Every keystroke is kept in the tab until it is saved, so that
 * neither leaving the page nor a colleague's quicker save loses a word.
 */
export class ArticleEditor {
  private state: EditorState;
  private listener: () => void = () => undefined;

  constructor(
    private readonly parts: EditorParts,
    private version: ArticleVersion | undefined,
  ) {
    this.state = { ...this.savedState(), ...this.kept() };
  }

  get(): EditorState {
    return this.state;
  }

  subscribe(listener: () => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = () => undefined;
    };
  }

  /** Whether anything is not saved. */
  get dirty(): boolean {
    return !sameForm(this.state.form, this.savedForm());
  }

  /** Takes in what was loaded anew; what the editor has touched stays as it is. */
  loaded(version: ArticleVersion | undefined): void {
    const touched = this.dirty;
    this.version = version;
    if (version && version.revision !== this.state.revision && !touched)
      this.update({ form: formOf(version.text), revision: version.revision, restored: false });
    else this.update({});
  }

  set(field: FormField, value: string): void {
    this.update({ form: { ...this.state.form, [field]: value }, done: undefined });
    this.keepForm();
  }

  setInStep(inStep: boolean): void {
    this.update({ inStep });
  }

  discard(): void {
    this.update(this.savedState());
    this.keepForm();
  }

  /** Throws the draft away; there is nothing to bring back afterwards. */
  async throwAway(): Promise<void> {
    await this.work('discard', async () => {
      const { articles, place } = this.parts;
      const answer = await articles.discard(place, this.state.revision);
      if (!answer.ok) this.refused(answer);
      else this.forget();
      return answer.ok;
    });
  }

  takeTheirs(): void {
    if (this.state.theirs) this.adopt(this.state.theirs);
  }

  /** The next save goes over what the colleague has saved, who finds it in the history. */
  keepMine(): void {
    const { theirs } = this.state;
    if (!theirs) return;
    this.update({ revision: theirs.revision, theirs: undefined });
    this.keepForm();
  }

  /** Makes a move; what is not saved yet is saved first. */
  async run(move: ArticleMove): Promise<void> {
    await this.work(move, async () => {
      if ((this.dirty || move === 'save') && !(await this.save())) return false;
      return move === 'save' || this.move(move);
    });
  }

  /** Brings back the text of an earlier revision. */
  async undo(to: number): Promise<void> {
    await this.work('undo', async () => {
      const { articles, place } = this.parts;
      return this.took(await articles.undo(place, this.state.revision, to));
    });
  }

  /** Says that both languages agree, without changing a word. */
  async agree(): Promise<void> {
    await this.work('agree', async () => {
      const { articles, place, tell } = this.parts;
      const answer = await articles.agree(place, this.version?.revision ?? 0);
      if (!answer.ok) tell(noticeOf(answer));
      return answer.ok;
    });
  }

  private async work(what: ArticleDeed, deed: () => Promise<boolean>): Promise<void> {
    if (this.state.busy) return;
    this.update({ busy: what, done: undefined, refused: undefined });
    const done = await deed();
    this.update({ busy: undefined, done: done ? what : undefined });
    this.parts.onChanged();
  }

  private async save(): Promise<boolean> {
    const { articles, place } = this.parts;
    const { revision, form } = this.state;
    return this.took(await articles.save(place, revision, textOf(form), this.saysInStep));
  }

  private async move(move: Exclude<ArticleMove, 'save'>): Promise<boolean> {
    const { articles, place } = this.parts;
    return this.took(await articles.move(place, move, this.state.revision));
  }

  /** What the server answered is what there is now; true when it agreed. */
  private took(answer: Awaited<ReturnType<ArticleApi['save']>>): boolean {
    if (answer.ok) this.adopt(answer.value.article);
    else this.refused(answer);
    return answer.ok;
  }

  private refused(refusal: Refusal): void {
    const { faults, current } = refusal.details ?? {};
    if (refusal.code === 'article.faulty')
      this.update({ refused: (faults ?? []) as readonly ArticleFault[] });
    else if (refusal.code === 'article.conflict' && current)
      this.update({ theirs: current as ArticleVersion });
    else this.parts.tell(noticeOf(refusal));
  }

  private adopt(version: ArticleVersion): void {
    this.version = { ...version, older: false };
    const { busy } = this.state;
    this.update({ ...this.savedState(), busy });
    this.keepForm();
  }

  private forget(): void {
    this.version = undefined;
    const { busy } = this.state;
    this.update({ ...this.savedState(), busy });
    this.keepForm();
  }

  /** Ticked by itself where the other language is newer: saving is then most often catching up. */
  get saysInStep(): boolean {
    return this.state.inStep ?? this.version?.older ?? false;
  }

  private savedForm(): ArticleForm {
    return this.version ? formOf(this.version.text) : this.parts.blank;
  }

  private savedState(): EditorState {
    const revision = this.version?.revision ?? 0;
    return { ...REST, form: this.savedForm(), revision, restored: false, inStep: undefined };
  }

  private kept(): Partial<EditorState> {
    const held = this.parts.keep.read(keyOf(this.parts.place));
    const { form: kept, revision, begun } = (held ?? {}) as Readonly<Record<string, unknown>>;
    const form = asForm(kept);
    if (!form || typeof revision !== 'number' || sameForm(form, this.savedForm())) return {};
    return { form, revision, restored: begun !== true };
  }

  private keepForm(): void {
    const { form, revision } = this.state;
    const { keep, place } = this.parts;
    keep.write(keyOf(place), this.dirty ? { form, revision } : undefined);
  }

  private update(part: Partial<EditorState>): void {
    this.state = { ...this.state, ...part };
    this.listener();
  }
}

/** Leaves a begun text for the editor of a new article to find. */
export function keepBegun(keep: Keep, place: Place, form: Partial<ArticleForm>): void {
  keep.write(keyOf(place), { form: { ...EMPTY_FORM, ...form }, revision: 0, begun: true });
}

/** Whether a form of this article is kept in the tab, in any language: begun, and not saved yet. */
export function isKept(keep: Keep, slug: string): boolean {
  return ARTICLE_LANGUAGES.some((language) => keep.read(keyOf({ slug, language })) !== undefined);
}

/** What a text begins with whose other language is there: everything but its words. */
export function blankFrom(other: ArticleVersion | undefined): ArticleForm {
  if (!other) return EMPTY_FORM;
  return { ...formOf(other.text), title: '', questions: '', keywords: '', body: '' };
}

function keyOf({ slug, language }: Place): string {
  return `article.${slug}.${language}`;
}
