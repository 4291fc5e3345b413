import { FixedClock } from '../../src/clock.js';
import type { DraftText, Editor } from '../../src/domain/knowledge/article-change.js';
import { ArticleDesk } from '../../src/domain/knowledge/article-desk.js';
import { noValues } from '../../src/domain/knowledge/article-rules.js';
import { articleOf } from '../../src/domain/knowledge/article-text.js';
import type { Article } from '../../src/domain/knowledge/article.js';
import { KnowledgeBase } from '../../src/domain/knowledge/knowledge-base.js';
import { MemoryStore } from '../../src/storage/memory/memory-store.js';

export const lin: Editor = { id: 'lin', role: 'agent' };
export const emma: Editor = { id: 'emma', role: 'supervisor' };
/** The one article that lies in the files, in English. */
export const place = { slug: 'return-how', language: 'en' } as const;

export function aText(more: Partial<DraftText> = {}): DraftText {
  return {
    topic: 'returns',
    title: 'How do I return something?',
    questions: ['send it back', 'return a parcel'],
    keywords: ['return'],
    next: [],
    source: 'https://shop.example/returns',
    body: 'Tell us within 15 days.\n\nThen send it.',
    ...more,
  };
}

export function aFile(language: 'zh' | 'en', slug = 'return-how'): Article {
  return articleOf({ slug, language }, { ...aText(), updated: '2026-11-01' });
}

/** A desk on which one article lies, in both languages, as its files have it. */
export class ArticleWorld {
  readonly store = new MemoryStore();
  readonly clock = new FixedClock(Date.parse('2026-11-20T08:00:00Z'));
  base: KnowledgeBase;
  desk: ArticleDesk;

  constructor() {
    this.base = new KnowledgeBase([aFile('en'), aFile('zh')]);
    this.desk = this.aDesk();
  }

  private aDesk(): ArticleDesk {
    const { store, clock, base } = this;
    return new ArticleDesk({ store, clock, base, knownValues: noValues });
  }

  /** Starts again, on the same store and on these files. */
  async restart(files: Article[] = [aFile('en'), aFile('zh')]): Promise<void> {
    this.base = new KnowledgeBase(files);
    this.desk = this.aDesk();
    await this.desk.restore();
  }

  /** Saves over what is there; throws when it is refused. */
  async save(
    more: Partial<DraftText> = {},
    at = place as { slug: string; language: 'zh' | 'en' },
    inStep = false,
  ): Promise<number> {
    const revision = (await this.desk.read(at.slug))[at.language]?.revision ?? 0;
    const saved = await this.desk.saveDraft(lin, { ...at, revision, text: aText(more), inStep });
    if (!saved.ok) throw new Error(saved.reason);
    return saved.article.revision;
  }

  /** What customers are told by the article now. */
  told(language: 'zh' | 'en' = 'en'): string | undefined {
    return this.base.get('return-how', language)?.body;
  }
}
