import { textOf } from '../line/shape.js';

/** Words of the Adaptive Card schema become class names only when they are on these lists. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  size: ['small', 'medium', 'large', 'extralarge'],
  weight: ['lighter', 'bolder'],
  color: ['accent', 'good', 'warning', 'attention', 'light', 'dark'],
  horizontalAlignment: ['left', 'center', 'right'],
  spacing: ['none', 'small', 'medium', 'large', 'extralarge', 'padding'],
  style: ['emphasis', 'good', 'attention', 'warning', 'accent', 'person', 'heading'],
};

type Fields = Readonly<Record<string, unknown>>;

/** Class names for the named properties of an element, such as `card-size-large`. */
export function classesOf(fields: Fields, names: readonly string[]): string {
  const found = names.flatMap((name) => {
    const word = textOf(fields[name])?.toLowerCase();
    return word && CLASSES[name]?.includes(word) ? [`card-${name.toLowerCase()}-${word}`] : [];
  });
  if (fields.isSubtle === true) found.push('card-subtle');
  if (fields.separator === true) found.push('card-separated');
  return found.join(' ');
}

/**
 * What a tapped Submit action sends: its data when that is text, or the `say` in it.
 * `undefined` when it says nothing, and then there is nothing to tap.
 */
export function sayingOf(data: unknown): string | undefined {
  const said = textOf(data) ?? textOf((data as Fields | null | undefined)?.say);
  return said === undefined || said.trim() === '' ? undefined : said;
}

/** The width of a column as its CSS `flex`. */
export function flexOf(width: unknown): string {
  if (typeof width === 'number' && width > 0) return `${width} 1 0`;
  if (width === 'stretch' || width === undefined) return '1 1 0';
  const weight = /^\d{1,3}$/.exec(textOf(width) ?? '')?.[0];
  const px = /^(\d{1,4})px$/.exec(textOf(width) ?? '')?.[1];
  if (weight !== undefined) return `${weight} 1 0`;
  return px === undefined ? '0 0 auto' : `0 0 ${px}px`;
}
