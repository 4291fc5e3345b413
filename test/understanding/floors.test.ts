import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LANGUAGES } from '../../src/domain/language.js';
import { measureIntents } from '../../src/understanding/evaluation/intent-metrics.js';
import { judgeOwn } from '../../src/understanding/evaluation/judge-own.js';
import type { Row } from '../../src/understanding/evaluation/rows.js';
import { loadOwnUnderstander } from '../../scripts/own-understander.js';

/** About 1.5 points below what was measured; a change of corpus or engine may not fall through. */
const FLOORS = {
  zh: { fine: 0.925, class: 0.961 },
  en: { fine: 0.912, class: 0.955 },
} as const;

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
  it.each(LANGUAGES)('does not fall below its floors (%s)', async (language) => {
    const { understander } = await loadOwnUnderstander();
    const rows = heldOut(language);
    const { accuracy, classAccuracy } = measureIntents(judgeOwn(rows, understander));
    expect(rows.length).toBeGreaterThan(700);
    expect(accuracy).toBeGreaterThanOrEqual(FLOORS[language].fine);
    expect(classAccuracy).toBeGreaterThanOrEqual(FLOORS[language].class);
  });
});
