import type { Article } from '../../src/domain/knowledge/article.js';
import type { Dialog, DialogResult, DialogTurn } from '../../src/turn/dialog.js';
import { yesOrNo } from '../shared/answers.js';

/** Follow-up questions offered under an answer. */
const OFFERED_NEXT = 2;

/** Answers from the knowledge base: the article's own first paragraph, never invented words. */
export const answer: Dialog = {
  name: 'answer',

  async start(turn) {
    const intents = turn.heard.intents.map(({ id }) => id);
    const query = { text: turn.heard.text, language: turn.language, intents };
    const hits = turn.services.knowledge.search(query, 3);
    const band = turn.services.knowledge.band(hits);
    const best = hits[0]?.article;
    if (best && band === 'answer') return give(turn, best);
    if (best && band === 'offer')
      return offer(
        turn,
        hits.map(({ article }) => article),
      );
    return { replies: [], then: { dialog: 'fallback' }, why: { rule: 'no-article' } };
  },

  async resume(turn, open) {
    const said = yesOrNo(turn);
    const slug = String(open.data['slug'] ?? '');
    if (open.step === 'offered') return taken(turn, said);
    if (!said) return undefined;
    await turn.services.knowledge.feedback(turn.turnId, slug, said === 'yes');
    const key = said === 'yes' ? 'answer.helped' : 'answer.not_helped';
    return { replies: [turn.say(key)], why: { rule: `feedback-${said}`, article: slug } };
  },
};

function taken(turn: DialogTurn, said: 'yes' | 'no' | undefined): DialogResult | undefined {
  if (said !== 'no') return undefined;
  return { replies: [turn.say('answer.not_helped')], why: { rule: 'offer-declined' } };
}

function give(turn: DialogTurn, article: Article): DialogResult {
  const next = article.next
    .map((slug) => turn.services.knowledge.article(slug, turn.language))
    .filter((found) => found !== undefined)
    .slice(0, OFFERED_NEXT)
    .map(({ title }) => ({ title, value: title }));
  const reply = turn.say('answer.article', { lead: article.lead, source: article.source });
  const choices = [...(reply.choices ?? []), ...next];
  return {
    replies: [{ ...reply, format: 'markdown', choices }],
    next: { step: 'helpful', data: { slug: article.slug } },
    memory: { lastArticle: article.slug },
    why: { rule: 'article', article: article.slug, articleVersion: article.version },
  };
}

function offer(turn: DialogTurn, articles: readonly Article[]): DialogResult {
  const reply = turn.say('answer.offer');
  const choices = articles.map(({ title }) => ({ title, value: title }));
  return {
    replies: [{ ...reply, choices: [...choices, ...(reply.choices ?? [])] }],
    next: { step: 'offered', data: {} },
    why: { rule: 'offer-articles' },
  };
}
