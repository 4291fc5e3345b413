import { findAll, type TriggeredFinder } from './finder.js';
import { ARABIC_NUMBER, ENGLISH_NUMBER, HAN_NUMBER, parseNumber } from './numerals.js';

const SIGN = '(?:[¥$€£]|rmb|cny|usd|us\\$|hk\\$)';
const HAN_COIN = '(?:块钱|块|元|人民币|毛钱|毛|角钱|角|分钱)';
const ENGLISH_COIN =
  '(?:yuan|rmb|cny|kuai|usd|dollars?|bucks?|euros?|eur|pounds?|quid|gbp|hkd|cents?|fen)';
const MANY = '(?:[万千kw])?';

const SIGNED = new RegExp(`(?<![a-z0-9])${SIGN} ?(${ARABIC_NUMBER})( ?${MANY})(?![0-9a-z])`, 'g');
/** After a coin these show that the number there counts something else: 一百元一张. */
const NO_TENTHS = '(?![十百千万张个件双只台盒瓶条套把斤包袋床份次年月天口对米样定起直下])';
const HAN = new RegExp(
  `(?<![0-9.零〇一二两三四五六七八九十百千万]|\\d,)(${ARABIC_NUMBER}|${HAN_NUMBER}) ?(${MANY})[多来几]?(${HAN_COIN})([一二三四五六七八九]${NO_TENTHS}|半(?![价年天个路夜]))?`,
  'g',
);
const ENGLISH = new RegExp(
  `(?<![0-9a-z.]|\\d,)(${ARABIC_NUMBER}|${ENGLISH_NUMBER})( ?${MANY}) ?(${ENGLISH_COIN})(?![a-z])`,
  'g',
);
/** A number of ten thousands is money even without a coin: "1.2万". */
const MYRIADS =
  /(?<![0-9.a-z])(\d{1,4}(?:\.\d{1,2})?)(万)(?=$|[^\u4e00-\u9fff]|[的了吗呢吧以左上多])/g;
const BIG_HAN = '[一二两三四五六七八九十百千]{0,6}[百千万][一二两三四五六七八九十百千]{0,6}';
/** A big Chinese number without a coin is money before a limit or goods, or after paying. */
const PLAIN_HAN = new RegExp(
  `(?<![0-9.零〇一二两三四五六七八九十百千万第])(${BIG_HAN})(?=多?(?:左右|以内|以下|以上|上下|出头|的(?:货款|预算|订单|东西|单子)))|(?<=(?:肯出|只出|出价|顶多|最多|花了?|付了|预算|卖|退我?了?|赔我?|扣了?|要价|便宜了?|涨了?|降了?|亏了) {0,1})(${BIG_HAN})(?=$|[^\\u4e00-\\u9fff十百千万]|[多的买就了吗呢吧啊])`,
  'g',
);
/** So is "2k" after paying: 花了2k, spent 2k. */
const THOUSANDS =
  /(?<=(?:花了?|付了|预算|卖|退我?了?|赔我?|扣了?|要价|paid|pay|spent|cost|costs|budget (?:is|of)|for|about) {0,2})(\d{1,4}(?:\.\d{1,2})?)([kw])(?![a-z0-9])/g;
/** Dollars in slang; a Chinese number before it would be cuts. */
const SLANG = /(?<![0-9.a-z])(\d{1,6}(?:\.\d{1,2})?) ?(?:刀|美刀|美金|欧|镑)(?![具片刃口架洲])/g;
/** 一块 is "together" before what is done so. */
const TOGETHER = /^[去来吃买退发走玩寄送下儿起拍付用给换洗看]/;
/** What is counted by 块 as well: with these after it, 两块 is a number of pieces. */
const PIECES =
  /^(?:地毯|毯|地垫|垫|布|砧板|菜板|板|肥皂|香皂|毛巾|浴巾|饼|蛋糕|巧克力|电池|手表|表|瓷砖|糖|茶饼|积木|木头)/;

/** A bare number with cents is money when it is paid, charged or refunded. */
const CUED =
  /(?<=(?:paid|pay|charged|charge|cost|costs|refund of|refunded|price|total|was|for|only|付了?|花了?|扣了?|退了?|收了?|价|价格|共|总共|一共|才|只退|实付) {0,2})(\d{1,6}\.\d{2})(?![\d.]| ?(?:kg|cm|m|l|g|折|寸|米|斤|%))/g;

const FACTORS: Readonly<Record<string, number>> = { 万: 10_000, w: 10_000, 千: 1_000, k: 1_000 };
/** Cents in the smaller coins. */
const COINS: readonly (readonly [RegExp, number])[] = [
  [/^[毛角]/, 10],
  [/^(?:分|cent|fen)/, 1],
];

/** Find sums of money in any of the usual currencies; the value is in hundredths, as digits. */
export const AMOUNTS: readonly TriggeredFinder[] = [
  {
    triggers: ['¥', '$', '€', '£', 'rmb', 'cny', 'usd'],
    find: (lower) => findAll('amount', lower, SIGNED, ([, number, many]) => cents(number, many)),
  },
  {
    triggers: ['块', '元', '人民币', '毛', '角', '分钱'],
    find: (lower) =>
      findAll('amount', lower, HAN, (match) => {
        const [written, number, many, coin, rest] = match;
        const after = lower.slice(match.index + written.length, match.index + written.length + 4);
        const isOther = coin === '块' && (PIECES.test(after) || isTogether(number, after));
        return isOther ? undefined : cents(number, many, coin, rest);
      }),
  },
  {
    triggers: [
      ...['yuan', 'rmb', 'cny', 'kuai', 'usd', 'dollar', 'buck', 'eur', 'pound', 'quid', 'gbp'],
      ...['hkd', 'cent', 'fen'],
    ],
    find: (lower) =>
      findAll('amount', lower, ENGLISH, ([, number, many, coin]) => cents(number, many, coin)),
  },
  {
    triggers: ['.00'],
    find: (lower) => findAll('amount', lower, CUED, ([, number]) => cents(number)),
  },
  {
    triggers: ['0万'],
    find: (lower) => findAll('amount', lower, MYRIADS, ([, number, many]) => cents(number, many)),
  },
  {
    triggers: ['百', '千', '万'],
    find: (lower) =>
      findAll('amount', lower, PLAIN_HAN, ([, limited, paid]) => cents(limited ?? paid)),
  },
  {
    triggers: ['0k', '0w'],
    find: (lower) => findAll('amount', lower, THOUSANDS, ([, number, many]) => cents(number, many)),
  },
  {
    triggers: ['刀', '美金', '欧', '镑'],
    find: (lower) => findAll('amount', lower, SLANG, ([, number]) => cents(number)),
  },
];

function isTogether(number: string | undefined, after: string): boolean {
  return number === '一' && TOGETHER.test(after);
}

/** @param rest the tenths after the coin: 五块三 is 5.30, 三块半 is 3.50. */
function cents(number = '', many = '', coin = '', rest = ''): string | undefined {
  const value = parseNumber(number);
  if (value === undefined) return undefined;
  const factor = FACTORS[many.trim()] ?? 1;
  const unit = COINS.find(([name]) => name.test(coin))?.[1] ?? 100;
  const tenths = rest === '半' ? 5 : (parseNumber(rest) ?? 0);
  return String(Math.round(value * factor * unit) + tenths * (unit / 10));
}
