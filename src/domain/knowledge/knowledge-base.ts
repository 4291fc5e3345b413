import type { Language } from '../language.js';
import type { Article } from './article.js';
import { articleId, placeOf, type ArticlePlace } from './article-text.js';

/** A place in the knowledge base, and what is told there from now on; nothing when `undefined`. */
export interface KnowledgeChange extends ArticlePlace {
  readonly article: Article | undefined;
}

type Listener = (change: KnowledgeChange) => void;

/**
 * The articles that customers are told: those of the files, with what was published in the console in
 * their place. Listeners are told each change after it happened, so a search index can follow.
 */
export class KnowledgeBase {
  private readonly files: ReadonlyMap<string, Article>;
  private readonly live: Map<string, Article>;
  private readonly listeners = new Set<Listener>();

  constructor(files: readonly Article[]) {
    this.files = new Map(files.map((article) => [articleId(placeOf(article)), article]));
    this.live = new Map(this.files);
  }

  /** The article told at this place; `undefined` when none is. */
  get(slug: string, language: Language): Article | undefined {
    return this.live.get(articleId({ slug, language }));
  }

  /** What the files have at this place, told or not; `undefined` when there is no file. */
  file(place: ArticlePlace): Article | undefined {
    return this.files.get(articleId(place));
  }

  /** Every article told, variants as well, in no order. */
  all(): Article[] {
    return [...this.live.values()];
  }

  /** Every article of the files, told or not, in no order. */
  allFiles(): Article[] {
    return [...this.files.values()];
  }

  /** Tells an article from now on, in place of what was told there. */
  show(article: Article): void {
    const place = placeOf(article);
    this.live.set(articleId(place), article);
    this.announce(place, article);
  }

  /** Tells nothing at this place from now on, not even what the files have. */
  hide(place: ArticlePlace): void {
    if (this.live.delete(articleId(place))) this.announce(place, undefined);
  }

  /** @returns what ends the listening */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private announce({ slug, language }: ArticlePlace, article: Article | undefined): void {
    for (const listener of this.listeners) listener({ slug, language, article });
  }
}
