import { Lazy } from '../lazy.js';
import { articleId, mainSlug, type ArticlePlace } from './article-text.js';

type Places = Map<string, Map<string, ArticlePlace>>;

/**
 * Knows which variants an article has, so that opening one does not read the whole shelf: read once,
 * when first asked, and kept up with every change from then on.
 */
export class VariantPlaces {
  private readonly known: Lazy<Places>;

  /** @param readAll every place of console and files */
  constructor(readAll: () => Promise<readonly ArticlePlace[]>) {
    this.known = new Lazy(async () => {
      const places: Places = new Map();
      for (const place of await readAll()) add(places, place);
      return places;
    });
  }

  /** Where the variants of an article are, by name, then language; none of the text for all. */
  async of(slug: string): Promise<ArticlePlace[]> {
    const found = (await this.known.get()).get(mainSlug(slug)) ?? new Map<string, ArticlePlace>();
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
  }

  /** Something was written at this place. */
  written(place: ArticlePlace): void {
    void this.known.change((places) => add(places, place));
  }

  /** Nothing is at this place any more. */
  gone(place: ArticlePlace): void {
    void this.known.change((places) => {
      places.get(mainSlug(place.slug))?.delete(articleId(place));
    });
  }
}

function add(places: Places, { slug, language }: ArticlePlace): void {
  const main = mainSlug(slug);
  if (slug === main) return;
  const known = places.get(main) ?? new Map<string, ArticlePlace>();
  known.set(articleId({ slug, language }), { slug, language });
  places.set(main, known);
}
