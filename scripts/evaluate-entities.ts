import { entityBaselines, type Comparison } from '../bench/entities/entity-baselines.js';
import { systemClock } from '../src/clock.js';
import { AppError } from '../src/errors.js';
import { measureEntities } from '../src/understanding/evaluation/entity-metrics.js';
import { judgeEntities } from '../src/understanding/evaluation/judge-own.js';
import { entityLines } from '../src/understanding/evaluation/report.js';
import { readEntityRows } from '../src/understanding/evaluation/rows.js';
import { demoProducts, loadOwnUnderstander, ownNumbers, TIME_ZONE } from './own-understander.js';

export interface EntityOptions {
  /** The moment at which "yesterday" is said, for rows with values; by default the present. */
  readonly now?: string | undefined;
  readonly baselines: boolean;
}

/** Measures the shipped finders on a file, and with `baselines` the packages beside them. */
export async function evaluateEntities(
  test: string,
  options: EntityOptions,
): Promise<{ readonly figures: object; readonly lines: readonly string[] }> {
  const rows = readEntityRows(test);
  const now = momentOf(options.now);
  const setting = { products: demoProducts(), numbers: ownNumbers(), timeZone: TIME_ZONE };
  // Before the understander, so that the time to start is not that of a warm process.
  const compared = options.baselines ? entityBaselines(rows, setting, new Date(now)) : undefined;
  const { understander } = await loadOwnUnderstander({ now: () => now });
  const figures = measureEntities(judgeEntities(rows, understander));
  return {
    figures: compared ? { ...figures, baselines: compared } : figures,
    lines: [...entityLines(figures), ...Object.entries(compared ?? {}).flatMap(comparisonLines)],
  };
}

function comparisonLines([name, figures]: [string, Comparison]): string[] {
  return (['package', 'own'] as const).flatMap((which) => {
    const { meanUs, startMs } = figures[which];
    const title = which === 'own' ? 'own, the same types' : name;
    return ['', `${title}: ${meanUs} µs a message, ${startMs} ms to start`].concat(
      entityLines(figures[which]),
    );
  });
}

function momentOf(written: string | undefined): number {
  const moment = written === undefined ? systemClock.now() : Date.parse(written);
  if (Number.isNaN(moment)) throw new AppError('evaluation.usage', '--now is no moment');
  return moment;
}
