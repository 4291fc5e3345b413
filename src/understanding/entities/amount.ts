import { cents } from './cents.js';
import { findAll, type TriggeredFinder } from './finder.js';
import {
  ARABIC_NUMBER,
  ENGLISH_NUMBER,
  HAN_NUMBER,
  MIXED_NUMBER,
  parseNumber,
} from './numerals.js';

const SIGN = '(?:[¥$€£]|rmb|cny|usd|us\\$|hk\\$|hkd|gbp|eur)';
const HAN_COIN = '(?:块钱|块|元|人民币|毛钱|毛|角钱|角|分钱)';
const ENGLISH_COIN =
  '(?:yuan|rmb|cny|kuai|usd|dollars?|bucks?|euros?|eur|pounds?|quid|gbp|hkd|cents?|pence|penny|fen)';
/** Cents after the coin, which nothing follows that they would count: two pounds sixty. */
const SMALL =
  '(?:\\d{2}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|fifteen|nineteen)(?: (?:pence|cents)|p)?(?![\\d.:,]\\d| ?(?:times|people|days|items|pieces|percent|minutes|hours|weeks|years|%))';
const MANY = '(?:[万千kw])?';

const SIGNED = new RegExp(`(?<![a-z0-9])${SIGN} ?(${ARABIC_NUMBER})( ?${MANY})(?![0-9a-z])`, 'g');
/** After a coin these show that the number there counts something else: 一百元一张. */
const NO_TENTHS = '(?!包(?!邮)|[十百千万张个件双只台盒瓶条套把斤袋床份次年月天口对米样定起直下])';
const HAN = new RegExp(
  `(?<![0-9.零〇一二两三四五六七八九十百千万]|\\d,)(${MIXED_NUMBER}|${ARABIC_NUMBER}|${HAN_NUMBER}) ?(${MANY})[多来几]?(${HAN_COIN})([\\d一二三四五六七八九](?:毛|角)(?!钱?[巾])钱?|[一二三四五六七八九]${NO_TENTHS}|[1-9](?![\\d.:/~-]| ?[a-z折号点楼层级码分星毫厘公克升到至])${NO_TENTHS}|半(?![价年天个路夜]))?`,
  'g',
);
const ENGLISH = new RegExp(
  `(?<![0-9a-z.]|\\d,)(${ARABIC_NUMBER}|${ENGLISH_NUMBER})( ?${MANY}) ?(${ENGLISH_COIN})(?:(?<!cents?|pence|penny|fen)(?: and)? (${SMALL}))?(?![a-z])`,
  'g',
);
/** Notes by their nicknames, and small coins: a tenner, two fivers, 50p. */
const NOTES =
  /(?<![a-z0-9.])(?:(a|an|another|one|two|three|four|five|\d{1,2}) )?(tenner|fiver)s?(?![a-z])/g;
const PENNIES = /(?<![a-z0-9.,])(\d{2})p(?![a-z0-9])/g;
/** Dollars in slang; a Chinese number before it would be cuts. */
const SLANG = /(?<![0-9.a-z])(\d{1,6}(?:\.\d{1,2})?) ?(?:刀|美刀|美金|欧|镑)(?![具片刃口架洲])/g;
/** 一块 is "together" before what is done so. */
const TOGETHER = /^[去来吃买退发走玩寄送下儿起拍付用给换洗看]/;
/** What happens to a part of a thing, with the words between it and 一块. */
export const SUFFERED =
  /[塌陷瘪破裂碎湿脏磕鼓凹凸烂焦糊秃黑黄白红青肿掉缺漏霉翘](?:了|掉了?|出来?了?|着|下来?了?)?(?:好?大|小)?$/;
/** What is counted by 块 as well: with these after it, 两块 is a number of pieces. */
const PIECES =
  /^(?:(?![的一包邮买送起就都每个钱多])[\u4e00-\u9fff]){0,3}?(?:毯|垫|布|板|[砧菜]版|皂|巾|饼|糕|巧克力|电池|表|砖|糖|积木|木头)/;

/** Find sums of money with their currency, any of the usual ones; the value is in hundredths, as digits. */
export const AMOUNTS: readonly TriggeredFinder[] = [
  {
    triggers: ['¥', '$', '€', '£', 'rmb', 'cny', 'usd', 'hkd', 'gbp', 'eur'],
    find: (lower) => findAll('amount', lower, SIGNED, ([, number, many]) => cents(number, many)),
  },
  {
    triggers: ['块', '元', '人民币', '毛', '角', '分钱'],
    find: (lower) =>
      findAll('amount', lower, HAN, (match) => {
        const [written, number, many, coin, rest] = match;
        const after = lower.slice(match.index + written.length, match.index + written.length + 6);
        const isOther =
          (coin === '分钱' && rest !== undefined) ||
          (coin === '块' &&
            (PIECES.test(after) ||
              isTogether(number, after) ||
              isSpot(number, lower, match.index)));
        return isOther ? undefined : cents(number, many, coin, rest);
      }),
  },
  {
    triggers: [
      ...['yuan', 'rmb', 'cny', 'kuai', 'usd', 'dollar', 'buck', 'eur', 'pound', 'quid', 'gbp'],
      ...['hkd', 'cent', 'pence', 'fen'],
    ],
    find: (lower) =>
      findAll('amount', lower, ENGLISH, ([, number, many, coin, small]) =>
        withSmall(cents(number, many, coin), small),
      ),
  },
  {
    triggers: ['tenner', 'fiver', '0p'],
    find: (lower) => [
      ...findAll('amount', lower, NOTES, ([, count, note]) => notes(count, note)),
      ...findAll('amount', lower, PENNIES, ([, number]) => cents(number, '', 'pence')),
    ],
  },
  {
    triggers: ['刀', '美金', '欧', '镑'],
    find: (lower) => findAll('amount', lower, SLANG, ([, number]) => cents(number)),
  },
];

function withSmall(sum: string | undefined, small = ''): string | undefined {
  const rest = small === '' ? 0 : parseNumber(small.replace(/(?: pence| cents|p)$/, ''));
  return sum === undefined || rest === undefined ? undefined : String(Number(sum) + rest);
}

function notes(count = 'a', note = ''): string {
  const many = count === 'another' ? 1 : (parseNumber(count) ?? 1);
  return String(many * (note === 'tenner' ? 1_000 : 500));
}

/** 塌了一块 is a part that has suffered, no yuan. */
function isSpot(number: string | undefined, lower: string, at: number): boolean {
  return (
    (number === '一' || number === '两') && SUFFERED.test(lower.slice(Math.max(0, at - 4), at))
  );
}

function isTogether(number: string | undefined, after: string): boolean {
  return number === '一' && TOGETHER.test(after);
}
