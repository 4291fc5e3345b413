import { join } from 'node:path';
import { allDialogs } from '../dialogs/all-dialogs.js';
import { loadArticles } from '../src/backends/article-files/load-articles.js';
import { FileCatalogue } from '../src/backends/shop-files/file-catalogue.js';
import { FileFront } from '../src/backends/shop-files/file-front.js';
import { FileValues } from '../src/backends/shop-files/file-values.js';
import { loadShop, type ShopFiles } from '../src/backends/shop-files/load-shop.js';
import { LANGUAGES } from '../src/domain/language.js';
import { AppError } from '../src/errors.js';
import { knownValues } from '../src/replies/known-values.js';
import { loadReplies } from '../src/replies/load-replies.js';
import { loadIntents, type IntentFile } from '../src/understanding/training/load-intents.js';
import { nearest } from './nearest.js';

/** Fewest examples an intent needs in each language before it can be heard. */
const FEWEST_EXAMPLES = 15;

/** Everything that is wrong with the content below a folder, one human sentence each; empty when nothing is. */
export function contentFaults(root: string): string[] {
  const faults: string[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      faults.push(error.message);
      return undefined;
    }
  };
  const intents = attempt(() => loadIntents(join(root, 'intents'))) ?? [];
  const replies = attempt(() => loadReplies(join(root, 'dialogs')));
  const shop = attempt(() => loadShop(root));
  if (shop) faults.push(...goodsFaults(root, shop, attempt));
  faults.push(...intents.flatMap(intentFaults), ...doubleExamples(intents));
  if (replies) faults.push(...missingReplies(replies));
  return faults;
}

/** What the shop's files and the articles say of each other. */
function goodsFaults(
  root: string,
  shop: ShopFiles,
  attempt: <T>(read: () => T) => T | undefined,
): string[] {
  attempt(() => new FileFront(shop, 0, 'UTC'));
  const products = new FileCatalogue(shop.products);
  const check = knownValues(new FileValues(shop.values, products));
  const articles = attempt(() => loadArticles(join(root, 'knowledge'), check)) ?? [];
  const slugs = new Set(articles.map(({ slug }) => slug));
  const lost = shop.promotions.filter(({ article }) => article && !slugs.has(article));
  const unknown = articles.flatMap(({ slug, language, products: ids = [] }) =>
    ids
      .filter((id) => !products.find(id))
      .map((id) => `${slug}.${language}.md: there is no product ${id}`),
  );
  return [
    ...lost.map(({ id, article }) => `promotions.yaml: ${id} names no article "${article}"`),
    ...unknown,
  ];
}

function intentFaults(file: IntentFile): string[] {
  const names = allDialogs.map(({ name }) => name);
  const faults: string[] = [];
  if ('dialog' in file.servedBy && !names.includes(file.servedBy.dialog)) {
    const { dialog } = file.servedBy;
    faults.push(
      `${file.intent}: dialog "${dialog}" not found, did you mean "${nearest(dialog, names)}"?`,
    );
  }
  for (const language of LANGUAGES) {
    const count = file.examples[language].length;
    if (count < FEWEST_EXAMPLES) {
      faults.push(
        `${file.intent}: ${count} examples in ${language}, ${FEWEST_EXAMPLES} are needed`,
      );
    }
  }
  return faults;
}

/** The same sentence under two intents teaches nothing. */
function doubleExamples(intents: readonly IntentFile[]): string[] {
  const first = new Map<string, string>();
  const faults: string[] = [];
  for (const { intent, examples } of intents) {
    for (const text of LANGUAGES.flatMap((language) => examples[language])) {
      const plain =
        text
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]/gu, '') || text;
      const other = first.get(plain);
      if (other && other !== intent)
        faults.push(`"${text}" is an example of ${other} and of ${intent}`);
      first.set(plain, intent);
    }
  }
  return faults;
}

function missingReplies(replies: ReturnType<typeof loadReplies>): string[] {
  const main = (key: string): boolean => !/_(\d+|choices)$/.test(key);
  return LANGUAGES.flatMap((language) => {
    const others = LANGUAGES.filter((other) => other !== language).flatMap((other) => [
      ...replies[other].keys(),
    ]);
    const missing = others.filter((key) => main(key) && !replies[language].has(key));
    return missing.map((key) => `reply ${key} is missing in ${language}`);
  });
}
