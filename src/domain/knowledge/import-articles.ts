import type { ArticleDesk, ArticleOutcome, Editor } from './article-desk.js';
import type { ImportItem } from './import-plan.js';

export interface ImportChoices {
  /** Publishes what is imported; without it everything becomes a draft. */
  readonly publish: boolean;
  /** Imports near-duplicates as well. */
  readonly duplicates: boolean;
}

/** What became of an item: imported, or not, and why. */
export interface Imported {
  readonly item: ImportItem;
  readonly outcome: ArticleOutcome;
}

/**
 * Carries out a plan; items that are faulty or say the same are left out. An article that changed
 * since the plan was made is refused with `conflict` and stays as it is.
 */
export async function importArticles(
  desk: ArticleDesk,
  editor: Editor,
  items: readonly ImportItem[],
  { publish, duplicates }: ImportChoices,
): Promise<Imported[]> {
  const wanted = items.filter(
    ({ kind }) => kind === 'new' || kind === 'changed' || (duplicates && kind === 'duplicate'),
  );
  const languages = new Map<string, number>();
  for (const { slug } of wanted) languages.set(slug, (languages.get(slug) ?? 0) + 1);
  const done: Imported[] = [];
  for (const item of wanted) {
    const { slug, language, revision, text, where } = item;
    // Both languages of one import are told to agree, or one would always be the older.
    const both = (languages.get(slug) ?? 0) > 1;
    const saved = await desk.saveDraft(editor, {
      ...{ slug, language, revision, text, note: where, action: 'imported', inStep: both },
    });
    done.push({ item, outcome: saved });
  }
  if (!publish) return done;
  // Only when all are there do articles that name each other as next find each other.
  const published: Imported[] = [];
  for (const { item, outcome } of done) {
    published.push({
      item,
      outcome: outcome.ok ? await desk.publish(editor, item, outcome.article.revision) : outcome,
    });
  }
  return published;
}
