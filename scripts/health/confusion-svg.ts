import { classOf, type IntentClass } from '../../src/domain/understanding.js';
import { CLASSES, type Health, type Reading } from './health.js';
import { escapeHtml } from './html.js';

/**
 * Six steps from pale to dark (after ColorBrewer YlGnBu, chosen there for being readable with every
 * kind of colour blindness and in grey): darker is worse whatever one's eyes.
 */
const SCALE = ['#edf8b1', '#c7e9b4', '#7fcdbb', '#41b6c4', '#2c7fb8', '#253494'] as const;
const WHITE_FROM = 3;
const CELL = 15;
const MARGIN = 158;
const GAP = 5;

const CLASS_NAMES: Readonly<Record<IntentClass, { zh: string; en: string }>> = {
  order: { zh: '订单', en: 'Order' },
  inquiry: { zh: '咨询', en: 'Inquiry' },
  complaint: { zh: '投诉', en: 'Complaint' },
  conversation: { zh: '对话', en: 'Talk' },
};

interface Place {
  readonly id: string;
  readonly at: number;
}

/** Every intent against every intent: rows are what was meant, columns what was heard. */
export function intentMap({ intents, readings, confusions }: Health): string {
  const places = placesOf(intents.map(({ id }) => id));
  const where = new Map(places.map(({ id, at }) => [id, at]));
  const size = MARGIN + Math.max(...places.map(({ at }) => at)) + CELL + 2;
  const worst = Math.max(1, ...confusions.map(({ readings: found }) => found.length));
  const cells = confusions.flatMap(({ meant, heard, readings: found }) => {
    const [y, x] = [where.get(meant), where.get(heard)];
    if (x === undefined || y === undefined) return [];
    return [cellSvg(x, y, found.length, worst, meant, heard)];
  });
  const right = places.map(({ id, at }) => diagonalSvg(at, id, readings));
  return [
    `<svg class="map" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" role="img" aria-label="confusion">`,
    ...gridOf(places),
    ...places.flatMap(({ id, at }) => axisSvg(id, at)),
    ...right,
    ...cells,
    '</svg>',
  ].join('\n');
}

/** In the order of the classes, with a gap between them. */
function placesOf(ids: readonly string[]): Place[] {
  return CLASSES.flatMap((name, group) => {
    const before = ids.filter((id) => CLASSES.indexOf(classOf(id)) < group).length;
    const own = ids.filter((id) => classOf(id) === name);
    return own.map((id, at) => ({ id, at: (before + at) * CELL + group * GAP }));
  });
}

/** A pale field for every class against itself: what lies inside is at least the right department. */
function gridOf(places: readonly Place[]): string[] {
  return CLASSES.flatMap((name) => {
    const own = places.filter(({ id }) => classOf(id) === name).map(({ at }) => at);
    if (own.length === 0) return [];
    const from = MARGIN + Math.min(...own);
    const size = Math.max(...own) - Math.min(...own) + CELL;
    return [`<rect class="field" x="${from}" y="${from}" width="${size}" height="${size}"/>`];
  });
}

function axisSvg(id: string, at: number): string[] {
  const middle = MARGIN + at + CELL / 2 + 4;
  const name = escapeHtml(id);
  return [
    `<text class="axis row" data-row="${name}" x="${MARGIN - 8}" y="${middle}" text-anchor="end">${name}</text>`,
    `<text class="axis column" data-column="${name}" transform="translate(${middle},${MARGIN - 8}) rotate(-90)">${name}</text>`,
  ];
}

/** Grey by how much was understood rightly: a clean diagonal is pale. */
function diagonalSvg(at: number, id: string, readings: readonly Reading[]): string {
  const own = readings.filter(({ meant }) => meant === id);
  const right = own.filter(({ heard }) => heard === id).length;
  const share = own.length === 0 ? 1 : right / own.length;
  const grey = Math.round(225 - 130 * Math.min(1, 2.5 * (1 - share)));
  const place = MARGIN + at + 1;
  return (
    `<rect class="right" x="${place}" y="${place}" width="${CELL - 2}" height="${CELL - 2}" rx="2" ` +
    `fill="rgb(${grey},${grey},${grey})"><title>${escapeHtml(id)}: ${right} / ${own.length}</title></rect>`
  );
}

function cellSvg(
  x: number,
  y: number,
  count: number,
  worst: number,
  meant: string,
  heard: string,
): string {
  const [left, top] = [MARGIN + x, MARGIN + y];
  const step = stepOf(count, worst);
  const words = `${escapeHtml(meant)} → ${escapeHtml(heard)}: ${count}`;
  return [
    `<g class="cell" tabindex="0" role="button" data-meant="${escapeHtml(meant)}" data-heard="${escapeHtml(heard)}" aria-label="${words}">`,
    `<title>${words}</title>`,
    `<rect x="${left + 1}" y="${top + 1}" width="${CELL - 2}" height="${CELL - 2}" rx="2" fill="${SCALE[step]}"/>`,
    `<text x="${left + CELL / 2}" y="${top + CELL / 2 + 3.5}" fill="${step >= WHITE_FROM ? '#fff' : '#1d2b1f'}">${count}</text>`,
    '</g>',
  ].join('');
}

function stepOf(count: number, worst: number): number {
  if (worst <= 1) return 0;
  const share = Math.log(count) / Math.log(worst);
  return Math.min(SCALE.length - 1, Math.round(share * (SCALE.length - 1)));
}

/** The class an intent is counted in; what is not the shop's stands by itself. */
export function groupOf(id: string): string {
  return id === 'none' ? 'none' : classOf(id);
}

/** Class against class, as a small table of numbers with the same shades. */
export function classMap(readings: readonly Reading[]): string {
  const groups = [...CLASSES, 'none'] as const;
  const count = (meant: string, heard: string): number =>
    readings.filter((one) => groupOf(one.meant) === meant && groupOf(one.heard) === heard).length;
  const name = (group: string): string => {
    const known = CLASS_NAMES[group as IntentClass] ?? { zh: '听不懂', en: 'Not ours' };
    return `<span lang="zh">${known.zh}</span><span lang="en">${known.en}</span>`;
  };
  const off = groups.flatMap((meant) =>
    groups.filter((heard) => heard !== meant).map((heard) => count(meant, heard)),
  );
  const worst = Math.max(1, ...off);
  const cell = (meant: string, heard: string): string => {
    const found = count(meant, heard);
    if (meant === heard) return `<td class="same">${found}</td>`;
    if (found === 0) return '<td class="zero">·</td>';
    const step = stepOf(found, worst);
    const ink = step >= WHITE_FROM ? '#fff' : '#1d2b1f';
    const words = `${meant} → ${heard}: ${found}`;
    return `<td style="background:${SCALE[step]};color:${ink}"><button type="button" data-from="${meant}" data-to="${heard}" aria-label="${words}">${found}</button></td>`;
  };
  const rows = groups.map(
    (meant) =>
      `<tr><th scope="row">${name(meant)}</th>${groups.map((heard) => cell(meant, heard)).join('')}</tr>`,
  );
  const head = groups.map((group) => `<th scope="col">${name(group)}</th>`).join('');
  return `<table class="classes"><thead><tr><td></td>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** What the shades mean. */
export function scaleSvg(): string {
  return SCALE.map((shade) => `<i style="background:${shade}"></i>`).join('');
}
