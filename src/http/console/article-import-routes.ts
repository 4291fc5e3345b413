import type { Request } from 'restify';
import { AppError } from '../../errors.js';
import type { ImportDefaults } from '../../domain/knowledge/article-candidate.js';
import type { ArticleDesk } from '../../domain/knowledge/article-desk.js';
import type { ArticlePlace, ArticleText } from '../../domain/knowledge/article-text.js';
import { maySupervise, type Agent } from '../../domain/handoff/agent.js';
import type { Imported } from '../../domain/knowledge/import-articles.js';
import type { ImportItem } from '../../domain/knowledge/import-plan.js';
import { without } from '../../domain/knowledge/without.js';
import { LANGUAGES } from '../../domain/language.js';
import { isName } from '../../domain/knowledge/article-rules.js';
import type { UploadedFile } from '../read-upload.js';
import { sendError, sendJson } from '../respond.js';
import { param, queryOf, type AddRoute } from '../router.js';
import { ImportBoard } from './import-board.js';
import { itemsToShow } from './items-to-show.js';
import { readerOf, writerOf, type ConsoleAccess } from './console-access.js';
import {
  runImport,
  whenGone,
  type ImportResult,
  type ImportTask,
  type ReadFiles,
} from './run-import.js';

export interface ArticleImportRoutes extends ConsoleAccess {
  readonly articles: ArticleDesk;
  /** Reads files of any kind, telling how many are done and which is being read. */
  readonly readFiles: ReadFiles;
  /** Writes articles into one file. */
  readonly writeFile: (
    articles: readonly (ArticlePlace & { readonly text: ArticleText })[],
    form: FileForm,
  ) => Promise<UploadedFile>;
}

/** One row or entry an article; Markdown is a file an article, in one archive. */
const FORMS = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  markdown: 'application/zip',
} as const;
export type FileForm = keyof typeof FORMS;

/** Rows of a plan that are sent; more are not read. */
const MOST_ITEMS = 2_000;

/**
 * Import by upload: without `confirm=1` it only says what would happen; with it the same files are
 * read again and taken in. Export answers with one file.
 */
export function addArticleImportRoutes(add: AddRoute, parts: ArticleImportRoutes): void {
  const { articles } = parts;
  const board = new ImportBoard();
  add('post', '/console/api/articles-import', async (req, res) => {
    const task = taskIn(req, await writerOf(parts, req));
    const { id } = task.agent;
    // Before the files are taken in: those that wait lie in memory.
    if (board.isFullFor(id)) return sendError(res, 429, 'import.busy', 'imports are under way');
    const result = await board.watch(id, queryOf(req, 'job'), (tell) =>
      runImport(parts, task, req, whenGone(res), tell),
    );
    sendJson(res, 200, resultView(result));
  });
  add('get', '/console/api/articles-import/:job', async (req, res) => {
    const agent = await readerOf(parts, req);
    sendJson(res, 200, { progress: board.of(agent.id, param(req, 'job')) });
  });
  add('get', '/console/api/articles-export', async (req, res) => {
    await readerOf(parts, req);
    const form = (Object.keys(FORMS) as FileForm[]).find((known) => known === queryOf(req, 'as'));
    if (!form) throw new AppError('http.bad-request', 'as is csv, xlsx, json or markdown');
    const { name, bytes } = await parts.writeFile(articles.told(), form);
    res.writeHead(200, {
      'content-type': FORMS[form],
      'content-length': bytes.length,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    });
    res.end(bytes);
  });
}

/** What the request asks for. Throws `http.forbidden` and `http.bad-request`. */
function taskIn(req: Request, agent: Agent): ImportTask {
  const flag = (name: string): boolean => queryOf(req, name) === '1';
  const publish = flag('publish');
  if (publish && !maySupervise(agent))
    throw new AppError('http.forbidden', 'only supervisors publish');
  const defaults = defaultsIn((name) => queryOf(req, name));
  if (!/^multipart\/form-data/i.test(req.headers['content-type'] ?? ''))
    throw new AppError('http.bad-request', 'send the files as a form');
  const choices = { publish, duplicates: flag('duplicates') };
  return { agent, defaults, choices, confirm: flag('confirm') };
}

function defaultsIn(query: (name: string) => string | undefined): ImportDefaults {
  const topic = query('topic') ?? '';
  const named = query('language') ?? '';
  const language = LANGUAGES.find((known) => known === named);
  if (topic !== '' && !isName(topic))
    throw new AppError('http.bad-request', 'topic: small letters, digits and dashes');
  if (named !== '' && !language) throw new AppError('http.bad-request', 'language is zh or en');
  return { ...(topic === '' ? {} : { topic }), ...(language ? { language } : {}) };
}

function resultView({ items, faults, done }: ImportResult): object {
  return {
    items: itemsToShow(items, MOST_ITEMS).map(itemView),
    counts: countsOf(items),
    faults: faults.slice(0, MOST_ITEMS),
    ...(done ? { done: doneView(done) } : {}),
  };
}

function itemView(item: ImportItem): object {
  return without(item, 'text');
}

function countsOf(items: readonly ImportItem[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function doneView(done: readonly Imported[]): object {
  const refused = done.flatMap(({ item, outcome }) => {
    if (outcome.ok) return [];
    const { slug, language, where } = item;
    const faults = outcome.reason === 'faulty' ? outcome.faults : [];
    return [{ slug, language, where, reason: outcome.reason, faults }];
  });
  return { imported: done.length - refused.length, refused };
}
