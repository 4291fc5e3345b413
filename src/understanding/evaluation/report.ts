import type { EntityFigures, EntityMetrics } from './entity-metrics.js';
import { f1Of, isRight, type Judged } from './intent-metrics.js';

const WEAKEST = 10;
const CONFUSIONS = 12;
const SAMPLES = 2;

/** Every figure on a line of its own; shares as per cent. */
export function figureLines(figures: object): string[] {
  return Object.entries(figures)
    .filter(([, value]) => typeof value === 'number')
    .map(([name, value]) => `  ${name.padEnd(18)}${written(name, value as number)}`);
}

/** What to mend first: the weakest intents and the most confused pairs, with sentences. */
export function weaknessLines(judged: readonly Judged[]): string[] {
  const labels = [...new Set(judged.map((row) => row.expected))];
  const weakest = labels
    .map((label) => ({ label, f1: f1Of(label, judged) }))
    .sort((a, b) => a.f1 - b.f1)
    .slice(0, WEAKEST);
  return [
    'Weakest intents (F1)',
    ...weakest.map(({ label, f1 }) => `  ${label.padEnd(28)}${percent(f1)}`),
    '',
    'Most confused (meant → heard)',
    ...confusionLines(judged),
  ];
}

export function entityLines(metrics: EntityMetrics): string[] {
  const line = (name: string, ...cells: string[]): string =>
    `  ${name.padEnd(18)}${cells.map((cell) => cell.padStart(10)).join('')}`;
  const figures = (name: string, figures: EntityFigures): string => {
    const { precision, recall, f1, looseF1, valueRight, expected } = figures;
    const value = valueRight === undefined ? '–' : percent(valueRight);
    return line(name, ...[precision, recall, f1, looseF1].map(percent), value, String(expected));
  };
  return [
    line('type', 'precision', 'recall', 'F1', 'loose F1', 'values', 'expected'),
    ...Object.entries(metrics.types).map(([type, each]) => figures(type, each)),
    figures('all', metrics),
    `  exact match in ${metrics.rows} sentences: ${percent(metrics.exactMatch)}`,
  ];
}

function confusionLines(judged: readonly Judged[]): string[] {
  const pairs = new Map<string, string[]>();
  for (const row of judged) {
    if (isRight(row)) continue;
    const pair = `${row.expected} → ${row.predicted}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), row.text]);
  }
  return [...pairs]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, CONFUSIONS)
    .flatMap(([pair, texts]) => [
      `  ${String(texts.length).padStart(3)}  ${pair}`,
      ...texts.slice(0, SAMPLES).map((text) => `         ${text.slice(0, 90)}`),
    ]);
}

function written(name: string, value: number): string {
  if (name === 'rows' || name === 'seed' || name === 'modelBytes' || /Smoothing$/.test(name))
    return String(value);
  if (/Us$|Seconds$/.test(name)) return String(value);
  return name === 'ece' ? value.toFixed(4) : percent(value);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
