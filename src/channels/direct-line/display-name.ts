import { simplifyCharacters } from '../../domain/text/traditional.js';
import { cleanText } from '../clean-text.js';

/** Longest display name, in characters as people count them. */
const LONGEST = 40;

/** Words by which only the shop speaks; a customer's name may not contain them (threat 3.10). */
const CHINESE_ROLE = /客服|人工|坐席|管理员|机器人|系统|官方|主管/;
const ENGLISH_ROLE =
  /agent|^(admin|administrator|supervisor|support|staff|official|moderator|bot|system)s?$/;

/** Letters that look like a Latin one: a small part of Unicode's confusables (UTS 39). */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'аɑαᴀ@4',
  b: 'ьʙ',
  c: 'сϲᴄ',
  d: 'ԁᴅ',
  e: 'еєεᴇ3',
  f: 'ϝꜰ',
  g: 'ɡԍɢ',
  i: 'іιıӏɪ1|!',
  l: 'ʟ',
  m: 'мᴍ',
  n: 'пηɴ',
  o: 'оοσᴏ0',
  p: 'рρᴘ',
  r: 'гʀ',
  s: 'ѕꜱ5$',
  t: 'тτᴛ',
  u: 'υᴜ',
  v: 'νᴠ',
  x: 'хχ',
  y: 'уγʏ',
};

const LATIN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOKALIKES).flatMap(([latin, letters]) =>
    [...letters].map((letter) => [letter, latin] as const),
  ),
);

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * A customer's display name as staff and other clients may see it: one line of at most 40 characters
 * without controls and direction marks. `undefined` when nothing is left of it, or when it pretends
 * to be the shop: an agent's name, or a word such as 客服 or "agent", in whatever disguise.
 *
 * @param staffNames the names of all agents, in all languages
 */
export function displayName(
  name: string | undefined,
  staffNames: readonly string[],
): string | undefined {
  const shown = oneLine(name ?? '');
  const words = bareWords(shown);
  const whole = words.join('');
  const isStaff = staffNames.some((staff) => bareWords(oneLine(staff)).join('') === whole);
  if (isStaff || CHINESE_ROLE.test(whole)) return undefined;
  // "a g e n t" is one word; but Olga Gentile is nobody's agent.
  const spoken = words.every((word) => word.length === 1) ? [whole] : words;
  if (shown === '' || spoken.some((word) => ENGLISH_ROLE.test(word))) return undefined;
  return shown;
}

function oneLine(name: string): string {
  const line = cleanText(name)
    .normalize('NFKC')
    .replace(/[\p{Z}\t\r\n]+/gu, ' ')
    .replace(/\p{C}/gu, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .trim();
  const characters = [...GRAPHEMES.segment(line)].slice(0, LONGEST);
  return characters.map(({ segment }) => segment).join('');
}

/** The words of a name for comparing: simplified, lower case, no marks, lookalikes as Latin letters. */
function bareWords(name: string): string[] {
  const plain = simplifyCharacters(name).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const latin = [...plain].map((letter) => LATIN_OF.get(letter) ?? letter).join('');
  return latin
    .split(/[\s-]+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');
}
