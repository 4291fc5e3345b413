import { findAll, type Found, type TriggeredFinder } from './finder.js';
import { ENGLISH_NUMBER, HAN_NUMBER, parseNumber } from './numerals.js';

const HAN_MEASURE =
  '(?:件|个|双|条|只|套|盒|箱|包|袋|瓶|罐|台|张|把|床|份|块|本|支|根|斤|副|顶|盏|辆|组|听|提)';
/** What is not a number of pieces: spans of time, persons, questions, and 一个 as the article "a". */
const NOT_PIECES =
  /^(?:[零〇一二两三四五六七八九十百千万\d]+[多来几]?个(?:多|半|来)?(?:月|小时|钟|保安|老人|小孩|员工|店员|女儿|儿子|娃|客户|顾客|师傅|同事|朋友|孩子|晚上|点|星期|礼拜|工作日|自然日|人|字|问题|疑问|地方|办法|说法|电话|地址|号|订单)|一(?:个|张|只|把|份|块|台|套|条|件)(?!$|[^\u4e00-\u9fff]|[的吧吗呢，。])|[零〇一二两三四五六七八九十百千万\d]+(?:张订单|份订单|个订单|条短信|条消息|张图|张照片|张发票|把年纪|天)|第)/;
const HAN = new RegExp(
  `(?<![第0-9.:零〇一二两三四五六七八九十百千万星期周礼拜])(\\d{1,4}|${HAN_NUMBER}|俩|仨) ?[多来几]?(${HAN_MEASURE})`,
  'g',
);
/** 咱俩 and 俩人 are persons. */
const PAIR = /(?<![咱他她你我们这那哪])(?:俩|仨)(?![人口字老娃孩小钟月星礼师家同朋])/g;
/** 一打开 is no dozen. */
const DOZEN =
  /(?<![零〇一二两三四五六七八九十百千万])([一两二三四五六七八九十半]|\d{1,3})打(?![开电扫听烊不样折算包断印架架针理动着了])/g;

const ENGLISH_MEASURE =
  '(?:pcs?|pieces?|items?|units?|pairs?|sets?|boxes|box|packs?|packets?|bags?|bottles?|cans?|jars?|tins?|copies|copy|dozens?|sheets?|rolls?|cartons?|cases|bundles?)';
const ENGLISH = new RegExp(
  `(?<![0-9a-z.,$¥€£])(\\d{1,4}|${ENGLISH_NUMBER})[ -]?(?:more )?(${ENGLISH_MEASURE})(?![a-z-])`,
  'g',
);
/** What is counted but never bought. */
const NO_GOODS =
  '(?!(?: |-)?(?:second|sec|min|minute|hour|hr|day|night|week|month|year|time|star|point|percent|degree|question|call|email|message|thing|reason|hand|day|cm|mm|kg|g|ml|l|m|inch|inche|feet|foot|litre|liter|watt|volt|people|person|kid|yuan|rmb|dollar|buck|pound|quid|euro|cent|am|pm|th|nd|st|rd)s?(?![a-z]))';
const WORD_NUMBER = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty';
/** Words before a number of pieces that is said without its thing. */
const CUE =
  '(?<=(?<![a-z])(?:(?:got|received?|sent|came with|but|and) only|got|order(?:ed)?|want(?:ed)?|need(?:ed)?|buy|bought|received?|sent|send|add|get|take|keep|returned|instead of|qty:?|quantity:?) )';
/** Nothing more of the clause, or words that show that pieces were counted. */
const COUNTED =
  '(?=$|[.,!?;]| (?:came|arrived|please|pls|but|were|was|instead|in|and|not)(?![a-z]))';
const CUED = new RegExp(
  `${CUE}(\\d{1,3}|${WORD_NUMBER})(?![\\d:.,%/-]?\\d)${NO_GOODS}${COUNTED}|(?<=[,;] )(?:${WORD_NUMBER})(?= (?:were|came|arrived)(?![a-z]))|(?<=(?:got|received|sent|instead of|only) )one(?= instead| came| arrived|$|[.,!?;])`,
  'g',
);
/** "Ordered 39" is a size when sizes are spoken of; "buy 1 get 1" is an offer; "get one?" is a pronoun. */
const NOT_COUNTED = /(?<![a-z])sizes?(?![a-z])|buy (?:one|1),? get|(?:get|how) (?:do i get )?one\?/;
const MORE = new RegExp(
  `(?<![0-9a-z.,$])(\\d{1,3}|one|${WORD_NUMBER}) more(?=$|[.,!?;]| (?:please|pls|of)(?![a-z]))`,
  'g',
);
const DOZENS = new RegExp(
  `(?<![0-9a-z])(?:(half) a|a|one|two|three) dozen(?![a-z])${NO_GOODS}`,
  'g',
);
const COUPLE = new RegExp(
  `(?<![0-9a-z]|less |more |as |per )a (?:couple of|pair)(?![a-z])${NO_GOODS}`,
  'g',
);
const BOTH = /(?<![a-z])both(?= of (?:them|these|those)(?![a-z]))/g;
const TIMES = /(?<![0-9a-z])(?:x ?(\d{1,3})|(\d{1,3}) ?x)(?![0-9a-z])/g;
const OF_THEM = new RegExp(
  `(?<![0-9a-z.,$¥€£])(\\d{1,4}|${ENGLISH_NUMBER}) of (?:them|these|those|it|each)(?![a-z])`,
  'g',
);

const HAN_TRIGGERS = ['0', ...'零〇一二两三四五六七八九十百千万俩仨'];
/** An article alone is no quantity, so one of these must be there. */
const ENGLISH_TRIGGERS = [
  ...['0', 'one', 'two', 'couple', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'dozen', 'hirt', 'orty', 'fif', 'twenty', 'hundred', 'ousand'],
];

/** Find how many pieces are meant ("两件", "3 pcs", "x2"); the value is the number in digits. */
export const QUANTITIES: readonly TriggeredFinder[] = [
  {
    triggers: HAN_TRIGGERS,
    find: (lower) =>
      findAll('quantity', lower, HAN, (match) => {
        if (NOT_PIECES.test(lower.slice(match.index, match.index + 16))) return undefined;
        // 五元一张 is a price.
        if (match[1] === '一' && /[元块钱]/.test(lower.charAt(match.index - 1))) return undefined;
        return digits(match[1]);
      }),
  },
  {
    triggers: ['俩', '仨'],
    find: (lower) => findAll('quantity', lower, PAIR, ([number]) => digits(number)),
  },
  {
    triggers: ['打'],
    find: (lower) => findAll('quantity', lower, DOZEN, ([, number]) => dozens(number)),
  },
  {
    triggers: ENGLISH_TRIGGERS,
    find: (lower) => findAll('quantity', lower, ENGLISH, ([, number]) => pieces(number)),
  },
  {
    triggers: ['x0', 'x 0', '0x', '0 x'],
    find: (lower) =>
      findAll('quantity', lower, TIMES, ([, after, before]) => digits(after ?? before)),
  },
  {
    triggers: ENGLISH_TRIGGERS,
    find: (lower) => findAll('quantity', lower, OF_THEM, ([, number]) => pieces(number)),
  },
  {
    triggers: ENGLISH_TRIGGERS.concat('qty', 'quantity'),
    find: (lower) => [
      ...(NOT_COUNTED.test(lower)
        ? []
        : findAll('quantity', lower, CUED, ([written]) => digits(written))),
      ...findAll('quantity', lower, MORE, ([, number]) => digits(number)),
    ],
  },
  {
    triggers: ['dozen', 'couple of', 'pair', 'both'],
    find: (lower) => [
      ...findAll('quantity', lower, DOZENS, ([written]) => englishDozens(written)),
      ...findAll('quantity', lower, COUPLE, ([written]) => (written.endsWith('pair') ? '1' : '2')),
      ...findAll('quantity', lower, BOTH, () => '2'),
    ],
  },
];

/** Words that may stand between a number and the name of what is bought. */
const BETWEEN =
  '(?:more|new|other|extra|of|your|the|those|these|big|small|large|white|black|red|blue|grey|gray|green|pink|same) ';
const BEFORE_NAME = new RegExp(
  `(?<![0-9a-z.,$¥€£#:/-]|sizes? |model |the (?=\\d\\d))(?:(\\d{1,3})(?: ?x)?|(${ENGLISH_NUMBER})) (?:${BETWEEN}){0,2}$`,
);
const LONGEST_BEFORE = 40;

/** Finds the number in front of each name of a product ("two humidifiers"). */
export function countsOf(products: readonly Found[], lower: string): Found[] {
  return products.flatMap(({ start }) => {
    const from = Math.max(0, start - LONGEST_BEFORE);
    const match = BEFORE_NAME.exec(lower.slice(from, start));
    const number = match?.[1] ?? match?.[2];
    const value = pieces(number);
    if (!match || number === undefined || value === undefined || /^an? /.test(number)) return [];
    const begin = from + match.index;
    return [{ type: 'quantity', value, start: begin, end: begin + number.length }];
  });
}

function dozens(number = ''): string | undefined {
  return number === '半' ? '6' : digits(number, 12);
}

function englishDozens(written: string): string {
  if (written.startsWith('half')) return '6';
  return written.startsWith('two') ? '24' : written.startsWith('three') ? '36' : '12';
}

function pieces(number: string | undefined): string | undefined {
  return isArticle(number) ? undefined : digits(number);
}

function isArticle(number: string | undefined): boolean {
  return number === 'a' || number === 'an';
}

function digits(number = '', each = 1): string | undefined {
  const value = parseNumber(number);
  return value === undefined || value === 0 ? undefined : String(value * each);
}
