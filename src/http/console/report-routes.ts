import type { Clock } from '../../clock.js';
import { maySupervise } from '../../domain/handoff/agent.js';
import type { ArticleDesk } from '../../domain/knowledge/article-desk.js';
import { articleFeedback, type ArticleFeedback } from '../../domain/knowledge/feedback.js';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.js';
import { addDays, emptyDay } from '../../domain/reports/knowledge-day.js';
import { MOST_RECOUNTED, type KnowledgeCounter } from '../../domain/reports/knowledge-counter.js';
import { isBadlyLiked, knowledgeReport } from '../../domain/reports/knowledge-report.js';
import { AppError } from '../../errors.js';
import { sendJson } from '../respond.js';
import { queryOf, type AddRoute } from '../router.js';
import { readerOf, writerOf, type ConsoleAccess } from './console-access.js';

export interface ReportRoutes extends ConsoleAccess {
  readonly clock: Clock;
  readonly articles: ArticleDesk;
  readonly base: KnowledgeBase;
  readonly counter: KnowledgeCounter;
}

const MOST_DAYS = 180;
const MOST_FEEDBACK = 1_000;

/** How the knowledge base does in use. */
export function addReportRoutes(add: AddRoute, parts: ReportRoutes): void {
  const path = '/console/api/reports/knowledge';
  add('get', path, async (req, res) => {
    const agent = await readerOf(parts, req);
    const days = await parts.counter.days(daysIn(queryOf(req, 'days')));
    const counted = days.reduce(addDays, emptyDay('')).articles;
    const bad = Object.keys(counted).filter((slug) => {
      const count = counted[slug];
      return count !== undefined && isBadlyLiked(count);
    });
    const report = knowledgeReport({
      days,
      rows: await parts.articles.list(),
      live: parts.base.all(),
      feedback: await feedbackOn(parts, bad),
      now: parts.clock.now(),
    });
    sendJson(res, 200, { ...report, mayRecount: maySupervise(agent) });
  });
  add('post', `${path}/recount`, async (req, res) => {
    const agent = await writerOf(parts, req);
    if (!maySupervise(agent)) throw new AppError('http.forbidden', 'only supervisors recount');
    const recount = await parts.counter.recount(daysIn(queryOf(req, 'days')));
    sendJson(res, 200, { ...recount, most: MOST_RECOUNTED });
  });
}

async function feedbackOn(
  { store }: ReportRoutes,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, ArticleFeedback[]>> {
  const found = slugs.map(async (slug): Promise<readonly [string, ArticleFeedback[]]> => {
    const given = await store.find(articleFeedback, 'article', slug, { limit: MOST_FEEDBACK });
    return [slug, given.map(({ value }) => value)];
  });
  return new Map(await Promise.all(found));
}

function daysIn(text = '30'): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return days;
  throw new AppError('http.bad-request', `days is a number from 1 to ${MOST_DAYS}`);
}
