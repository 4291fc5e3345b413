import type { Article } from '../../src/domain/knowledge/article.js';
import {
  daysUntil,
  promotionsFor,
  type DatedPromotion,
  type Promotions,
} from '../../src/domain/products/promotion.js';
import type { Shelf } from '../../src/domain/products/shop-front.js';
import { wishIn } from '../../src/domain/products/product-wish.js';
import { firstOf } from '../../src/domain/products/word-match.js';
import { foldText } from '../../src/domain/text/fold.js';
import type { Choice } from '../../src/domain/conversation/entry.js';
import { wishesOf } from '../../src/domain/understanding.js';
import type { Dialog, DialogResult, DialogTurn } from '../../src/turn/dialog.js';
import { askedWords } from '../shared/asked-words.js';
import { followUpIn } from '../shared/answers.js';
import { joinList } from '../shared/join.js';
import { readerOf, type TurnReader } from '../shared/reader.js';

/** More lines than these are not read. */
const TOLD = 5;
const ANNOUNCED = 2;
/** Asks whether offers go together, which their own terms tell better than the list. */
const COMBINES =
  /叠加|一起用|同时用|同享|一块儿?用|combine|stack|together with|on top of|as well as|both at once/;
/** Articles offered under the list. */
const OFFERED = 3;

/** What is on now for this customer, what comes soon, and the terms of one that is named. */
export const promotions: Dialog = {
  name: 'promotions',

  async start(turn) {
    const reader = await readerOf(turn);
    const text = foldText(turn.heard.text);
    const all = turn.services.front.promotions(turn.services.clock.now());
    const named = all.find(({ words }) => firstOf(text, words));
    const terms = named?.article && COMBINES.test(text) ? named.article : undefined;
    const article = terms && turn.services.knowledge.article(terms, turn.language, reader);
    if (article) return termsOf(turn, article);
    if (named && !COMBINES.test(text)) return one(turn, named);
    if (answeredByArticle(turn, reader, named ? [] : all)) {
      return {
        replies: [],
        then: { dialog: 'answer', intent: turn.intent },
        why: { rule: 'specific' },
      };
    }
    if (named) return one(turn, named);
    return list(turn, reader, wishIn(turn.heard.text, turn.services.front).shelves);
  },

  async resume(turn) {
    if (followUpIn(turn) === undefined) return undefined;
    const { shelves } = wishIn(turn.heard.text, turn.services.front);
    return shelves.length > 0 ? list(turn, await readerOf(turn), shelves) : undefined;
  },
};

/** A question that an article answers by its words alone, such as how coupons combine. */
function answeredByArticle(
  turn: DialogTurn,
  reader: TurnReader,
  all: readonly DatedPromotion[],
): boolean {
  const intents = wishesOf(turn.heard).map(({ id }) => id);
  const query = { ...askedWords(turn), intents, reader };
  const found = turn.services.knowledge.answer(query);
  if (found.kind !== 'tell') return false;
  // The list itself tells what those articles are about, unless one was asked for word for word.
  return found.layer === 'exact' || !all.some(({ article }) => article === found.article.slug);
}

function one(turn: DialogTurn, promotion: DatedPromotion): DialogResult {
  const reply = turn.say('promotions.one', linesOf(turn, promotion));
  return {
    replies: [{ ...reply, format: 'markdown', choices: articlesOf(turn, [promotion]) }],
    next: { step: 'told', data: {} },
    why: { rule: `promotion-${promotion.id}` },
  };
}

/** Whether an offer goes with another stands in its own terms. */
function termsOf(turn: DialogTurn, { slug, lead, source, version }: Article): DialogResult {
  const reply = turn.say('promotions.terms', { lead, source });
  return {
    replies: [{ ...reply, format: 'markdown' }],
    next: { step: 'told', data: {} },
    memory: { lastArticle: slug },
    why: { rule: 'promotion-terms', article: slug, articleVersion: version },
  };
}

function list(turn: DialogTurn, reader: TurnReader, shelves: readonly Shelf[]): DialogResult {
  const { customer, classes } = reader;
  const all = turn.services.front.promotions(turn.services.clock.now());
  const own = promotionsFor(all, { classes, birthday: customer?.birthday });
  const found = onShelves(own, shelves, turn.services.front.shelves);
  const running = found.running.slice(0, TOLD);
  const coming = found.coming.slice(0, ANNOUNCED);
  const values = {
    running: running.map((promotion) => linesOf(turn, promotion)),
    coming: coming.map((promotion) => linesOf(turn, promotion)),
    label:
      joinList(
        turn.language,
        shelves.map(({ label }) => label[turn.language]),
      ) || undefined,
    name: customer?.name,
  };
  const key = running.length + coming.length > 0 ? 'promotions.list' : 'promotions.none';
  const choices = articlesOf(turn, [...running, ...coming]);
  return {
    replies: [{ ...turn.say(key, values), format: 'markdown', choices }],
    next: { step: 'told', data: {} },
    why: { rule: shelves.length > 0 ? 'promotions-of-shelf' : 'promotions' },
  };
}

/** What is for all goods counts for every shelf, what is for a category for all kinds in it. */
function onShelves(
  { running, coming }: Promotions,
  wanted: readonly Shelf[],
  all: readonly Shelf[],
): Promotions {
  if (wanted.length === 0) return { running, coming };
  const fits = ({ shelves }: DatedPromotion): boolean =>
    !shelves ||
    wanted.some((shelf) =>
      isHeldBy(
        shelf,
        all.filter(({ id }) => shelves.includes(id)),
      ),
    );
  return { running: running.filter(fits), coming: coming.filter(fits) };
}

function isHeldBy(shelf: Shelf, holders: readonly Shelf[]): boolean {
  return holders.some(({ products }) => shelf.products.every((id) => products.includes(id)));
}

function linesOf(turn: DialogTurn, promotion: DatedPromotion): Readonly<Record<string, unknown>> {
  const { title, text, startsOn, endsOn } = promotion;
  return {
    title: title[turn.language],
    text: text[turn.language],
    from: startsOn && noonOf(startsOn),
    until: endsOn && noonOf(endsOn),
    days: daysUntil(promotion) || undefined,
  };
}

/** Noon lies on the same day in every shop's time zone. */
function noonOf(day: string): string {
  return `${day}T12:00:00Z`;
}

function articlesOf(turn: DialogTurn, of: readonly DatedPromotion[]): Choice[] {
  return of
    .flatMap(({ article }) => (article ? [article] : []))
    .map((slug) => turn.services.knowledge.article(slug, turn.language))
    .filter((found) => found !== undefined)
    .slice(0, OFFERED)
    .map(({ title }) => ({ title, value: title }));
}
