import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.js';
import { AppError } from '../../src/errors.js';
import { readHeldOut, type HeldOutRow } from '../../src/understanding/evaluation/held-out.js';
import { loadIntents } from '../../src/understanding/training/load-intents.js';
import { createRandom, shuffle } from '../../src/understanding/engine/random.js';
import { loadTask, runTask } from '../../src/understanding/training/training-task.js';
import { createUnderstander } from '../../src/understanding/understander.js';
import { demoProducts, loadOwnUnderstander, TIME_ZONE } from '../own-understander.js';
import { healthOf, readingOf, type CurvePoint } from './health.js';
import { percent } from './html.js';
import { healthPage } from './page.js';

/** Shares of the examples at which the learning curve is measured. */
const SHARES = [0.125, 0.25, 0.5, 1] as const;
const SEED = 7;

/**
 * Writes the health report of the shipped model; returns its figures and lines for people. Throws
 * `evaluation.usage` when the page cannot be written.
 *
 * @param withCurve also trains on parts of the examples, which takes about two trainings more.
 */
export async function makeReport(
  out: string,
  withCurve: boolean,
): Promise<{ figures: object; lines: readonly string[] }> {
  const rows = readHeldOut(join('test', 'understanding'));
  const { understander } = await loadOwnUnderstander();
  const curve = withCurve ? learningCurve(rows) : [];
  const health = healthOf(rows, loadIntents('intents'), understander, curve);
  const day = new Date(systemClock.now()).toISOString().slice(0, 10);
  try {
    writeFileSync(out, healthPage(health, day));
  } catch (cause) {
    throw new AppError('evaluation.usage', `${out} cannot be written`, {}, { cause });
  }
  const right = health.readings.filter(({ meant, heard }) => meant === heard).length;
  const figures = {
    rows: rows.length,
    accuracy: right / Math.max(1, rows.length),
    confusedPairs: health.confusions.length,
    duplicates: health.duplicates.length,
    leaks: health.leaks.length,
    out,
  };
  const lines = [
    `  ${percent(figures.accuracy)} of ${rows.length} sentences understood`,
    `  ${health.duplicates.length} nearly equal examples of different intents`,
    `  ${health.leaks.length} test sentences that are nearly examples`,
    `  report written to ${out}`,
  ];
  return { figures, lines };
}

function learningCurve(rows: readonly HeldOutRow[]): CurvePoint[] {
  const task = loadTask({ intents: 'intents', knowledge: 'knowledge' });
  const order = task.sentences.map((_, at) => at);
  shuffle(order, createRandom(SEED));
  return SHARES.map((share) => {
    const chosen = new Set(order.slice(0, Math.round(share * order.length)));
    const sentences = task.sentences.filter((_, at) => chosen.has(at));
    const model = runTask({ ...task, sentences });
    const understander = createUnderstander({
      ...{ model, products: demoProducts(), clock: systemClock, timeZone: TIME_ZONE },
      numbers: task.numbers,
    });
    const shareRight = (language: 'zh' | 'en'): number => {
      const own = rows.filter((row) => row.language === language);
      const right = own.filter((row) => readingOf(row, understander).heard === row.label);
      return right.length / Math.max(1, own.length);
    };
    return { examples: sentences.length, right: { zh: shareRight('zh'), en: shareRight('en') } };
  });
}
