import { exportArticles, type Exported } from '../backends/article-import/export-articles.js';
import { BackgroundReader } from '../backends/article-import/read-in-background.js';
import { zipFiles } from '../backends/article-import/zip-files.js';
import { ArticleDesk, type ArticleDeskParts } from '../domain/knowledge/article-desk.js';
import { ArticleFinder } from '../domain/knowledge/article-finder.js';
import { AppError } from '../errors.js';
import type { ArticleImportRoutes, FileForm } from '../http/console/article-import-routes.js';
import type { UploadedFile } from '../http/read-upload.js';
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

/** The one file that holds all these articles. */
export async function exportFile(
  articles: readonly Exported[],
  form: FileForm,
): Promise<UploadedFile> {
  const files = await exportArticles(articles, form);
  if (form === 'markdown') return { name: 'articles.zip', bytes: zipFiles(files) };
  const [file] = files;
  if (!file) throw new AppError('export.nothing', `nothing was written as ${form}`);
  return file;
}
