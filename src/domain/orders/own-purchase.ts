import { foldText } from '../text/fold.js';

/** Done, and not merely intended. */
const HAN_PURCHASE =
  /我(?:(?!想|要|打算|准备|考虑).){0,10}(?:买|下|下单|订|拍|购)(?:的|了|过)(?:那?[个件些单双条台床包箱盒]|那批)?.{0,8}(?:东西|货|订单|单子|宝贝|包裹|商品|快递)?/;
const HAN_ASKS_AFTER =
  /呢[?？。!！~]*$|在哪|到哪|哪了|怎么样了|怎么还|还没|什么情况|啥情况|有(?:消息|动静|进展)/;
const ENGLISH_PURCHASE =
  /\b(?:things?|stuff|order|parcel|package|items?|ones?|what|purchase|it)\b(?: that)?(?: i| we)(?:'ve| have)? (?:just )?(?:bought|ordered|purchased|placed|got|paid for)\b|\bmy (?:order|purchase|parcel|things|stuff)\b.{0,12}\b(?:last|from|of)\b/;
const ENGLISH_ASKS_AFTER =
  /\b(?:what about|how about|what(?:'s| has)? happen(?:ed|ing)? (?:to|with)|any news|where(?:'s| is| are)|what became of|whatever happened)\b|^and\b/;
/** The words alone, as one who opens a drawer: 我的订单, "my orders". */
const BARE =
  /^(?:帮我|麻烦)?(?:看看|看一?下|查查|查一?下|列一?下)?我?(?:有|下过|买过)?(?:哪些|什么|所有的?|全部的?|最近的?)(?:订?单|单子)[了吗?？。]*$|^(?:(?:list|show|see) (?:me )?(?:all )?(?:of )?my orders|what orders do i have|which orders do i have)[?.]*$|^我?(?:上次|之前|前几天|昨天|前天|刚|上周|上个月|最近)?买的(?:那个|那件|东西|那单)?[.。…]*$|^(?:orders?|订单|查单|查订单)[?？.。]*$|^(?:查|看|查看|查询)?(?:一下)?我的?(?:订单|快递|包裹|单子|东西|货)呢?[?？。]*$|^(?:check |see |show (?:me )?)?my (?:orders?|parcels?|packages?|deliver(?:y|ies))[?.]*$/;

/** Whether the words are nothing but one's own orders. */
export function asksForOrdersAlone(text: string): boolean {
  return BARE.test(foldText(text).trim());
}

/** Whether a message asks after something the customer bought, naming no wish of its own. */
export function asksAfterPurchase(text: string): boolean {
  const folded = foldText(text).trim();
  if (asksForOrdersAlone(text)) return true;
  if (HAN_PURCHASE.test(folded)) return HAN_ASKS_AFTER.test(folded);
  return ENGLISH_PURCHASE.test(folded) && ENGLISH_ASKS_AFTER.test(folded);
}
