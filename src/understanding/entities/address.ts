import { findAll, type Found, type TriggeredFinder } from './finder.js';

/** Words that a Chinese address is led in by; the address begins after the last of them. */
const LEAD_IN = /[到在至往是为址寄送改去住给]|成(?![都华武县])|[，,。;；:!?、\n]/g;
const ROAD = '(?:路|街|大道|道|巷|弄|里|胡同|村|园|台|坊|苑|镇)';
const ROAD_AND_NUMBER = new RegExp(
  `[\\u4e00-\\u9fff]${ROAD} ?\\d{1,5}(?:-\\d{1,4})? ?(?:号楼|号院|号|弄)`,
  'g',
);
/** An estate and the house in it: 橘园小区3栋2单元501. */
const ESTATE_AND_HOUSE =
  /[\u4e00-\u9fff](?:小区|花园|公寓|家园|新村|大厦|社区) ?[\da-z]{1,4} ?(?:号楼|号|幢|栋|座|单元)/g;
const CITY_AND_DISTRICT =
  /[\u4e00-\u9fff]{2,4}市 ?[\u4e00-\u9fff]{1,5}?[区县](?! ?[\u4e00-\u9fff]{1,10}[路街道巷弄里])/g;
/** Buildings, units, floors and rooms after the house number. */
const INSIDE =
  /^(?:[ ,，-]?[\u4e00-\u9fff]{0,8}[a-z]{0,6}(?<=大厦|广场|中心|公寓|大楼|soho|国际)(?:[a-z\d] ?[座塔栋楼]|[座塔栋]\d?)?|[ ,，-]?(?:[\u4e00-\u9fff]{2,8}?)?[ -]?[\da-z]{1,5} ?(?:号楼|号|弄|幢|栋|座|单元|楼|层|室|房|户|期|区)|[ -]?[a-z]?\d{3,4}(?![\d元块]))/;
const LONGEST_FRONT = 30;
const LONGEST_BACK = 60;

const NUMBER = '\\d{1,5}[a-z]?(?:-\\d{1,4})?';
const STREET =
  '(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|court|ct|place|square|terrace|crescent|close|highway|hwy|parkway|pkwy|grove|gardens|row|hill|mews)';
const FRONT =
  '(?:(?:flat|apartment|apt|room|unit|suite|building|block|tower|no)\\.? ?#?(?:\\d[a-z0-9]{0,4}|[a-z]\\d{0,4}),? ){0,3}';
const ENGLISH = new RegExp(
  `(?<![a-z0-9])${FRONT}(?:no\\.? ?)?${NUMBER} (?:[a-z][a-z'.-]{1,20} ){1,4}?${STREET}(?![a-z])`,
  'g',
);
/** What follows a street with a capital: district, city, province, code. */
const PLACE_PART =
  /^,? ?(?:(?:Flat|Apt|Apartment|Room|Unit|Suite|Floor|flat|apt|apartment|room|unit|suite)\.? #?\w{1,5}(?!\w)|\d{5,6}(?!\d)|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![A-Za-z\d]))|^,? ?[A-Z]{2} \d{5}(?!\d)|^ [A-Z][a-z]{2,20}(?= [A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![A-Za-z\d]))|^, ?[A-Z][A-Za-z'’-]{1,20}(?: (?![A-Z]{1,2}\d)[A-Z][A-Za-z'’-]{1,20}){0,3}/;

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
        addressAt(cased, start, placesAfter(cased, end)),
      ),
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
  return text.charAt(begin) === ' ' ? begin + 1 : begin;
}

function backOf(text: string, number: number): number {
  let end = number;
  while (end - number < LONGEST_BACK) {
    const inside = INSIDE.exec(text.slice(end, end + 20));
    if (!inside) return end;
    end += inside[0].length;
  }
  return end;
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
