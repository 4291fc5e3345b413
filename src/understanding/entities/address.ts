import { findAll, type Found, type TriggeredFinder } from './finder.js';

/** Words that a Chinese address is led in by; the address begins after the last of them. */
const LEAD_IN = /[到在至往是为址寄送改去住给]|成(?![都华武县])|[，,。;；:!?、\n]/g;
const ROAD = '(?:路|街|大道|道|巷|弄|里|胡同|村|园|台|坊|苑|镇)';
const ROAD_AND_NUMBER = new RegExp(
  `[\\u4e00-\\u9fff]${ROAD}(?:[东西南北中一二三四]?段)? ?[甲乙丙丁]?\\d{1,5}(?:-\\d{1,4})? ?(?:号楼|号院|号|弄)`,
  'g',
);
/** What stands between the parts of an address, but no words that end it: 17号不是71号. */
const NAME =
  '(?:(?!不是|而是|电话|手机|[不是或改换错要还请我你他她的了吗收到寄送给写])[\\u4e00-\\u9fff])';
const PROVINCE =
  '(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|台湾)';
/** A province or city, a district and a road, whose number was left out. */
const ROAD_ALONE = new RegExp(
  `(?:${PROVINCE}|[\\u4e00-\\u9fff]{2,4}[省市]) ?${NAME}{1,10}?[区县市] ?${NAME}{1,8}?(?:路|街|大道|巷|胡同)(?:[东西南北中]?段)?(?!由|上)`,
  'g',
);
/** A district and the house in it, without a road's number: 南山区科技园…12栋, 丰台区…一区甲9号楼. */
const DISTRICT_AND_HOUSE = new RegExp(
  `(?<=[\\u4e00-\\u9fff]{2})(?<![小社地专景校园厂片二三四])[区县] ?(?:(?![有共几第去])${NAME}){2,18}?[甲乙丙丁]?\\d{1,4} ?(?:号楼|号院|栋|幢|座|弄)`,
  'g',
);
/** Where an address begins that names its province. */
const FIRST_PART = new RegExp(`${PROVINCE}(?:省|市|自治区|(?=[\\u4e00-\\u9fff]{2,4}[市区县]))`);
/** An estate and the house in it: 橘园小区3栋2单元501. */
const ESTATE_AND_HOUSE =
  /[\u4e00-\u9fff](?:小区|花园|公寓|家园|新村|大厦|社区) ?[\da-z]{1,4} ?(?:号楼|号|幢|栋|座|单元)/g;
const CITY_AND_DISTRICT =
  /[\u4e00-\u9fff]{2,4}市 ?[\u4e00-\u9fff]{1,5}?[区县](?! ?[\u4e00-\u9fff]{1,10}[路街道巷弄里])/g;
/** Buildings, units, floors and rooms after the house number. */
const INSIDE = new RegExp(
  `^(?![,，] ?\\d{1,2}号(?![楼院]))(?:附 ?\\d{1,4}号?|[ ,，-]?${NAME}{0,8}[a-z]{0,6}(?<=大厦|广场|中心|公寓|大楼|soho|国际)(?:[a-z\\d] ?[座塔栋楼]|[座塔栋]\\d?)?|[ ,，-]?(?:${NAME}{2,8}?)?[ -]?[\\da-z]{1,5} ?(?:号楼|号院|号|弄|幢|栋|座|单元|楼|层|室|房|户|期|区|门)|[ -]?[a-z]?\\d{3,4}(?![\\d元块]))`,
);
/** Where in the house it is handed over. */
const DESK = /^(?:前台|大堂|收发室)/;
const LONGEST_FRONT = 30;
const LONGEST_BACK = 60;

const NUMBER = '\\d{1,5}[a-z]?(?:-\\d{1,4})?';
const QUADRANT = '(?:[nsew]|[ns][ew])\\.?';
const STREET =
  '(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|court|ct|place|square|terrace|crescent|close|highway|hwy|parkway|pkwy|grove|gardens|row|hill|mews)';
const FRONT =
  '(?:(?:flat|apartment|apt|room|unit|suite|building|block|tower|no)\\.? ?#?(?:\\d[a-z0-9]{0,4}|[a-z]\\d{0,4}),? ){0,3}';
const ENGLISH = new RegExp(
  `(?<![a-z0-9])${FRONT}(?:no\\.? ?)?${NUMBER} (?!(?:minutes?|mins?|miles?|km|hours?|days?|weeks?|yards|doors?|houses|people|more|of|in|on)(?![a-z]))(?:${QUADRANT} )?(?:(?:[a-z][a-z'.-]{1,20}|\\d{1,3}(?:st|nd|rd|th)) ){1,4}?${STREET}(?: ${QUADRANT}(?=,| [a-z]+,))?(?![a-z])`,
  'g',
);
const CAPITAL_STREET = STREET.replace(
  /[a-z]+/g,
  (word) => word.charAt(0).toUpperCase() + word.slice(1),
);
/** A house with a name, in a street without numbers; a place must follow. */
const NAMED_HOUSE = new RegExp(
  `(?<![A-Za-z\\d])(?:\\d{1,4}[a-z]? )?(?:(?:The )?[A-Z][a-z'’]{1,20} ){1,3}(?:Cottage|House|Farm|Farmhouse|Lodge|Barn|Villa|Hall|Manor|Rectory|Vicarage|Croft|Grange|Mews)s?,? (?:[A-Z][a-z'’.]{1,20} ){1,3}${CAPITAL_STREET}(?![a-z])`,
  'g',
);
/** A house with any name before its street; a postcode must end it. */
const PLACE_AND_STREET = new RegExp(
  `(?<![A-Za-z\\d])(?:[A-Z][a-z'’]{1,20} ){0,3}[A-Z][a-z'’]{1,20}, (?:\\d{1,4}[a-z]? )?(?:[A-Z][a-z'’.]{1,20} ){1,3}${CAPITAL_STREET}(?![a-z])`,
  'g',
);
const CODE_LAST = /[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/;
/** Town and postcode without capitals. */
const CODE_AFTER =
  /^(?:,? (?!(?:is|at|and|or|not|to|the|my|code|from|for)(?![a-z]))[a-z'-]{2,20}){0,4},? [a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}(?![a-z\d])/;
/** What follows a street with a capital: district, city, province, code. */
const PLACE_PART =
  /^(?!,? ?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|To(?:day|morrow|night)|Please|Thanks?|Order|Phone|Tel|Call|Ring|And|But|It|My|Not|We|You)(?![A-Za-z]))(?:,? ?(?:(?:Flat|Apt|Apartment|Room|Unit|Suite|Floor|flat|apt|apartment|room|unit|suite)\.? #?\w{1,5}(?!\w)|\d{5,6}(?!\d)|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![A-Za-z\d]))|,? ?[A-Z]{2} \d{5}(?:-\d{4})?(?!\d)| [A-Z][a-z]{2,20}(?= [A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![A-Za-z\d]))|, ?(?!I )[A-Z][A-Za-z'’-]{1,20}(?: (?![A-Z]{1,2}\d)[A-Z][A-Za-z'’-]{1,20}){0,3})/;

/** Find postal addresses in their usual Chinese and English forms; the value is the address itself. */
export const ADDRESSES: readonly TriggeredFinder[] = [
  {
    triggers: ['号', '弄'],
    find: (lower, cased) =>
      findAll('address', lower, ROAD_AND_NUMBER, () => '').map(({ start, end }) =>
        addressAt(cased, frontOf(lower, start), backOf(lower, end)),
      ),
  },
  {
    triggers: ['小区', '花园', '公寓', '家园', '新村', '大厦', '社区'],
    find: (lower, cased) =>
      findAll('address', lower, ESTATE_AND_HOUSE, () => '').map(({ start, end }) =>
        addressAt(cased, frontOf(lower, start), backOf(lower, end)),
      ),
  },
  {
    triggers: ['栋', '幢', '座', '号楼', '号院', '弄'],
    find: (lower, cased) =>
      findAll('address', lower, DISTRICT_AND_HOUSE, () => '').map(({ start, end }) =>
        addressAt(cased, frontOf(lower, start), backOf(lower, end)),
      ),
  },
  {
    triggers: ['路', '街', '道', '巷', '胡同'],
    find: (lower, cased) =>
      findAll('address', lower, ROAD_ALONE, () => '').map(({ start, end }) =>
        addressAt(cased, afterLeadIn(lower, start, end), end),
      ),
  },
  {
    triggers: ['市'],
    find: (lower, cased) =>
      findAll('address', lower, CITY_AND_DISTRICT, () => '').map(({ start, end }) =>
        addressAt(cased, afterLeadIn(lower, start, end), end),
      ),
  },
  {
    triggers: ['0'],
    find: (lower, cased) =>
      findAll('address', lower, ENGLISH, () => '').map(({ start, end }) =>
        addressAt(cased, start, codeAfter(lower, placesAfter(cased, end))),
      ),
  },
  {
    triggers: ['street', 'road', 'lane', 'close', 'avenue', 'drive', 'hill', 'row', 'way', 'green'],
    find: (_, cased) =>
      findAll('address', cased, PLACE_AND_STREET, () => '').flatMap(({ start, end }) => {
        const last = placesAfter(cased, end);
        return CODE_LAST.test(cased.slice(end, last)) ? [addressAt(cased, start, last)] : [];
      }),
  },
  {
    triggers: [
      'cottage',
      'house',
      'farm',
      'lodge',
      'barn',
      'villa',
      'hall',
      'manor',
      'rect',
      'vicar',
      'croft',
      'grange',
      'mews',
    ],
    find: (_, cased) =>
      findAll('address', cased, NAMED_HOUSE, () => '').flatMap(({ start, end }) => {
        const last = placesAfter(cased, end);
        return last > end ? [addressAt(cased, start, last)] : [];
      }),
  },
];

function addressAt(cased: string, start: number, end: number): Found {
  return { type: 'address', value: cased.slice(start, end).replace(/\s+/g, ' '), start, end };
}

/** Goes back over province, city and district, to the word that leads in or the sentence's border. */
function frontOf(text: string, road: number): number {
  const from = Math.max(0, road - LONGEST_FRONT);
  const before = text.slice(from, road + 1);
  const run = /[\u4e00-\u9fff](?:[\u4e00-\u9fff ])*$/.exec(before);
  const start = from + (run ? before.length - run[0].length : before.length - 1);
  return afterLeadIn(text, start, road);
}

function afterLeadIn(text: string, start: number, end: number): number {
  let begin = start;
  for (const match of text.slice(start, end).matchAll(LEAD_IN)) {
    begin = start + match.index + match[0].length;
  }
  begin += Math.max(0, text.slice(begin, end).search(FIRST_PART));
  return text.charAt(begin) === ' ' ? begin + 1 : begin;
}

function backOf(text: string, number: number): number {
  let end = number;
  while (end - number < LONGEST_BACK) {
    const inside = INSIDE.exec(text.slice(end, end + 20));
    if (!inside) return end + (DESK.exec(text.slice(end, end + 4))?.[0].length ?? 0);
    end += inside[0].length;
  }
  return end;
}

function codeAfter(lower: string, end: number): number {
  return end + (CODE_AFTER.exec(lower.slice(end, end + 100))?.[0].length ?? 0);
}

function placesAfter(cased: string, street: number): number {
  let end = street;
  for (let parts = 0; parts < 5; parts += 1) {
    const place = PLACE_PART.exec(cased.slice(end, end + 90));
    if (!place) return end;
    end += place[0].length;
  }
  return end;
}
