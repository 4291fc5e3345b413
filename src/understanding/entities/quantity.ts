import { SUFFERED } from './amount.js';
import { findAll, type Found, type TriggeredFinder } from './finder.js';
import { ENGLISH_NUMBER, HAN_NUMBER, parseNumber } from './numerals.js';

const HAN_MEASURE =
  '(?:件|个|双|条|只|套|盒|箱|包|袋|瓶|罐|台|张|把|床|份|块|本|支|根|斤|副|顶|盏|辆|组|听|提|片|颗|粒|卷|幅|枚|筐|捆|桶|匹|株|对|盘|杯|碗|壶|排|串|板)';
/** These say how many only before goods; elsewhere they are things or part of a phrase. */
const RARE_MEASURE = /^[颗粒卷幅枚筐捆桶匹株对盘杯碗壶排串板]$/;
/** The end of a clause, or words that show that a number was said for itself: 一台就够了. */
const SAID_ALONE =
  /^(?:$|[^\u4e00-\u9fff]|[的吧吗呢呀啊哦嘛]|(?:新的|一样的|同款|就|也|都|够|可以|行|好了|没|不够|坏|碎|裂))/;
/** What shops sell, by the last character or two of its name. */
const GOODS =
  /^(?:(?!说明|快递|短信|电话|优惠|发票|小票|单子|毛病|问题|意思|时间|消息|订单)[\u4e00-\u9fff]){0,4}?(?:[盖架板箱圈轮塞表砖皂碗盘杯碟勺筷锅壶刀毯被枕垫帘灯凳椅桌柜盒罐瓶鞋袜裤裙帽伞靴巾扇钟茶酥糕饼干果糖]|衣服?|拖鞋|沙发|蜡烛|书架|书包|牙刷|积木|砧板|面膜|眼罩|螺丝|件套|滤[芯网]|电池|插头|机)/;
/** 一个碗 is "a bowl", unless it is counted. */
const MISSED = /(?:[少缺碎坏差补要退换来漏丢](?:了|发了?|我)?|只[有收到]+)$/;
/** Papers that come with goods and are none. */
const PAPERS = /说明|发票|合同|清单|小票|保修卡|收据|证书|报告|截图|照片/;
/** What is not a number of pieces: spans of time, persons, questions, and 一个 as the article "a". */
const NOT_PIECES =
  /^(?:[零〇一二两三四五六七八九十百千万\d]+[多来几]?个(?:多|半|来)?(?:月|小时|钟|保安|老人|小孩|员工|店员|女儿|儿子|娃|客户|顾客|师傅|同事|朋友|孩子|晚上|点|星期|礼拜|工作日|自然日|人|字|问题|疑问|地方|办法|说法|电话|地址|号|订单)|[零〇一二两三四五六七八九十百千万\d]+[份本张](?:[\u4e00-\u9fff]{0,3}?(?:说明|合同|报告|清单|心意|礼貌|文件|保单|发票|小票))|[零〇一二两三四五六七八九十百千万\d]+[张个枚](?:[\u4e00-\u9fff]{0,2}券|红包)|[零〇一二两三四五六七八九十百千万\d]+对(?:一|夫妻|情侣|不|比|折|方|着|准)|[零〇一二两三四五六七八九十百千万\d]+(?:张订单|份订单|个订单|条短信|条消息|张图|张照片|张发票|把年纪|天)|第)/;
const HAN = new RegExp(
  `(?<![第0-9.:零〇一二两三四五六七八九十百千万星期周礼拜])(\\d{1,4}|${HAN_NUMBER}|俩|仨|半(?=[斤箱盒袋瓶包罐桶提](?!八两))) ?[多来几]?(${HAN_MEASURE})`,
  'g',
);
/** 咱俩 and 俩人 are persons. */
const PAIR =
  /(?<![咱他她你我们这那哪])(?:俩|仨)(?![人口字老娃孩钟月星礼师家同朋]|小(?:孩|朋友|娃|伙|时|姐|姑|子|宝|家伙))/g;
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
/** "Four pillows, not three". */
const NOT_SO_MANY = new RegExp(
  `(?<=(?<![a-z\\d])(?:\\d{1,3}|one|${WORD_NUMBER}) [a-z -]{1,18}(?:, not (?=[a-z])| (?:and )?not ))(\\d{1,3}|one|${WORD_NUMBER})(?=$|[.,!?;])`,
  'g',
);
const MORE = new RegExp(
  `(?<![0-9a-z.,$])(\\d{1,3}|one|${WORD_NUMBER}) more(?=$|[.,!?;]| (?:please|pls|of)(?![a-z]))`,
  'g',
);
const DOZENS = new RegExp(
  `(?<![0-9a-z])(?:(half) a|a|one|two|three) dozen(?! of the other)(?![a-z])${NO_GOODS}`,
  'g',
);
const COUPLE = new RegExp(
  `(?<![0-9a-z]|less |more |as |per )a (?:couple(?: of|(?= more(?![a-z])|$|[.,!?;]| please))|pair)(?![a-z])${NO_GOODS}`,
  'g',
);
const BOTH =
  /(?<![a-z])both(?= of (?:them|these|those)(?![a-z])|(?: of)?(?: the| my| your| these| those)?(?: two| of)? (?:boxes|pairs|sets|packs|bags|bottles|jars|tins|items|pieces)(?![a-z]))/g;
/** 140 x 200 is a size. */
const TIMES =
  /(?<![0-9a-z])(?:(?<!\d ?)x ?(\d{1,3})(?! ?x)|(\d{1,3}) ?x(?! ?\d{2,4}(?! ?(?:ml|g|kg|l|w)(?![a-z]))))(?![0-9a-z])/g;
const OF_THEM = new RegExp(
  `(?<![0-9a-z.,$¥€£])(\\d{1,4}|${ENGLISH_NUMBER})(?= of (?:the|my|your|our) (?:\\d{1,3}|${WORD_NUMBER}|pack|set|box|pair)(?![\\da-z])${NO_GOODS})|(?<![0-9a-z.,$¥€£])(\\d{1,4}|${ENGLISH_NUMBER}) of (?:them|these|those|it|each)(?![a-z])`,
  'g',
);

const HAN_TRIGGERS = ['0', ...'半零〇一二两三四五六七八九十百千万俩仨'];
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
        if (!isCounted(match, lower)) return undefined;
        return match[1] === '半' ? '0.5' : digits(match[1]);
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
    find: (lower) =>
      findAll('quantity', lower, OF_THEM, ([, some, number]) => pieces(some ?? number)),
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
    triggers: ['not 0', 'not'],
    find: (lower) => findAll('quantity', lower, NOT_SO_MANY, ([, number]) => digits(number)),
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

/** Whether goods are counted: one of a thing (which may be "a" thing) and rare measures need to show it. */
function isCounted(match: RegExpExecArray, lower: string): boolean {
  const [written, number = '', measure = ''] = match;
  const end = match.index + written.length;
  const after = lower.slice(end, end + 10);
  const before = lower.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index);
  if (measure === '块' && SUFFERED.test(before)) return false;
  if (measure === '斤' && isBodyWeight(number, lower)) return false;
  if (RARE_MEASURE.test(measure)) return GOODS.test(after) || MISSED.test(before);
  if (measure === '片') return number !== '一' && !/^[心云天海区段好]/.test(after);
  // 说明书丢了能发我一份吗 asks for paper.
  if (/[份张本]/.test(measure) && PAPERS.test(before)) return false;
  if (number === '一' && isShareOut(measure, after, lower)) return true;
  if (number !== '一' || !/[个张只把份块台套条件]/.test(measure)) return true;
  return SAID_ALONE.test(after) || (GOODS.test(after) && (measure !== '个' || MISSED.test(before)));
}

/** 要两台，一台放卧室一台放客厅. */
function isShareOut(measure: string, after: string, lower: string): boolean {
  if (measure === '块' || !/^[放给送寄发留退换装摆自黑白红蓝灰绿大小]/.test(after)) return false;
  return lower.split(measure).filter((part) => /[一两二三四五六七八九\d]$/.test(part)).length > 1;
}

/** 我178，140斤 tells how heavy somebody is. */
function isBodyWeight(number: string, lower: string): boolean {
  const many = parseNumber(number) ?? 0;
  return (
    many >= LIGHTEST_PERSON || (many >= LIGHTEST_CHILD && /体重|身高|[穿码]|[长高]了/.test(lower))
  );
}

/** Words that may stand between a number and the name of what is bought. */
const BETWEEN =
  '(?:more|new|other|extra|of|your|the|those|these|big|small|large|white|black|red|blue|grey|gray|green|pink|same) ';
const BEFORE_NAME = new RegExp(
  `(?<![0-9a-z.,$¥€£#:/-]|sizes? |model |the (?=\\d\\d))(?:(\\d{1,3})(?: ?x)?|(${ENGLISH_NUMBER}|both)) (?:${BETWEEN}){0,2}$`,
);
const LONGEST_BEFORE = 40;
const LIGHTEST_PERSON = 60;
const LIGHTEST_CHILD = 15;

/** Finds the number in front of each name of a product ("two humidifiers"). */
export function countsOf(products: readonly Found[], lower: string): Found[] {
  return products.flatMap(({ start }) => {
    const from = Math.max(0, start - LONGEST_BEFORE);
    const match = BEFORE_NAME.exec(lower.slice(from, start));
    const number = match?.[1] ?? match?.[2];
    const value = number === 'both' || number === 'a couple' ? '2' : pieces(number);
    if (!match || number === undefined || value === undefined || /^an? (?!couple$)/.test(number))
      return [];
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
