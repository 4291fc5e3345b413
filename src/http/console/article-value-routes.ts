import { z } from 'zod';
import type { ValueBook } from '../../domain/knowledge/value-book.js';
import { readJson } from '../read-body.js';
import { sendJson } from '../respond.js';
import { queryOf, type AddRoute } from '../router.js';
import { parseBody, readerOf, writerOf, type ConsoleAccess } from './console-access.js';

export interface ArticleValueRoutes extends ConsoleAccess {
  readonly values: ValueBook;
}

const BODY_LIMIT = 65_536;
/** More are not looked through; a word more finds what is wanted. */
const MOST_LISTED = 60;
const MOST_QUERY = 100;

const Shown = z.object({ expressions: z.array(z.string().max(300)).max(200) });

/** The shop's values for whoever writes articles: a list to choose from, and what an expression stands for. */
export function addArticleValueRoutes(add: AddRoute, parts: ArticleValueRoutes): void {
  const path = '/console/api/article-values';
  add('get', path, async (req, res) => {
    await readerOf(parts, req);
    const search = (queryOf(req, 'q') ?? '').slice(0, MOST_QUERY);
    sendJson(res, 200, parts.values.find(search, MOST_LISTED));
  });
  add('post', path, async (req, res) => {
    await writerOf(parts, req);
    const { expressions } = parseBody(Shown, await readJson(req, BODY_LIMIT));
    sendJson(res, 200, { values: parts.values.show(expressions) });
  });
}
