import { writeArticleFile } from '../article-files/article-file.js';
import type { ArticlePlace, ArticleText } from '../../domain/knowledge/article-text.js';
import { articleId } from '../../domain/knowledge/article-text.js';
import type { ImportFile } from './import-file.js';
import { TABLE_COLUMNS } from './read-table.js';

export const EXPORT_FORMS = ['markdown', 'csv', 'xlsx', 'json'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** An article to be exported. */
export interface Exported extends ArticlePlace {
  readonly text: ArticleText;
}

/** The files that hold these articles; what comes out can be imported again without a change. */
export async function exportArticles(
  articles: readonly Exported[],
  form: ExportForm,
): Promise<ImportFile[]> {
  if (form === 'markdown') return articles.map(markdownOf);
  if (form === 'json') {
    const all = articles.map(({ slug, language, text }) => ({ slug, language, ...text }));
    return [{ name: 'articles.json', bytes: Buffer.from(`${JSON.stringify(all, null, 2)}\n`) }];
  }
  const rows = [TABLE_COLUMNS as readonly string[], ...articles.map(rowOf)];
  // Without the mark Excel takes UTF-8 for the encoding of its country.
  if (form === 'csv') {
    const text = rows.map((row) => row.map(csvCell).join(',')).join('\r\n');
    return [{ name: 'articles.csv', bytes: Buffer.from(`\uFEFF${text}\r\n`) }];
  }
  const { default: writeSheet } = await import('write-excel-file/node');
  const cells = rows.map((row) => row.map((value) => ({ value, type: String })));
  return [{ name: 'articles.xlsx', bytes: await writeSheet(cells).toBuffer() }];
}

function markdownOf(article: Exported): ImportFile {
  const name = `${article.text.topic}/${articleId(article)}.md`;
  return { name, bytes: Buffer.from(writeArticleFile(article.text)) };
}

function rowOf({ slug, language, text }: Exported): string[] {
  const all: Readonly<Record<string, string | readonly string[] | undefined>> = {
    ...{ slug, language },
    ...text,
  };
  return TABLE_COLUMNS.map((column) => {
    const value = all[column] ?? '';
    if (typeof value === 'string') return inert(value);
    return inert(value.join(column === 'questions' ? '\n' : ', '));
  });
}

/** A spreadsheet would run a cell that begins like a formula. */
function inert(cell: string): string {
  return /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
}

function csvCell(cell: string): string {
  return /[",\r\n;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
