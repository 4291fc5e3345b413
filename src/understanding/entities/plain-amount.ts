import { cents } from './cents.js';
import { findAll, type TriggeredFinder } from './finder.js';
import { parseNumber } from './numerals.js';

/** What may follow a number for it to be a whole one. */
const END = '(?=$|[^\\u4e00-\\u9fff]|[的了吗呢吧以左上多])';
/** A number of ten thousands is money even without a coin: 1.2万, 1万5. */
const MYRIADS = new RegExp(`(?<![0-9.a-z])(\\d{1,4}(?:\\.\\d{1,2})?)万(\\d?)(?![\\d.])${END}`, 'g');

const BIG_HAN = '[一二两三四五六七八九十百千]{0,6}[百千万][一二两三四五六七八九十百千]{0,6}';
const PAID =
  '到[账帐]了?|退款|只退|只收|只给|付了?|肯出|只出|出价|顶多|最多|花了?|预算|卖|退(?:了|给|了给)?我?了?|赔我?|扣了?|要价|便宜了?|涨了?|降了?|亏了';
/** A big Chinese number is money before a limit or goods, … */
const LIMITED = new RegExp(
  `(?<![0-9.零〇一二两三四五六七八九十百千万第])(${BIG_HAN})(?:多(?=的)|(?=多?(?:左右|以内|以下|以上|上下|出头)|的(?:货款|预算|订单|东西|单子)))`,
  'g',
);
/** … and after paying. */
const AFTER_PAYING = new RegExp(
  `(?<=(?:${PAID}) {0,1})(${BIG_HAN})(?=$|[^\\u4e00-\\u9fff十百千万]|[多的买就了吗呢吧啊])`,
  'g',
);
/** … after 才, and as the second sum of a sentence, where nothing is counted by it. */
const AFTER_SUM = new RegExp(
  `(?<=(?<!我)才|只有|只要|一共|总共|现在|原价|到手|时候|还差|[块元](?:钱)?[^。!?\n]{0,12})(?<![零〇一二两三四五六七八九十百千万第\\d])([一二两三四五六七八九][百千万][一二三四五六七八九])(?=$|[^\\u4e00-\\u9fff]|[的了吗呢吧啊呀嘛就])`,
  'g',
);
/** So is "2k" after paying: 花了2k, spent 2k. */
const THOUSANDS = new RegExp(
  `(?<=(?:${PAID}|paid|pay|spent|cost|costs|budget (?:is|of)|for|about) {0,2})(\\d{1,4}(?:\\.\\d{1,2})?)([kw])(?![a-z0-9])`,
  'g',
);
/** A bare number with cents is money when it is paid, charged or refunded. */
const CUED =
  /(?<![\d.])\d{1,6}\.\d{2}(?=(?:[就才]?是)?我?[实]?付)|(?<=(?:(?:paid|pay|charged?|billed|costs?|refund|refunded|price|total|amount|bill|invoice|came|deducted|owed?)(?: (?:me|us|you|of|is|was|to|at|for|only|about|just|says|exactly)){0,2}|was|for|only|[付花扣退收价款共才账帐卖](?:[了的款格钱额我是为才只成到]){0,3}|金额(?:是|为)?) {0,2}:? ?)(\d{1,6}\.\d{2})(?![\d.]| ?(?:kg|cm|m|l|g|折|寸|米|斤|%))/g;

/** Find sums of money without a currency, by what stands around them; the value is in hundredths. */
export const PLAIN_AMOUNTS: readonly TriggeredFinder[] = [
  {
    triggers: ['.00'],
    find: (lower) =>
      findAll('amount', lower, CUED, ([written, number]) => cents(number ?? written)),
  },
  {
    triggers: ['0万'],
    find: (lower) => findAll('amount', lower, MYRIADS, ([, number, rest]) => myriads(number, rest)),
  },
  {
    triggers: ['百', '千', '万'],
    find: (lower) => [
      ...findAll('amount', lower, LIMITED, ([, number]) => cents(number)),
      ...findAll('amount', lower, AFTER_PAYING, ([, number]) => cents(number)),
      ...findAll('amount', lower, AFTER_SUM, ([, number]) => cents(number)),
    ],
  },
  {
    triggers: ['0k', '0w'],
    find: (lower) => findAll('amount', lower, THOUSANDS, ([, number, many]) => cents(number, many)),
  },
];

/** 1万5 is 15,000. */
function myriads(number = '', thousands = ''): string | undefined {
  const value = parseNumber(number);
  if (value === undefined) return undefined;
  return String(Math.round(value * 10_000 + Number(thousands) * 1_000) * 100);
}
