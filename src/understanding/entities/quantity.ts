import { findAll, type TriggeredFinder } from './finder.js';
import { ENGLISH_NUMBER, HAN_NUMBER, parseNumber } from './numerals.js';

const HAN_MEASURE =
  '(?:件|个|双|条|只|套|盒|箱|包|袋|瓶|罐|台|张|把|床|份|块|本|支|根|斤|副|顶|盏|辆|组|听|提)';
/** What is not a number of pieces: spans of time, persons, questions, and 一个 as the article "a". */
const NOT_PIECES =
  /^(?:[零〇一二两三四五六七八九十百千万\d]+个(?:多|半|来)?(?:月|小时|钟|星期|礼拜|工作日|自然日|人|字|问题|疑问|地方|办法|说法|电话|地址|号|订单)|一(?:个|张|只|把|份|块|台|套|条|件)(?!$|[^\u4e00-\u9fff]|[的吧吗呢，。])|[零〇一二两三四五六七八九十百千万\d]+(?:张订单|份订单|个订单|条短信|条消息|张图|张照片|张发票|把年纪|天)|第)/;
const HAN = new RegExp(
  `(?<![第0-9.:零〇一二两三四五六七八九十百千万星期周礼拜])(\\d{1,4}|${HAN_NUMBER}|俩|仨) ?(${HAN_MEASURE})`,
  'g',
);
const PAIR = /(?:买|要|订|拍|来|下|换|退)(俩|仨)/g;

const ENGLISH_MEASURE =
  '(?:pcs?|pieces?|items?|units?|pairs?|sets?|boxes|box|packs?|packets?|bags?|bottles?|cans?|jars?|tins?|copies|copy|dozens?|sheets?|rolls?|cartons?|cases|bundles?)';
const ENGLISH = new RegExp(
  `(?<![0-9a-z.,$¥€£])(\\d{1,4}|${ENGLISH_NUMBER})[ -]?(?:more )?(${ENGLISH_MEASURE})(?![a-z-])`,
  'g',
);
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
        return digits(match[1]);
      }),
  },
  {
    triggers: ['俩', '仨'],
    find: (lower) =>
      findAll('quantity', lower, PAIR, ([, number]) => digits(number)).map((found) => ({
        ...found,
        start: found.end - 1,
      })),
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
];

function pieces(number: string | undefined): string | undefined {
  return isArticle(number) ? undefined : digits(number);
}

function isArticle(number: string | undefined): boolean {
  return number === 'a' || number === 'an';
}

function digits(number = ''): string | undefined {
  const value = parseNumber(number);
  return value === undefined || value === 0 ? undefined : String(value);
}
