import type { Language } from '../language.js';
import { foldText } from '../text/fold.js';
import type { Article } from './article.js';
import { variantFor, type Reader } from './variants.js';

/**
 * The articles as they are told: variants chosen for the reader, questions known word for word, guides
 * by product. Holds one state of the knowledge base; a change makes a new one.
 */
export class ArticleLibrary {
  private readonly bySlug: ReadonlyMap<string, readonly Article[]>;
  private readonly byQuestion = new Map<string, string>();

  constructor(private readonly articles: readonly Article[]) {
    this.bySlug = grouped(articles);
    const all = articles.filter(({ variant }) => variant === undefined);
    // Titles first: a tapped title means its own article, whoever lists it as a question.
    for (const article of all) this.note(article, article.title);
    for (const article of all)
      for (const question of article.questions) this.note(article, question);
  }

  /** The text of an article for a reader; `undefined` when there is none for them. */
  read(slug: string, language: Language, reader: Reader, now: number): Article | undefined {
    return variantFor(this.bySlug.get(`${slug}.${language}`) ?? [], reader, now);
  }

  /** The slug whose title or question a text is, but for case, blanks and signs. */
  slugOf(text: string, language: Language): string | undefined {
    return this.byQuestion.get(`${language}|${bare(text)}`);
  }

  /** Whether a text is the title of an article, such as a tapped choice. */
  isTitle(text: string, language: Language): boolean {
    const slug = this.slugOf(text, language);
    const title = slug && this.bySlug.get(`${slug}.${language}`)?.[0]?.title;
    return title !== undefined && bare(title) === bare(text);
  }

  /** The slugs of the articles that explain a product, in the order of the files. */
  slugsAbout(productId: string): readonly string[] {
    const about = this.articles.filter(({ products }) => products?.includes(productId));
    return [...new Set(about.map(({ slug }) => slug))];
  }

  private note({ slug, language }: Article, question: string): void {
    const key = `${language}|${bare(question)}`;
    if (!this.byQuestion.has(key)) this.byQuestion.set(key, slug);
  }
}

function grouped(articles: readonly Article[]): Map<string, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    const key = `${article.slug}.${article.language}`;
    const group = groups.get(key) ?? [];
    // The text for all first, so that titles are those that everybody sees.
    groups.set(key, article.variant === undefined ? [article, ...group] : [...group, article]);
  }
  return groups;
}

function bare(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
