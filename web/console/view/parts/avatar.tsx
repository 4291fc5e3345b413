import type { JSX } from 'preact';
import { Icon } from './icons.js';

const TINTS = 6;

/** A coloured initial; the same name has the same colour everywhere. */
export function Avatar({
  name,
  bot,
}: {
  readonly name: string;
  readonly bot?: boolean;
}): JSX.Element {
  if (bot)
    return (
      <span class="avatar avatar-bot" aria-hidden="true">
        <Icon name="bot" />
      </span>
    );
  return (
    <span class={`avatar tint-${tintOf(name)}`} aria-hidden="true">
      {initialOf(name)}
    </span>
  );
}

/** Chinese names by their last sign, which tells people apart; others by the first letter. */
function initialOf(name: string): string {
  const signs = [...name.trim()];
  if (/^\p{Script=Han}{2,4}$/u.test(name.trim())) return signs.at(-1) ?? '';
  return (signs[0] ?? '?').toUpperCase();
}

function tintOf(name: string): number {
  let sum = 0;
  for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  return sum % TINTS;
}
