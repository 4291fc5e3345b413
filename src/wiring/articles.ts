import { exportArticles, type Exported } from '../backends/article-import/export-articles.js';
import { ArticleDesk, type ArticleDeskParts } from '../domain/knowledge/article-desk.js';
import { AppError } from '../errors.js';
import type { TableForm } from '../http/console/article-import-routes.js';
import type { UploadedFile } from '../http/read-upload.js';

/** The desk on which articles are edited, with what was published before told to customers again. */
export async function openArticles(parts: ArticleDeskParts): Promise<ArticleDesk> {
  const desk = new ArticleDesk(parts);
  await desk.restore();
  return desk;
}

/** The one file that holds all these articles. */
export async function exportFile(
  articles: readonly Exported[],
  form: TableForm,
): Promise<UploadedFile> {
  const [file] = await exportArticles(articles, form);
  if (!file) throw new AppError('export.nothing', `nothing was written as ${form}`);
  return file;
}
