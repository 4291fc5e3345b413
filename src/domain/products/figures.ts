import type { Localised } from '../language.js';

/** A figure of a specification as a number, in the smallest unit of its kind. */
export interface Amount {
  readonly value: number;
  readonly unit: string;
}

/** Units that measure the same, with what one of them holds of the smallest. */
const UNITS: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  毫升: ['毫升', 1],
  升: ['毫升', 1_000],
  克: ['克', 1],
  公斤: ['克', 1_000],
  毫米: ['毫米', 1],
  厘米: ['毫米', 10],
  米: ['毫米', 1_000],
  分钟: ['分钟', 1],
  小时: ['分钟', 60],
  天: ['天', 1],
  个月: ['天', 30],
  年: ['天', 365],
  分贝: ['分贝', 1],
  瓦: ['瓦', 1],
  千帕: ['千帕', 1],
};
const SIDES = /[宽深高长约]/g;
const FIGURE = new RegExp(
  `(\\d+(?:\\.\\d+)?(?:\\s*[×–/]\\s*\\d+(?:\\.\\d+)?)*)\\s*(${Object.keys(UNITS).join('|')})`,
);

/**
 * The number in a figure as the catalogue writes it in Chinese: of "20–50 分贝" the greatest, of
 * "168 × 84 × 80 厘米" the space it takes. `undefined` when it holds no number with a unit.
 */
export function amountIn({ zh }: Localised): Amount | undefined {
  const [, numbers, written = ''] = FIGURE.exec(zh.replace(SIDES, '')) ?? [];
  const known = UNITS[written];
  if (numbers === undefined || !known) return undefined;
  const [unit, factor] = known;
  const parts = numbers.split(/[×–/]/).map((part) => Number(part) * factor);
  if (!numbers.includes('×')) return { value: Math.max(...parts), unit };
  return { value: parts.reduce((space, side) => space * side, 1), unit: `${unit}${parts.length}` };
}
