import { classOf, type Understanding } from '../../domain/understanding.js';
import { NONE } from '../engine/intent-model.js';
import type { Understander } from '../understander.js';
import type { JudgedEntities } from './entity-metrics.js';
import { rounded, shareOf, type Judged } from './intent-metrics.js';
import type { EntityRow, PairRow, Row } from './rows.js';

const WARM_UP = 200;

/** Reads every row as a customer's message; the time is that of the whole understanding. */
export function judgeOwn(rows: readonly Row[], understander: Understander): Judged[] {
  for (const { text } of rows.slice(0, WARM_UP)) understander.understand(text);
  return rows.map(({ label, text }) => {
    const start = performance.now();
    const heard = understander.understand(text);
    const micros = 1_000 * (performance.now() - start);
    const first = heard.candidates[0];
    const refused = heard.verdict === 'none' || !first;
    return {
      text,
      expected: label,
      predicted: refused ? NONE : first.id,
      score: refused ? refusal(heard) : first.score,
      predictedClass: refused ? classOf(NONE) : heard.class,
      micros,
    };
  });
}

/** What the candidates leave is the chance that nothing in scope was meant. */
function refusal(heard: Understanding): number {
  return Math.max(0, 1 - heard.candidates.reduce((sum, { score }) => sum + score, 0));
}

export interface VerdictMetrics {
  /** Share of rows that are acted on at once, and how often that is right. */
  readonly sureShare: number;
  readonly sureAccuracy: number;
  /** Share of rows with a choice, and how often the right answer is among the first three. */
  readonly unsureShare: number;
  readonly unsureTop3: number;
}

/** How well the verdict tells when to act and when to ask; over in-scope rows. */
export function measureVerdicts(rows: readonly Row[], understander: Understander): VerdictMetrics {
  const heard = rows
    .filter(({ label }) => label !== NONE)
    .map((row) => ({ row, heard: understander.understand(row.text) }));
  const sure = heard.filter((each) => each.heard.verdict === 'sure');
  const unsure = heard.filter((each) => each.heard.verdict === 'unsure');
  return {
    sureShare: rounded(sure.length / Math.max(1, heard.length)),
    sureAccuracy: shareOf(sure, (each) => each.heard.candidates[0]?.id === each.row.label),
    unsureShare: rounded(unsure.length / Math.max(1, heard.length)),
    unsureTop3: shareOf(unsure, (each) =>
      each.heard.candidates.slice(0, 3).some(({ id }) => id === each.row.label),
    ),
  };
}

export interface PairMetrics {
  readonly rows: number;
  /** Both intents, in order. */
  readonly accuracy: number;
  /** Both intents, in any order. */
  readonly bothFound: number;
  /** At least one of the two. */
  readonly oneFound: number;
  /** Two different intents reported, right or wrong. */
  readonly twoReported: number;
}

export function measurePairs(rows: readonly PairRow[], understander: Understander): PairMetrics {
  const judged = rows.map(({ labels, text }) => ({
    labels,
    found: understander.understand(text).intents.map(({ id }) => id),
  }));
  return {
    rows: rows.length,
    accuracy: shareOf(judged, ({ labels, found }) =>
      labels.every((label, at) => found[at] === label),
    ),
    bothFound: shareOf(judged, ({ labels, found }) =>
      labels.every((label) => found.includes(label)),
    ),
    oneFound: shareOf(judged, ({ labels, found }) => labels.some((label) => found.includes(label))),
    twoReported: shareOf(judged, ({ found }) => found.length === 2),
  };
}

export function judgeEntities(
  rows: readonly EntityRow[],
  understander: Understander,
): JudgedEntities[] {
  return rows.map(({ text, entities }) => ({
    text,
    expected: entities,
    found: understander.understand(text).entities,
  }));
}
