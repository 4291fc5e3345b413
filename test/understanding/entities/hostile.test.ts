import fc from 'fast-check';
import { createEntityReader } from '../../../src/understanding/evaluation/entity-reader.js';
import { demoProducts, ownNumbers, TIME_ZONE } from '../../../scripts/own-understander.js';

/** Of which 2,000 are read: that limit is a part of the defence. */
const LONG = 4_096;
/** Five is the aim, and 2.6 the slowest seen outside the test runner, which makes code slower. */
const MOST_MS = 8;
/** The machine may be busy, and the first run compiles, so the best of a few counts. */
const RUNS = 25;

const settings = { products: demoProducts(), timeZone: TIME_ZONE, clock: { now: () => 1.79e12 } };
const read = createEntityReader({ ...settings, numbers: ownNumbers() });

/**
 * Beginnings that the patterns repeat: each walks into a loop, so that long runs of it are what would
 * make a careless pattern slow.
 */
const BOMBS: Readonly<Record<string, readonly string[]>> = {
  numerals: [
    'one hundred ',
    'two hundred and ',
    'twenty-',
    'a ',
    '1,111,',
    '1.',
    '三百',
    '十一',
    '一百万',
  ],
  'order numbers': [
    'a 1000',
    'order #',
    'order number is ',
    '尾号',
    'last 4 ',
    'ending in ',
    '12345 ',
    'a 1 2 ',
    'order 1-1 ',
  ],
  'case numbers': ['c123', 'c123 -', 'case c', 'C-', 'clil'],
  'dictated numbers': [
    '零一',
    '幺九九',
    'a七',
    '尾号四',
    'one double ',
    'double double ',
    'ending in oh ',
    'order one, one-',
  ],
  'small sums': ['1千2百', '1万1', 'two pounds sixty ', 'one tenner ', '50p '],
  'houses in passing': [
    '南山区科',
    '丰台区一区甲',
    '附7号',
    'Aa, Aa Aa Lane, ',
    'The Old Aa, ',
    '1 a road, dh ',
  ],
  'other words': ['four pilows not ', 'short bread ', 'vacume ', 'first thing ', '床典', '周末也'],
  'tracking numbers': ['tl1 1 1 ', 'tl ', 'tl-1-1-'],
  phones: [
    '1 1',
    '00 ',
    '0-',
    '+1(1)',
    '(0)',
    '+1 ',
    '86',
    '(+86) ',
    '199 0000 ',
    '(555) 010-',
    '07700 900 ',
  ],
  'e-mail addresses': ['a@', 'a.', 'a@a.', 'a@a-', 'a@a.a.', '@', 'a.b@c.'],
  amounts: [
    '$1',
    '\u00a5 ',
    'paid 1',
    '花了一',
    '预算三百',
    '1万',
    '1k',
    '一块',
    'two dollars and ',
    '两百来块',
    '块，两百',
    '12块5',
    'paid me of ',
    '付的钱',
    '塌了一块',
  ],
  'Chinese dates': [
    '1月1',
    '一月一',
    '上上',
    '下下个',
    '大前',
    '前年',
    '今年的',
    '2026年',
    '双十',
    '周五',
    '号1',
    '个半',
    '三个半',
  ],
  'English dates': [
    'the day before ',
    'mon, the ',
    'last ',
    'in 1 ',
    'half a ',
    'jan 1 ',
    'end of the ',
    '1/',
    '1/1',
    'early ',
  ],
  times: ['1:', '11:11 ', '晚上12', '下午 ', '1点', 'half past ', '1 p.', 'at 1', 'quarter '],
  quantities: [
    '两',
    '俩',
    '一打',
    '2 more ',
    'a couple of ',
    'half a dozen ',
    'x1',
    '1x',
    'two of ',
    'only ',
    'both new ',
    'four of the six ',
    '一条',
    '一只碗',
    '半斤',
    '发票一份',
  ],
  addresses: [
    'flat 1, ',
    '12 a b c ',
    'no 1, 12 aa bb ',
    '路1',
    '路1号',
    '杭州市',
    '市西湖',
    '1栋',
    '小区1',
    '路1号中中中中中中中中大厦',
    'SOHO塔',
    ', CA 95',
    '三块5毛',
    'Street, Aa ',
    '12 Aa Road, Aa ',
    ', Aa',
    '北京市朝阳区',
    '省中区',
    '12 W Aa ',
    '1 34th ',
    'Aa Cottage, ',
    'The Aa Farm, Aa ',
    '路东段甲1号',
  ],
  products: [
    'rice ',
    'every ',
    '空气炸',
    '小太',
    '四件',
    'street ',
    'kettel ',
    "soya's ",
    '早安',
    '老友铸',
    'the old ',
    'my board ',
    'Boiling Point ',
    '加温',
    '老友珐琅',
  ],
};
const ENDS = ['', '1', ' street', '@a.b'];
const ALL = Object.values(BOMBS).flat();

/** Milliseconds of the processor, which a busy machine stretches less than those of the clock. */
function quickest(text: string): number {
  let best = Infinity;
  for (let run = 0; run < RUNS && best > MOST_MS; run += 1) {
    const start = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1_000);
  }
  return best;
}

function repeated(unit: string, end: string): string {
  return unit.repeat(Math.ceil(LONG / unit.length)).slice(0, LONG - end.length) + end;
}

describe('entities in text that is made to be slow', () => {
  it.each(Object.entries(BOMBS))('are read quickly at 4 kB (%s)', (_, units) => {
    for (const unit of units) {
      for (const end of ENDS) {
        const ms = quickest(repeated(unit, end));
        expect({ unit, end, ms: ms <= MOST_MS ? 'quick' : ms }).toEqual({ unit, end, ms: 'quick' });
      }
    }
  });

  it('are read quickly at 4 kB, however the parts are mixed', () => {
    const unit = fc.array(fc.constantFrom(...ALL), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(unit, fc.constantFrom(...ENDS), (parts, end) => {
        expect(quickest(repeated(parts.join(''), end))).toBeLessThanOrEqual(MOST_MS);
      }),
      { numRuns: 40 },
    );
  });

  it('never overlap and stand where they say', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...ALL), fc.string({ unit: 'binary', maxLength: 6 })), {
        maxLength: 40,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (message) => {
        let last = 0;
        for (const { text: words, start, end } of read(message)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(message.slice(start, end)).toBe(words);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
