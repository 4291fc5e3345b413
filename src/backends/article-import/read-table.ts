import type { ArticleCandidate, ReadCandidates } from '../../domain/knowledge/article-candidate.js';
import { ARTICLE_FIELD_NAMES } from '../../domain/knowledge/article-fields.js';
import { LANGUAGES } from '../../domain/language.js';
import { refusedFile } from './import-file.js';

/** One row, by the names in its head; `line` as an editor counts it. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What columns are called besides their own names, without case, blanks and signs. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  slug: ['slug', 'id', 'name', '名称', '编号'],
  language: ['language', 'lang', 'locale', '语言', '语种'],
  topic: ['topic', 'category', 'folder', '主题', '分类', '类别', '栏目'],
  body: ['body', 'answer', 'content', 'text', 'reply', '答案', '回答', '内容', '正文', '回复'],
  title: ['title', 'question', 'heading', '标题', '问题', '标准问题', '标准问'],
  questions: [
    'questions',
    'similar',
    'similarquestions',
    'variants',
    '相似问题',
    '相似问',
    '相似问法',
    '问法',
  ],
  keywords: ['keywords', 'tags', '关键词', '关键字', '标签'],
  intent: ['intent', '意图'],
  next: ['next', 'related', '相关文章', '相关问题'],
  products: ['products', 'product', '商品', '产品'],
  updated: ['updated', 'date', 'modified', '更新日期', '更新时间'],
  source: ['source', 'url', 'link', '来源', '出处', '链接'],
  validFrom: ['validfrom', 'from', '生效日期', '开始日期'],
  validTo: ['validto', 'until', 'to', '失效日期', '结束日期'],
  audience: ['audience', '适用人群', '受众'],
  channels: ['channels', 'channel', '渠道'],
};

const FIELD_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(OTHER_NAMES).flatMap(([field, names]) => names.map((name) => [name, field])),
);

interface Column {
  readonly field: string;
  /** Of a column such as `title_en`. */
  readonly language?: string;
}

/** The field that a column or key is about, and its language if it names one; `title_en` is both. */
export function columnOf(head: string): Column {
  const plain = head
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const whole = FIELD_OF.get(plain);
  if (whole !== undefined) return { field: whole };
  const suffix = /^(.+?)(zh|cn|en|中文|英文)$/.exec(plain);
  const field = FIELD_OF.get(suffix?.[1] ?? '');
  // A name that is none is kept, so that it is told as an unknown key.
  if (field === undefined) return { field: head.trim() };
  return { field, language: /zh|cn|中文/.test(suffix?.[2] ?? '') ? 'zh' : 'en' };
}

/** Articles from a table whose first row names the columns: one a row, or one a row and language. */
export function readTable(name: string, rows: readonly TableRow[]): ReadCandidates {
  const [head, ...rest] = rows;
  if (!head) return refusedFile(name, 'nothing-found');
  const columns = head.cells.map(columnOf);
  const missing = ['title', 'body'].filter((field) => !columns.some((one) => one.field === field));
  if (missing.length > 0)
    return refusedFile(name, 'no-columns', {
      instead: missing.join(', ').replace('body', 'answer'),
    });
  const candidates = rest
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .flatMap((row) => {
      const cells = columns.map((column, at) => ({ ...column, value: row.cells[at] ?? '' }));
      return candidatesOf(`${name}:${row.line}`, cells);
    });
  return candidates.length > 0 ? { candidates, faults: [] } : refusedFile(name, 'nothing-found');
}

/** A value with what it is about. */
export interface Cell extends Column {
  readonly value: unknown;
}

/** The articles of one row or object: one, or one for each language that has columns of its own. */
export function candidatesOf(where: string, cells: readonly Cell[]): ArticleCandidate[] {
  const written = cells.filter(({ field, value }) => field !== '' && value !== '');
  const languages = LANGUAGES.filter((language) =>
    written.some((cell) => cell.language === language && cell.field !== 'language'),
  );
  if (languages.length === 0) return [candidateOf(where, written)];
  const made = languages.map((language) =>
    candidateOf(
      where,
      written.filter((cell) => cell.language === undefined || cell.language === language),
      language,
    ),
  );
  // Both languages of a row are one article: the first that has a name lends it.
  const slug = made.find((one) => one.slug !== undefined)?.slug;
  return made.map((one) => ({ ...one, ...(slug === undefined ? {} : { slug }) }));
}

function candidateOf(where: string, cells: readonly Cell[], language?: string): ArticleCandidate {
  const place: Record<string, string> = {};
  const fields: Record<string, unknown> = {};
  for (const { field, value } of cells) {
    if (['slug', 'language', 'topic', 'body'].includes(field)) place[field] = textOf(value);
    else fields[field] = typeof value === 'string' ? plain(value) : value;
  }
  const { body = '', slug, topic } = place;
  const named = language ?? place['language'];
  return {
    ...{ where, fields, body: plain(body) },
    ...(slug === undefined ? {} : { slug: slug.trim() }),
    ...(named === undefined ? {} : { language: named }),
    ...(topic === undefined ? {} : { topic: topic.trim() }),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Exports write `'=` for a cell that a spreadsheet would take for a formula. */
function plain(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t])/, '');
}

/** The columns of an export, in order. */
export const TABLE_COLUMNS = ['slug', 'language', 'topic', ...ARTICLE_FIELD_NAMES, 'body'] as const;
