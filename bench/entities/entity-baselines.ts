import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Language } from '../../src/domain/language.js';
import { AppError } from '../../src/errors.js';
import {
  measureEntities,
  type EntityMetrics,
} from '../../src/understanding/evaluation/entity-metrics.js';
import type { EntityRow } from '../../src/understanding/evaluation/rows.js';
import { chronoNode } from './chrono.js';
import type { EntitySystem } from './entity-system.js';
import { ownFinders, type OwnSetting } from './own-finders.js';
import { recognizersText } from './recognizers-text.js';

const HAN = /[\u3400-\u9fff]/;

export interface BaselineFigures extends EntityMetrics {
  /** Mean time a message, in µs, of all its recognisers together. */
  readonly meanUs: number;
  readonly startMs: number;
}

/** A package and our finders, both on the types that the package knows and on the same rows. */
export interface Comparison {
  readonly package: BaselineFigures;
  readonly own: BaselineFigures;
}

/**
 * Measures the packages that might be used instead. Throws `evaluation.no-baseline` when those of
 * `bench/` are not installed.
 *
 * @param now the moment that "yesterday" is said; in the process's own time zone for the packages.
 */
export function entityBaselines(
  rows: readonly EntityRow[],
  setting: OwnSetting,
  now: Date,
): Record<string, Comparison> {
  const load = loader();
  const systems = [recognizersText(load, now), chronoNode(load, now)];
  return Object.fromEntries(
    systems.map((system) => [
      system.name,
      {
        package: measure(rows, system),
        own: measure(rows, ownFinders(setting, now, system.types)),
      },
    ]),
  );
}

function measure(rows: readonly EntityRow[], system: EntitySystem): BaselineFigures {
  const start = performance.now();
  const found = rows.map(({ text }) => system.read(text, languageOf(text)));
  const meanUs = Math.round((1_000 * (performance.now() - start)) / rows.length);
  const judged = rows.map(({ text, entities }, at) => ({
    text,
    expected: entities.filter(({ type }) => system.types.some((known) => known === type)),
    found: found[at] ?? [],
  }));
  return { ...measureEntities(judged), meanUs, startMs: system.startMs };
}

function languageOf(text: string): Language {
  return HAN.test(text) ? 'zh' : 'en';
}

/** The product does without these packages, so they are installed beside it and loaded only here. */
function loader(): (name: string) => unknown {
  const needed = ['@microsoft/recognizers-text-suite', 'chrono-node'];
  const isThere = (name: string): boolean => existsSync(resolve('bench', 'node_modules', name));
  if (needed.every(isThere)) return createRequire(resolve('bench', 'package.json'));
  throw new AppError(
    'evaluation.no-baseline',
    'the packages to compare with are not installed: npm ci --prefix bench',
  );
}
