import type { Request, Response } from 'restify';
import { z } from 'zod';
import { maySupervise, type Agent } from '../../domain/handoff/agent.js';
import type { ArticleDesk } from '../../domain/knowledge/article-desk.js';
import type { ArticleFinder } from '../../domain/knowledge/article-finder.js';
import type { OpenQuestion } from '../../domain/questions/open-question.js';
import { MOST_OPEN, type QuestionDesk } from '../../domain/questions/question-desk.js';
import type { QuestionGroup } from '../../domain/questions/question-group.js';
import type { QuestionWork, WorkOutcome } from '../../domain/questions/question-work.js';
import { AppError } from '../../errors.js';
import { readJson } from '../read-body.js';
import { sendError, sendJson } from '../respond.js';
import { queryOf, type AddRoute } from '../router.js';
import { parseBody, readerOf, writerOf, type ConsoleAccess } from './console-access.js';

export interface QuestionRoutes extends ConsoleAccess {
  readonly questions: QuestionDesk;
  readonly work: QuestionWork;
  readonly articles: ArticleDesk;
  readonly finder: ArticleFinder;
}

const BODY_LIMIT = 262_144;
const MOST_GROUPS = 200;
const MOST_FOUND = 8;
/** Articles that come less near are only in the way. */
const NEAR_ENOUGH = 0.05;

const Ids = z.array(z.string().max(300)).min(1).max(MOST_OPEN);
const Chosen = z.object({ ids: Ids });
const Similar = z.object({ ids: Ids, slug: z.string().min(1).max(200) });

type Work = (agent: Agent, body: unknown) => Promise<WorkOutcome>;

/** Questions asked in vain, in groups, and what becomes of them. */
export function addQuestionRoutes(add: AddRoute, parts: QuestionRoutes): void {
  const base = '/console/api/questions';
  const { work } = parts;
  add('get', base, async (req, res) => {
    const agent = await readerOf(parts, req);
    sendJson(res, 200, await overview(parts, agent));
  });
  add('get', `${base}/articles`, async (req, res) => {
    await readerOf(parts, req);
    const search = (queryOf(req, 'q') ?? '').slice(0, 200);
    const rows = await parts.finder.list(search);
    sendJson(res, 200, {
      articles: rows.slice(0, MOST_FOUND).map(({ slug, sides }) => ({
        slug,
        title: { zh: sides.zh?.title, en: sides.en?.title },
      })),
    });
  });
  act(add, parts, `${base}/article`, (agent, body) =>
    work.newArticle(agent, parseBody(Chosen, body).ids),
  );
  act(add, parts, `${base}/similar`, (agent, body) => {
    const { ids, slug } = parseBody(Similar, body);
    return work.addSimilar(agent, ids, slug);
  });
  act(add, parts, `${base}/out-of-scope`, (agent, body) =>
    work.outOfScope(agent, parseBody(Chosen, body).ids),
  );
  add('post', `${base}/undo`, async (req, res) => {
    const agent = await writerOf(parts, req);
    const { ids } = parseBody(Chosen, await readJson(req, BODY_LIMIT));
    sendJson(res, 200, { opened: await work.undo(agent, ids) });
  });
}

async function overview(parts: QuestionRoutes, agent: Agent): Promise<object> {
  const { questions, articles } = parts;
  const groups = await questions.groups();
  const shown = groups.slice(0, MOST_GROUPS).map((group) => ({
    ...group,
    near: group.near.filter(({ confidence }) => confidence >= NEAR_ENOUGH),
  }));
  const titles = await titlesOf(articles, shown);
  return {
    groups: shown.map((group) => ({
      ...group,
      near: group.near.map((one) => ({ ...one, title: titles.get(one.slug) })),
    })),
    more: groups.length - shown.length,
    questions: groups.reduce((sum, { ids }) => sum + ids.length, 0),
    most: MOST_OPEN,
    settled: (await questions.settled()).map(settledView),
    maySupervise: maySupervise(agent),
  };
}

async function titlesOf(
  articles: ArticleDesk,
  groups: readonly QuestionGroup[],
): Promise<ReadonlyMap<string, object>> {
  const slugs = [...new Set(groups.flatMap(({ near }) => near.map(({ slug }) => slug)))];
  const titles = slugs.map(async (slug): Promise<readonly [string, object]> => {
    const { zh, en } = await articles.read(slug);
    return [slug, { zh: zh?.text.title, en: en?.text.title }];
  });
  return new Map(await Promise.all(titles));
}

/** Without the customer's identity: the words are what is judged. */
function settledView(question: OpenQuestion): object {
  const { id, text, language, state, settledAt, settledBy, settledWith, tellMe, told } = question;
  const slug = settledWith?.kind === 'article' ? settledWith.slug : undefined;
  return { id, text, language, state, settledAt, settledBy, slug, tellMe, told: told?.how };
}

function act(add: AddRoute, parts: QuestionRoutes, path: string, work: Work): void {
  add('post', path, async (req: Request, res: Response) => {
    const agent = await writerOf(parts, req);
    const outcome = await work(agent, await readJson(req, BODY_LIMIT));
    if (outcome.ok) return sendJson(res, 200, outcome);
    switch (outcome.reason) {
      case 'nothing-open':
        return sendError(res, 409, 'questions.settled', 'a colleague has settled these');
      case 'conflict':
        return sendError(res, 409, 'article.conflict', 'somebody else has changed it');
      case 'no-article':
        throw new AppError('http.not-found', 'there is no such article in these languages');
    }
  });
}
