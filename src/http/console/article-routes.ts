import type { Request, Response } from 'restify';
import { z } from 'zod';
import { cleanText } from '../../channels/clean-text.js';
import type { ArticleOutcome, DraftText } from '../../domain/knowledge/article-change.js';
import type { ArticleDesk } from '../../domain/knowledge/article-desk.js';
import { isOlder } from '../../domain/knowledge/article-overview.js';
import type { ArticleFinder } from '../../domain/knowledge/article-finder.js';
import type { ArticlePlace } from '../../domain/knowledge/article-text.js';
import type { Agent } from '../../domain/handoff/agent.js';
import { LANGUAGES } from '../../domain/language.js';
import { AppError } from '../../errors.js';
import { readJson } from '../read-body.js';
import { sendError, sendJson } from '../respond.js';
import { param, queryOf, type AddRoute } from '../router.js';
import { addArticleImportRoutes, type ArticleImportRoutes } from './article-import-routes.js';
import { compareTexts, recordView, revisionView, variantView } from './article-views.js';
import { parseBody, readerOf, writerOf } from './console-access.js';

/** A text of 100,000 Chinese characters, escaped, with room for its fields. */
const BODY_LIMIT = 1_048_576;

const Line = z
  .string()
  .max(2_000)
  .transform((text) => cleanText(text).trim());
const Lines = z
  .array(Line)
  .max(1_000)
  .transform((lines) => lines.filter((line) => line !== ''));
/** What is left empty is not there. */
const Optional = Line.optional().transform((text) => (text === '' ? undefined : text));
const OptionalList = Lines.optional().transform((list) => (list?.length ? list : undefined));

const Text = z
  .object({
    topic: Line,
    title: Line,
    questions: Lines,
    keywords: Lines,
    intent: Optional,
    next: Lines,
    products: OptionalList,
    source: Line,
    validFrom: Optional,
    validTo: Optional,
    audience: OptionalList,
    channels: OptionalList,
    body: z.string().max(500_000).transform(cleanText),
  })
  .strict()
  .transform((text): DraftText => withoutEmpty(text));

const Revision = z.number().int().min(0);
const Note = z.string().max(500).transform(cleanText).optional();
const Save = z.object({
  revision: Revision,
  text: Text,
  note: Note,
  inStep: z.boolean().default(false),
});
const Move = z.object({ revision: Revision });
const Undo = z.object({ revision: Revision, to: Revision });
const Preview = z.object({ text: Text });

export interface ArticleRoutes extends ArticleImportRoutes {
  readonly finder: ArticleFinder;
}

type Action = (agent: Agent, place: ArticlePlace, body: unknown) => Promise<ArticleOutcome>;

/** Reading, writing and publishing articles; every route needs a session, every change the CSRF token. */
export function addArticleRoutes(add: AddRoute, parts: ArticleRoutes): void {
  const { articles } = parts;
  const one = '/console/api/articles/:slug/:language';
  add('get', '/console/api/articles', async (req, res) => {
    await readerOf(parts, req);
    sendJson(res, 200, {
      articles: await parts.finder.list((queryOf(req, 'q') ?? '').slice(0, 200)),
    });
  });
  add('get', '/console/api/articles/:slug', async (req, res) => {
    const agent = await readerOf(parts, req);
    const pair = await articles.read(param(req, 'slug'));
    const sides = await Promise.all(
      Object.values(pair).map(async (record) => {
        const other = Object.values(pair).find(({ language }) => language !== record.language);
        const older = isOlder(record, other);
        return [
          record.language,
          { ...(await recordView(articles, agent, record)), older },
        ] as const;
      }),
    );
    const variants = (await articles.variants(param(req, 'slug'))).map(variantView);
    sendJson(res, 200, { slug: param(req, 'slug'), sides: Object.fromEntries(sides), variants });
  });
  add('get', `${one}/history`, async (req, res) => {
    await readerOf(parts, req);
    const history = await articles.history(placeIn(req));
    sendJson(res, 200, { revisions: history.map(revisionView) });
  });
  add('get', `${one}/compare`, async (req, res) => {
    await readerOf(parts, req);
    const [from, to] = await Promise.all(
      ['from', 'to'].map((end) => articles.revision(placeIn(req), Number(queryOf(req, end)))),
    );
    if (!from || !to) throw new AppError('http.not-found', 'there is no such revision');
    sendJson(res, 200, compareTexts(from.text, to.text));
  });
  add('post', `${one}/check`, async (req, res) => {
    await writerOf(parts, req);
    const { text } = parseBody(Preview, await readJson(req, BODY_LIMIT));
    sendJson(res, 200, { faults: await articles.faultsOf(placeIn(req), text) });
  });
  for (const [name, action] of Object.entries(actionsOf(articles))) {
    add('post', `${one}/${name}`, (req, res) => act(parts, req, res, action));
  }
  addArticleImportRoutes(add, parts);
}

function actionsOf(articles: ArticleDesk): Readonly<Record<string, Action>> {
  const revisionIn = (body: unknown): number => parseBody(Move, body).revision;
  return {
    save: (agent, place, body) => {
      const { note, ...saved } = parseBody(Save, body);
      return articles.saveDraft(agent, { ...place, ...saved, ...(note ? { note } : {}) });
    },
    review: (agent, place, body) => articles.sendToReview(agent, place, revisionIn(body)),
    publish: (agent, place, body) => articles.publish(agent, place, revisionIn(body)),
    agree: (_agent, place, body) => articles.agree(place, revisionIn(body)),
    discard: (agent, place, body) => articles.discard(agent, place, revisionIn(body)),
    archive: (agent, place, body) => articles.archive(agent, place, revisionIn(body)),
    undo: (agent, place, body) => {
      const { revision, to } = parseBody(Undo, body);
      return articles.undo(agent, place, revision, to);
    },
  };
}

async function act(
  parts: ArticleImportRoutes,
  req: Request,
  res: Response,
  action: Action,
): Promise<void> {
  const agent = await writerOf(parts, req);
  const outcome = await action(agent, placeIn(req), await readJson(req, BODY_LIMIT));
  if (!outcome.ok) return sendRefusal(parts, agent, res, outcome);
  sendJson(res, 200, { article: await recordView(parts.articles, agent, outcome.article) });
}

/** 409 with what is there now, so that the slower of two editors loses no word. */
async function sendRefusal(
  { articles }: ArticleImportRoutes,
  agent: Agent,
  res: Response,
  refused: Extract<ArticleOutcome, { ok: false }>,
): Promise<void> {
  switch (refused.reason) {
    case 'conflict': {
      const current = refused.current && (await recordView(articles, agent, refused.current));
      return sendError(res, 409, 'article.conflict', 'somebody else has changed it', { current });
    }
    case 'faulty': {
      const { faults } = refused;
      return sendError(res, 422, 'article.faulty', 'there is something to mend first', { faults });
    }
    case 'wrong-state':
      return sendError(res, 409, 'article.wrong-state', 'this is not possible in its state');
    case 'not-allowed':
      throw new AppError(
        'http.forbidden',
        'only supervisors publish, archive and delete the drafts of others',
      );
    case 'unknown':
      throw new AppError('http.not-found', 'there is no such article or revision');
  }
}

function placeIn(req: Request): ArticlePlace {
  const language = LANGUAGES.find((known) => known === param(req, 'language'));
  if (!language) throw new AppError('http.not-found', 'there is no such language');
  return { slug: param(req, 'slug'), language };
}

function withoutEmpty<T extends object>(text: T): T {
  const said = Object.entries(text).filter(([, value]) => value !== undefined);
  // Only what is optional can be undefined, so nothing is left out that the type demands.
  return Object.fromEntries(said) as T;
}
