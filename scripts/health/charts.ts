import type { CalibrationStep, CurvePoint } from './health.js';

const SIZE = 300;
const EDGE = 38;

/** How sure the bot said it was against how often it was right; on the line it is honest. */
export function calibrationSvg(steps: readonly CalibrationStep[]): string {
  const filled = steps.filter(({ count }) => count > 0);
  const most = Math.max(1, ...filled.map(({ count }) => count));
  const points = filled.map(({ said, right }) => `${x(said)},${y(right)}`).join(' ');
  const bars = filled.map(({ from, count }) => {
    const height = (60 * count) / most;
    const width = SIZE / steps.length - 4;
    return `<rect class="bar" x="${x(from) + 2}" y="${y(0) - height}" width="${width}" height="${height}"><title>${count}</title></rect>`;
  });
  const dots = filled.map(
    ({ said, right, count }) =>
      `<circle cx="${x(said)}" cy="${y(right)}" r="${3 + 5 * Math.sqrt(count / most)}"><title>${percentOf(said)} → ${percentOf(right)} (${count})</title></circle>`,
  );
  return frame([
    ...bars,
    `<line class="ideal" x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}"/>`,
    `<polyline class="curve" points="${points}"/>`,
    ...dots,
    ...ticks(percentOf),
  ]);
}

/** Understood rightly against the number of examples (each step doubles them). */
export function curveSvg(points: readonly CurvePoint[]): string {
  const lowest = Math.min(...points.flatMap(({ right }) => [right.zh, right.en]));
  const floor = Math.floor(lowest * 10) / 10;
  const place = (at: number): number => x(points.length < 2 ? 0 : at / (points.length - 1));
  const height = (share: number): number => y((share - floor) / (1 - floor));
  const line = (language: 'zh' | 'en'): string[] => [
    `<polyline class="curve ${language}" points="${points
      .map(({ right }, at) => `${place(at)},${height(right[language])}`)
      .join(' ')}"/>`,
    ...points.map(
      ({ right }, at) =>
        `<circle class="${language}" cx="${place(at)}" cy="${height(right[language])}" r="4"><title>${percentOf(right[language])}</title></circle>`,
    ),
  ];
  const labels = points.map(
    ({ examples }, at) =>
      `<text x="${place(at)}" y="${y(0) + 18}" text-anchor="middle">${examples}</text>`,
  );
  const sides = [0, 0.5, 1].map(
    (share) =>
      `<text x="${x(0) - 6}" y="${y(share) + 4}" text-anchor="end">${percentOf(floor + share * (1 - floor))}</text>`,
  );
  return frame([...line('zh'), ...line('en'), ...labels, ...sides]);
}

function frame(inside: readonly string[]): string {
  const whole = SIZE + EDGE + 26;
  return [
    `<svg class="chart" viewBox="0 0 ${whole} ${whole}" width="${whole}" height="${whole}" role="img">`,
    `<rect class="ground" x="${x(0)}" y="${y(1)}" width="${SIZE}" height="${SIZE}"/>`,
    ...inside,
    '</svg>',
  ].join('');
}

function ticks(words: (share: number) => string): string[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    `<text x="${x(share)}" y="${y(0) + 18}" text-anchor="middle">${words(share)}</text>`,
    `<text x="${x(0) - 6}" y="${y(share) + 4}" text-anchor="end">${words(share)}</text>`,
  ]);
}

function x(share: number): number {
  return Math.round(10 * (EDGE + share * SIZE)) / 10;
}

function y(share: number): number {
  return Math.round(10 * (12 + (1 - share) * SIZE)) / 10;
}

function percentOf(share: number): string {
  return `${Math.round(100 * share)}%`;
}
