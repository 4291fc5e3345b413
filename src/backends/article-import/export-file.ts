import { AppError } from '../../errors.js';
import { exportArticles, type Exported, type ExportForm } from './export-articles.js';
import type { ImportFile } from './import-file.js';
import { zipFiles } from './zip-files.js';

/** The one file that holds all these articles: an archive for Markdown, where each has a file of its own. */
export async function exportFile(
  articles: readonly Exported[],
  form: ExportForm,
): Promise<ImportFile> {
  const files = await exportArticles(articles, form);
  if (form === 'markdown') return { name: 'articles.zip', bytes: zipFiles(files) };
  const [file] = files;
  if (!file) throw new AppError('export.nothing', `nothing was written as ${form}`);
  return file;
}
