import { browses, wishIn } from '../../src/domain/products/product-wish.js';
import { sideAskedFor } from '../../src/domain/products/fact-asked.js';
import { foldText } from '../../src/domain/text/fold.js';
import { isUnderWay } from '../../src/domain/orders/order-fit.js';
import type { Product } from '../../src/domain/products/product.js';
import { speaksOfShown } from '../../src/domain/products/reference.js';
import { wishesOf } from '../../src/domain/understanding.js';
import type { Dialog, DialogResult, DialogTurn } from '../../src/turn/dialog.js';
import { askedWords } from '../shared/asked-words.js';
import { wantsSomethingElse } from '../shared/answers.js';
import { readerOf } from '../shared/reader.js';
import { byArticle } from './article-about.js';
import { describe } from './describe.js';
import { factOfKind } from './fact-of-kind.js';
import { find } from './find.js';
import { productsNamed, productsOf } from './goods.js';
import { aboutPart } from './part.js';
import { aboutSize, sizeWaiting, tellSize } from './size.js';
import { resumeTopic } from './topic.js';

/**
 * Questions about goods that the catalogue itself answers: what there is, what it is, what it costs,
 * whether it is in stock, how it is used, where to buy it. Rules about goods in general are articles.
 */
export const product: Dialog = {
  name: 'product',

  async start(turn) {
    const particular = aboutPart(turn) ?? aboutSize(turn);
    if (particular) return particular;
    const named = productsNamed(turn);
    if (named.length > 0 && (await asksAfterOwn(turn, named))) {
      const then = { dialog: 'order-status', intent: 'order.status' };
      return { replies: [], then, why: { rule: 'own-goods-awaited' } };
    }
    if (named.length > 0) {
      return told(turn, named, sideAskedFor(turn.text, turn.intent) ?? turn.intent);
    }
    const wish = wishIn(turn.heard.text, turn.services.front);
    const fact = factOfKind(turn, wish);
    if (fact) return fact;
    const looks = browses(turn.text, wish);
    if (looks || (wish.shelves.length > 0 && !(await hasArticle(turn)))) return find(turn, wish);
    return withoutProduct(turn);
  },

  async resume(turn, open) {
    if (open.step !== 'which') return resumeTopic(turn, open);
    if (wantsSomethingElse(turn, turn.intent)) return undefined;
    const named = productsNamed(turn);
    const size = sizeWaiting(open);
    if (named.length > 0) return size ? tellSize(turn, named, size) : describe(turn, named);
    const wish = wishIn(turn.heard.text, turn.services.front);
    return wish.shelves.length > 0 || wish.traits.length > 0 ? find(turn, wish) : undefined;
  },
};

const AFTER =
  /^[^?？!！]{1,10}呢[?？!！。~]*$|[?？!！]{2,}$|^(?:and|what about|how about) (?:my|the) [a-z -]{2,24}[?]*$/i;

/** "暖风机呢？？", said by a customer to whom one is on its way. */
async function asksAfterOwn(turn: DialogTurn, named: readonly Product[]): Promise<boolean> {
  if (!AFTER.test(turn.text.trim()) || turn.conversation.memory.lastProducts) return false;
  const own = await turn.services.orders.own(turn.conversation);
  const ids = named.map(({ id }) => id);
  return own.some(
    (order) =>
      isUnderWay('order.status', order) &&
      order.items.some(({ productId }) => ids.includes(productId)),
  );
}

async function told(
  turn: DialogTurn,
  named: readonly Product[],
  intent: string,
): Promise<DialogResult> {
  return (await byArticle(turn, named, intent)) ?? describe(turn, named, intent);
}

/** Without a product: buying means what was shown last or asks which, all else is for the articles. */
function withoutProduct(turn: DialogTurn): DialogResult {
  const isUnnamed = turn.intent === 'inquiry.usage' ? isOfAnother(turn) : pointsAtNothing(turn);
  if (isUnnamed) return which(turn, 'which_one');
  if (turn.intent !== 'order.place') {
    return {
      replies: [],
      then: { dialog: 'answer', intent: turn.intent },
      why: { rule: 'no-product' },
    };
  }
  const last = productsOf(turn, turn.conversation.memory.lastProducts ?? []);
  if (last.length > 0 && speaksOfShown(turn.text)) return describe(turn, last);
  return which(turn, 'which');
}

function which(turn: DialogTurn, key: string): DialogResult {
  return {
    replies: [turn.say(`product.${key}`)],
    next: { step: 'which', data: { intent: turn.intent } },
    why: { rule: 'which-product' },
  };
}

const POINTS_ALONE =
  /^(?:请问)?(?:这个|那个|它|这款|那款|这件|这双)(?!订单|单|月|星期)|^(?:how much|what|is|are|does|do|can) (?:is|are|does|do)? ?(?:this|that|it|they|these|those)\b/;
const OF_GOODS = ['inquiry.price', 'inquiry.stock', 'inquiry.product'];

/** "How much is this?", with nothing that was shown or named. */
function pointsAtNothing({ intent, text, conversation }: DialogTurn): boolean {
  const nothing = (conversation.memory.lastProducts ?? []).length === 0;
  return nothing && OF_GOODS.includes(intent) && POINTS_ALONE.test(foldText(text).trim());
}

/**
 * How to use something that is not named: the nearest guide is of a product, and shares none of its key words
 * with the question.
 */
function isOfAnother({ heard, services }: DialogTurn): boolean {
  const { text, language } = heard;
  const found = services.knowledge.answer({ text, language, intents: ['inquiry.usage'] });
  if (found.kind !== 'tell' || found.layer === 'exact') return false;
  const { products, keywords, questions } = found.article;
  const folded = foldText(text);
  const known = keywords.some((word) => folded.includes(foldText(word)));
  return products !== undefined && products.length > 0 && !known && questions.length > 0;
}

/** "How do shoes come up in size?" names goods, yet an article is its answer. */
async function hasArticle(turn: DialogTurn): Promise<boolean> {
  const intents = wishesOf(turn.heard).map(({ id }) => id);
  const query = { ...askedWords(turn), intents };
  const found = turn.services.knowledge.answer({ ...query, reader: await readerOf(turn) });
  return found.kind === 'tell';
}
