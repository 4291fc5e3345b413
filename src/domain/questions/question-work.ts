import type { ConversationLog } from '../conversation/conversation-log.js';
import { maySupervise } from '../handoff/agent.js';
import { slugFor } from '../knowledge/article-candidate.js';
import type { DraftText, Editor } from '../knowledge/article-change.js';
import type { ArticleDesk } from '../knowledge/article-desk.js';
import type { ArticleRecord } from '../knowledge/article-record.js';
import { without } from '../knowledge/without.js';
import { LANGUAGES, type Language } from '../language.js';
import { foldText } from '../text/fold.js';
import { agentAnswer } from './agent-answer.js';
import type { MadeRevision, OpenQuestion } from './open-question.js';
import type { QuestionDesk } from './question-desk.js';
import { summarise } from './question-group.js';

export interface QuestionWorkParts {
  readonly questions: QuestionDesk;
  readonly articles: ArticleDesk;
  readonly log: ConversationLog;
  /** The version of the text that customers are told; `undefined` when none is. */
  readonly toldVersion: (slug: string, language: Language) => string | undefined;
  /** Questions were settled with this article. */
  readonly onSettled: (slug: string) => Promise<void>;
}

/** What became of questions; `nothing-open` when a colleague was quicker. */
export type WorkOutcome =
  | {
      readonly ok: true;
      readonly slug?: string;
      readonly made: readonly MadeRevision[];
      readonly settled: number;
    }
  | { readonly ok: false; readonly reason: 'nothing-open' | 'no-article' | 'conflict' };

/** Wordings that an article gets from one group; more teach the search nothing new. */
const MOST_WORDINGS = 12;
/** Conversations looked through for an agent's answer. */
const LOOKED_THROUGH = 20;
/** A topic is taken over from an article that comes nearer than this. */
const NEAR_ENOUGH = 0.2;
/** Names that a new article tries before it gives up. */
const MOST_NAMES = 20;

/** What people on staff make of questions that were asked in vain. */
export class QuestionWork {
  constructor(private readonly parts: QuestionWorkParts) {}

  /**
   * A new article: a draft in each language that was asked in, with the clearest question as its title,
   * the others as similar questions, and an agent's answer as its text when one was given.
   */
  async newArticle(editor: Editor, ids: readonly string[]): Promise<WorkOutcome> {
    const open = await this.openOf(ids);
    if (open.length === 0) return { ok: false, reason: 'nothing-open' };
    const group = summarise(open);
    const slug = await this.freeSlug(group.titles.en ?? group.titles.zh ?? '');
    if (slug === undefined) return { ok: false, reason: 'conflict' };
    const topic = await this.topicOf(open);
    const made: MadeRevision[] = [];
    for (const language of LANGUAGES) {
      const title = group.titles[language];
      if (title === undefined) continue;
      const text: DraftText = {
        ...{ topic, title, keywords: [], next: [], source: '' },
        questions: similarTo(title, wordingsOf(open, language)),
        body: await this.bodyFor(open, language),
      };
      const saved = await this.parts.articles.saveDraft(editor, {
        slug,
        language,
        revision: 0,
        text,
      });
      if (!saved.ok) return { ok: false, reason: 'conflict' };
      made.push({ slug, language, revision: 1, before: 0, published: false });
    }
    return this.settle(open, slug, made, editor);
  }

  /**
   * Similar questions of an article that is there: a new draft of it in each language asked, published at
   * once by those who may, unless an unfinished draft of somebody else would go with it.
   */
  async addSimilar(editor: Editor, ids: readonly string[], slug: string): Promise<WorkOutcome> {
    const open = await this.openOf(ids);
    if (open.length === 0) return { ok: false, reason: 'nothing-open' };
    const pair = await this.parts.articles.read(slug);
    const made: MadeRevision[] = [];
    for (const language of LANGUAGES) {
      const record = pair[language];
      const wordings = wordingsOf(open, language);
      if (!record || wordings.length === 0) continue;
      const one = await this.extend(editor, record, wordings);
      if (!one) return { ok: false, reason: 'conflict' };
      made.push(one);
    }
    if (made.length === 0) return { ok: false, reason: 'no-article' };
    const covered = open.filter(({ language }) => made.some((one) => one.language === language));
    return this.settle(covered, slug, made, editor);
  }

  /** Nothing that this shop answers; the bot learns it as such. */
  async outOfScope(editor: Editor, ids: readonly string[]): Promise<WorkOutcome> {
    const settled = await this.parts.questions.settle(ids, { kind: 'out-of-scope' }, editor.id);
    if (settled.length === 0) return { ok: false, reason: 'nothing-open' };
    return { ok: true, made: [], settled: settled.length };
  }

  /**
   * Opens the questions again and takes back what was made of them, where nobody has changed it since and
   * no customer was told; a new draft that a colleague began stays, for supervisors to delete.
   * @returns how many were opened
   */
  async undo(editor: Editor, ids: readonly string[]): Promise<number> {
    const opened = await this.parts.questions.undo(ids, editor.id);
    const made = new Map<string, MadeRevision>();
    for (const { settledWith } of opened) {
      if (settledWith?.kind !== 'article') continue;
      for (const one of settledWith.made) made.set(`${one.slug}.${one.language}`, one);
    }
    if (opened.length === ids.length) {
      for (const one of made.values()) await this.takeBack(editor, one);
    }
    return opened.length;
  }

  private async takeBack(editor: Editor, made: MadeRevision): Promise<void> {
    const { articles } = this.parts;
    const { slug, language, before, revision } = made;
    const record = (await articles.read(slug))[language];
    if (record?.revision !== revision) return;
    const place = { slug, language };
    if (before === 0) {
      await articles.discard(editor, place, revision);
      return;
    }
    const undone = await articles.undo(editor, place, revision, before);
    if (undone.ok && made.published) await articles.publish(editor, place, undone.article.revision);
  }

  private async extend(
    editor: Editor,
    record: ArticleRecord,
    wordings: readonly string[],
  ): Promise<MadeRevision | undefined> {
    const { articles } = this.parts;
    const { slug, language, revision: before } = record;
    const known = new Set([record.text.title, ...record.text.questions].map(plain));
    const added = wordings.filter((wording) => !known.has(plain(wording)));
    const text = {
      ...without(record.text, 'updated'),
      questions: [...record.text.questions, ...added],
    };
    const saved = await articles.saveDraft(editor, {
      slug,
      language,
      revision: before,
      text,
      inStep: true,
    });
    if (!saved.ok) return undefined;
    const made = { slug, language, before, revision: saved.article.revision, published: false };
    if (record.state !== 'published' || !maySupervise(editor)) return made;
    const published = await articles.publish(editor, record, saved.article.revision);
    return published.ok ? { ...made, revision: published.article.revision, published: true } : made;
  }

  /** What is told already answers at once; else the customers wait for the next text that is told. */
  private async settle(
    open: readonly OpenQuestion[],
    slug: string,
    made: readonly MadeRevision[],
    editor: Editor,
  ): Promise<WorkOutcome> {
    const { questions, toldVersion, onSettled } = this.parts;
    let settled = 0;
    for (const language of LANGUAGES) {
      const ids = open.filter((one) => one.language === language).map(({ id }) => id);
      const told = toldVersion(slug, language);
      const published = made.some((one) => one.language === language && one.published);
      const awaits = told === undefined || published ? {} : { awaits: { not: told } };
      const settling = { kind: 'article', slug, made, ...awaits } as const;
      settled += (await questions.settle(ids, settling, editor.id)).length;
    }
    await onSettled(slug);
    return { ok: true, slug, made, settled };
  }

  private async openOf(ids: readonly string[]): Promise<OpenQuestion[]> {
    const found = await this.parts.questions.read([...ids].sort());
    return found.filter(({ state }) => state === 'open');
  }

  private async freeSlug(title: string): Promise<string | undefined> {
    const name = slugFor(title);
    for (let n = 1; n <= MOST_NAMES; n++) {
      const slug = n === 1 ? name : `${name}-${n}`;
      if (Object.keys(await this.parts.articles.read(slug)).length === 0) return slug;
    }
    return undefined;
  }

  private async topicOf(open: readonly OpenQuestion[]): Promise<string> {
    const [nearest] = summarise(open).near;
    if (!nearest || nearest.confidence < NEAR_ENOUGH) return 'general';
    const pair = await this.parts.articles.read(nearest.slug);
    return pair.zh?.text.topic ?? pair.en?.text.topic ?? 'general';
  }

  private async bodyFor(open: readonly OpenQuestion[], language: Language): Promise<string> {
    const asked = open.filter((one) => one.language === language).slice(-LOOKED_THROUGH);
    for (const question of asked.reverse()) {
      const answer = await agentAnswer(this.parts.log, question);
      if (answer !== undefined) return answer;
    }
    return '';
  }
}

/** Different wordings in one language, the clearest first. */
function wordingsOf(open: readonly OpenQuestion[], language: Language): string[] {
  const asked = open.filter((one) => one.language === language);
  return asked.length === 0
    ? []
    : summarise(asked)
        .samples.map(({ text }) => text)
        .slice(0, MOST_WORDINGS);
}

function plain(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** An article has at least one question; the only wording there is serves as title and question. */
function similarTo(title: string, wordings: readonly string[]): readonly string[] {
  const others = wordings.filter((wording) => wording !== title);
  return others.length > 0 ? others : [title];
}
