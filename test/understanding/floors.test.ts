import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LANGUAGES } from '../../src/domain/language.js';
import { measureIntents } from '../../src/understanding/evaluation/intent-metrics.js';
import { judgeOwn, measurePairs } from '../../src/understanding/evaluation/judge-own.js';
import { readPairs, readRows, type Row } from '../../src/understanding/evaluation/rows.js';
import type { Understander } from '../../src/understanding/understander.js';
import { loadOwnUnderstander } from '../../scripts/own-understander.js';

/** One to two points below what was measured; a change of corpus or engine may not fall through. */
const FLOORS = {
  zh: { fine: 0.96, class: 0.98, strangers: 0.95, two: 0.82 },
  en: { fine: 0.945, class: 0.97, strangers: 0.95, two: 0.71 },
} as const;
/** Of wordings that everybody uses, at most this share may be heard as something else. */
const MOST_PLAIN_MISHEARD = 0.03;

interface HeldOutFile {
  readonly intent: string;
  readonly zh: string;
  readonly en: string;
}

function heldOut(language: 'zh' | 'en'): Row[] {
  return readdirSync(__dirname)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parse(readFileSync(join(__dirname, name), 'utf8')) as HeldOutFile)
    .flatMap((file) =>
      file[language]
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((text) => ({ label: file.intent, text })),
    );
}

describe('the shipped model on sentences it never saw', () => {
  let understander: Understander;

  beforeAll(async () => {
    ({ understander } = await loadOwnUnderstander());
  });

  it.each(LANGUAGES)('does not fall below its floors (%s)', (language) => {
    const rows = heldOut(language);
    const { accuracy, classAccuracy } = measureIntents(judgeOwn(rows, understander));
    expect(rows.length).toBeGreaterThan(700);
    expect(accuracy).toBeGreaterThanOrEqual(FLOORS[language].fine);
    expect(classAccuracy).toBeGreaterThanOrEqual(FLOORS[language].class);
  });

  describe.each(['', 'second-', 'third-'])('%sstrangers', (round) => {
    const file = (name: string): string => join(__dirname, 'strangers', `${round}${name}.tsv`);

    it.each(LANGUAGES)('who read nothing but the catalogue are understood (%s)', (language) => {
      const { accuracy } = measureIntents(judgeOwn(readRows(file(language)), understander));
      expect(accuracy).toBeGreaterThanOrEqual(FLOORS[language].strangers);
    });

    it.each(LANGUAGES)('are heard when they wish two things in one message (%s)', (language) => {
      const { accuracy } = measurePairs(readPairs(file(`two-${language}`)), understander);
      expect(accuracy).toBeGreaterThanOrEqual(FLOORS[language].two);
    });
  });

  it('hears plain words as what they are', () => {
    const rows = readRows(join(__dirname, 'plain-words.tsv'));
    const { accuracy } = measureIntents(judgeOwn(rows, understander));
    expect(accuracy).toBeGreaterThanOrEqual(1 - MOST_PLAIN_MISHEARD);
  });
});
