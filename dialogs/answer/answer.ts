import type { AnswerLayer } from '../../src/domain/knowledge/answering.js';
import type { Article } from '../../src/domain/knowledge/article.js';
import { wishesOf, wordsFor } from '../../src/domain/understanding.js';
import type { Dialog, DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { askedWords } from '../shared/asked-words.js';
import { bareYesOrNo, followUpIn, yesOrNo } from '../shared/answers.js';
import {
  askedIn,
  askedNow,
  noteOpen,
  takeWish,
  wishStep,
  withWish,
} from '../shared/open-question.js';
import { readerOf } from '../shared/reader.js';
import { followUp } from './follow-up.js';
import { asksOfOwn } from './own-goods.js';
import { ownDelay } from './own-delay.js';
import { ownMembership } from './own-membership.js';
import { tellMore, wasJustTold } from './tell-more.js';
import { takeReason } from './reason.js';

/** Follow-up questions offered under an answer. */
const OFFERED_NEXT = 2;

/**
 * Answers from the knowledge base: the article's own first paragraph, never invented words. The article
 * stays the open topic until another dialog takes over.
 */
export const answer: Dialog = {
  name: 'answer',

  async start(turn) {
    const own = await ownMembership(turn);
    if (own) return own;
    const delay = await ownDelay(turn);
    if (delay) return delay;
    if (await asksOfOwn(turn)) {
      const then = { dialog: 'order-request', intent: 'order.return' };
      return { replies: [], then, why: { rule: 'own-goods-returned' } };
    }
    const heard = wishesOf(turn.heard).map(({ id }) => id);
    // Of two wishes in one message, each is answered for itself.
    const isRule = turn.intent.startsWith('inquiry.');
    const intents = isRule || heard.includes(turn.intent) ? [turn.intent] : heard;
    const text = wordsFor(turn.intent, turn.heard);
    const reader = await readerOf(turn);
    const query = { ...askedWords(turn), text, intents, reader };
    const found = turn.services.knowledge.answer(query);
    if (found.kind === 'tell') {
      const { article, layer } = found;
      const isSame = layer !== 'exact' && wasJustTold(turn, article);
      return isSame ? tellMore(turn, article) : give(turn, article, layer);
    }
    if (found.kind === 'offer') return offer(turn, found.articles, found.layer);
    return { replies: [], then: { dialog: 'fallback' }, why: { rule: 'no-article' } };
  },

  async resume(turn, open) {
    const slug = String(open.data['slug'] ?? '');
    const thing = followUpIn(turn);
    if (thing !== undefined && slug !== '') {
      const followed = followUp(turn, { slug, thing, reader: await readerOf(turn) });
      return (
        followed &&
        ('article' in followed ? give(turn, followed.article, 'follow-up') : followed.result)
      );
    }
    if (open.step === 'wish') return takeWish(turn, open);
    if (open.step === 'reason') return takeReason(turn, open);
    const said = yesOrNo(turn);
    if (open.step === 'offered') return taken(turn, said, open);
    if (!said || open.step !== 'helpful') return undefined;
    // "No wait, …" and "not that one" say nothing of the answer.
    if (said === 'no' && !bareYesOrNo(turn.text)) return undefined;
    await turn.services.knowledge.feedback(turn.turnId, slug, said === 'yes');
    return said === 'yes' ? helped(turn, slug) : notHelped(turn, slug, open);
  },
};

function helped(turn: DialogTurn, slug: string): DialogResult {
  return {
    replies: [turn.say('answer.helped')],
    next: { step: 'topic', data: { slug } },
    why: { rule: 'feedback-yes', article: slug },
  };
}

/** The question stays open; the one thing asked back is what was wrong. */
async function notHelped(turn: DialogTurn, slug: string, open: OpenStep): Promise<DialogResult> {
  const id = await noteOpen(turn, askedIn(open), 'rejected', slug);
  const why = { rule: 'feedback-no', article: slug };
  if (id === undefined) {
    const next = { step: 'topic', data: { slug } };
    return { replies: [turn.say('answer.not_helped')], next, why };
  }
  return {
    replies: [turn.say('answer.what_was_wrong')],
    next: { step: 'reason', data: { slug, id, told: turn.turnId } },
    why,
  };
}

async function taken(
  turn: DialogTurn,
  said: 'yes' | 'no' | undefined,
  open: OpenStep,
): Promise<DialogResult | undefined> {
  if (said !== 'no') return undefined;
  const id = await noteOpen(turn, askedIn(open), 'declined');
  return {
    replies: [withWish(turn, turn.say('answer.not_helped'), id)],
    next: wishStep(id, ''),
    why: { rule: 'offer-declined' },
  };
}

function give(turn: DialogTurn, article: Article, layer: AnswerLayer | 'follow-up'): DialogResult {
  const next = article.next
    .map((slug) => turn.services.knowledge.article(slug, turn.language))
    .filter((found) => found !== undefined)
    .slice(0, OFFERED_NEXT)
    .map(({ title }) => ({ title, value: title }));
  const reply = turn.say('answer.article', { lead: article.lead, source: article.source });
  const choices = [...(reply.choices ?? []), ...next];
  return {
    replies: [{ ...reply, format: 'markdown', choices }],
    next: { step: 'helpful', data: { slug: article.slug, asked: askedNow(turn) } },
    memory: { lastArticle: article.slug },
    why: {
      rule: `article-${layer}`,
      article: article.variant ? `${article.slug}.${article.variant}` : article.slug,
      articleVersion: article.version,
    },
  };
}

function offer(turn: DialogTurn, articles: readonly Article[], layer: AnswerLayer): DialogResult {
  const reply = turn.say('answer.offer');
  const choices = articles.map(({ title }) => ({ title, value: title }));
  return {
    replies: [{ ...reply, choices: [...choices, ...(reply.choices ?? [])] }],
    next: { step: 'offered', data: { asked: askedNow(turn) } },
    why: { rule: `offer-${layer}` },
  };
}
