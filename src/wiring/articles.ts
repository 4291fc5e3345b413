import { BackgroundExporter } from '../backends/article-import/export-in-background.js';
import { BackgroundReader } from '../backends/article-import/read-in-background.js';
import { ArticleDesk, type ArticleDeskParts } from '../domain/knowledge/article-desk.js';
import { ArticleFinder } from '../domain/knowledge/article-finder.js';
import type { ArticleImportRoutes } from '../http/console/article-import-routes.js';
import { TextSearch } from '../search/text-search.js';
import type { KnowledgeDesk } from '../turn/dialog.js';

/** The desk on which articles are edited, with what was published before told to customers again. */
export async function openArticles(parts: ArticleDeskParts): Promise<ArticleDesk> {
  const desk = new ArticleDesk(parts);
  await desk.restore();
  return desk;
}

/** What finds articles for editors, with the engines that answer customers. */
export function articleFinder(
  desk: ArticleDesk,
  { search }: Pick<KnowledgeDesk, 'search'>,
): ArticleFinder {
  return new ArticleFinder({ desk, search, newIndex: () => new TextSearch() });
}

/** Reads files that are imported without holding up customers. */
export function fileReader(): ArticleImportRoutes['readFiles'] {
  const reader = new BackgroundReader();
  return (files, onProgress, signal) => reader.read(files, onProgress, signal);
}

/** Writes all articles into one file without holding up customers. */
export function fileWriter(): ArticleImportRoutes['writeFile'] {
  const exporter = new BackgroundExporter();
  return (articles, form) => exporter.write(articles, form);
}
