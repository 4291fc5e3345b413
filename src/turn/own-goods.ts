import { namedIn } from '../domain/products/name-use.js';
import type { ProductCatalogue } from '../domain/products/product.js';
import { foldText } from '../domain/text/fold.js';
import type { IntentId, Understanding } from '../domain/understanding.js';

const WHERE =
  /到哪|在哪(?!里?买)|怎么还(?:没|不)|还没(?:到|收到|发|送)|什么时候(?:能)?(?:到|送|发货)|\bwhere(?:'s| is| are) (?:my|the)\b(?! (?:money|refund|invoice|cash))|\bwhere (?:is it|are they)\b|\bwhen (?:will|does) my\b|has my .* (?:shipped|left|arrived)/;
/** Asked after in a word that stands for whatever was bought. */
const WHERE_MINE =
  /\bwhere(?:'s| is| are) my (?:[a-z]+ ){0,2}(?:orders?|parcels?|packages?|deliver(?:y|ies)|shipments?|stuff|things?)\b(?! (?:numbers?|no|ids?|history|confirmations?|receipts?|invoices?|forms?|notes?))|我.{0,6}(?:快递|包裹|东西|货)(?:到底)?(?:[到去]哪|在哪[里儿]?[了呢啊呀]?[?？。!！~]*$)/;
const BROKEN =
  /我(?:的|家的|.{0,8}买的).{0,12}(?:坏|裂|碎|断|塌|不(?:工作|转|亮|通电|制热|加热|出水)|开不了|充不|漏)|\bmy .{1,40}(?:is |has |just |have )?(?:broke|broken|stopped|dead|died|won'?t|does ?n[o']?t (?:work|turn|heat|charge|start))/;
/** A parcel that does not move: 卡几天了, "stuck for days". */
const STUCK =
  /卡(?:在|住|着|了)?.{0,8}(?:天|周|星期|礼拜|动|中转|转运)|(?:几|多|两|三|四|五|\d)天了?(?:都|也|还)?(?:没|不)(?:动|更新|到|来|送|发)|没(?:有)?动静|物流.{0,6}(?:不动|没动|没更新|停)|\bstuck (?:in|at|for)\b|has(?:n'?t| not) (?:moved|budged)|no (?:update|movement)/;

function isWaitedFor(folded: string): boolean {
  return STUCK.test(folded) && !BROKEN.test(folded);
}

/** Below this a model that hears something else gives way to the customer's own words. */
const SURE_OF_OTHER = 0.9;
const SURE_OF_ORDER = 0.6;
/** Bought, and of the wrong size. */
const MISFITS =
  /(?:买|收到|穿).{0,24}(?:[大小]了|偏[大小]|不合[适脚身]|穿不[上下]|紧了)|\b(?:bought|purchased|ordered|received|got|my)\b.{1,60}\b(?:too (?:small|big|large|tight|loose)|size(?:s)? too|do(?:es)?n'?t fit|a size (?:small|large|big))/;

/**
 * What a message wants with goods it names as bought: "where is my purifier", 我的电饭煲坏了, 我的快递在哪.
 * `undefined` when it names none, by their name or as an order, or something else is heard for sure.
 */
export function aboutOwnGoods(
  heard: Understanding,
  products: Pick<ProductCatalogue, 'find'> | undefined,
): IntentId | undefined {
  const first = heard.verdict === 'sure' ? heard.intents[0] : undefined;
  const isOrder = heard.class === 'order' || heard.class === 'complaint';
  const least = isOrder ? SURE_OF_ORDER : SURE_OF_OTHER;
  if (first && first.score >= least) return undefined;
  const folded = foldText(heard.text);
  if (WHERE_MINE.test(folded)) return 'order.status';
  if (namedIn(heard, products).length === 0) return undefined;
  if (MISFITS.test(folded)) return 'order.exchange';
  if (WHERE.test(folded) || isWaitedFor(folded)) return 'order.status';
  return BROKEN.test(folded) ? 'order.repair' : undefined;
}
