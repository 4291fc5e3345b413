import type { ArticleOutcome, Editor } from './article-change.js';
import type { ArticleDesk } from './article-desk.js';
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
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<Imported[]> {
  const groups = new Map<string, ImportItem[]>();
  for (const item of items) {
    const { kind, slug } = item;
    const isWanted = kind === 'new' || kind === 'changed' || (duplicates && kind === 'duplicate');
    if (isWanted) groups.set(slug, [...(groups.get(slug) ?? []), item]);
  }
  const wanted = [...groups.values()].flat().length;
  let done = 0;
  const steps = publish ? 2 : 1;
  const tell = <T>(outcome: T): T => {
    done++;
    onProgress(Math.floor(done / steps), wanted);
    return outcome;
  };
  const saved = await eachGroup(groups, async (item, both) => {
    const { slug, language, revision, text, where } = item;
    const request = { slug, language, revision, text, note: where, inStep: both };
    const outcome = await desk.saveDraft(editor, { ...request, action: 'imported' });
    return tell({ item, outcome });
  });
  if (!publish) return saved;
  // Only when all are there do articles that name each other as next find each other.
  const outcomes = new Map(saved.map(({ item, outcome }) => [item, outcome]));
  return eachGroup(groups, async (item) => {
    const outcome = outcomes.get(item);
    if (!outcome?.ok) return { item, outcome: outcome ?? { ok: false, reason: 'unknown' } };
    return tell({ item, outcome: await desk.publish(editor, item, outcome.article.revision) });
  });
}

/** Articles worked on at the same time: disks save several as fast as one. */
const AT_ONCE = 16;

/**
 * Takes articles several at a time, but the languages of one article one after the other: they are
 * told to agree (`both`), or one would always be the older.
 */
async function eachGroup(
  groups: ReadonlyMap<string, readonly ImportItem[]>,
  take: (item: ImportItem, both: boolean) => Promise<Imported>,
): Promise<Imported[]> {
  const waiting = [...groups.values()].values();
  const done: Imported[] = [];
  const worker = async (): Promise<void> => {
    for (const group of waiting) {
      for (const item of group) done.push(await take(item, group.length > 1));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return done;
}
