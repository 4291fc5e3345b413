/**
 * The stem of an English word: `returns`, `returned` and `returning` become `return`. Follows the
 * suffix tables of M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), after a
 * small table of irregular forms that suffix rules cannot reach.
 *
 * @param word lower case, letters and digits only; other words come back unchanged.
 */
export function stemEnglish(word: string): string {
  const regular = IRREGULAR.get(word) ?? word;
  if (regular.length < 3 || !LETTERS.test(regular)) return regular;
  return stepFive(stepFour(stepThree(stepTwo(finalY(pastForms(plural(regular)))))));
}

const LETTERS = /^[a-z]+$/;

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `bought buy|paid pay|sent send|got get|gotten get|lost lose|broke break|broken break|came come
  |took take|taken take|gave give|given give|went go|gone go|made make|forgot forget
  |forgotten forget|stole steal|stolen steal|found find|kept keep|left leave|sold sell|said say
  |told tell|chose choose|chosen choose|wrote write|written write|knew know|known know|saw see
  |seen see|spent spend|brought bring|began begin|begun begin|ate eat|eaten eat|tore tear
  |torn tear|wore wear|worn wear|held hold|built build|felt feel|meant mean|met meet|put put
  |children child|people person|men man|women woman|feet foot|shoes shoe|does do|did do|done do
  |has have|had have|was be|were be|been be|is be|are be|am be|cheques cheque|died die|dying die`
    .split(/\s*\|/)
    .map((pair) => pair.split(' ') as [string, string]),
);

const VOWEL = 'aeiou';

function isConsonant(word: string, at: number): boolean {
  const letter = word.charAt(at);
  if (letter === 'y') return at === 0 || !isConsonant(word, at - 1);
  return !VOWEL.includes(letter);
}

/** Porter's m: how often a run of vowels is followed by a run of consonants. */
function measure(stem: string): number {
  let count = 0;
  for (let at = 1; at < stem.length; at++) {
    if (isConsonant(stem, at) && !isConsonant(stem, at - 1)) count++;
  }
  return count;
}

function hasVowel(stem: string): boolean {
  for (let at = 0; at < stem.length; at++) if (!isConsonant(stem, at)) return true;
  return false;
}

function endsInDouble(word: string): boolean {
  const last = word.length - 1;
  return last > 0 && word[last] === word[last - 1] && isConsonant(word, last);
}

/** Consonant, vowel, consonant, where the last is not w, x or y: the ending that takes an e. */
function endsShort(word: string): boolean {
  const last = word.length - 1;
  if (last < 2 || 'wxy'.includes(word.charAt(last))) return false;
  return isConsonant(word, last) && !isConsonant(word, last - 1) && isConsonant(word, last - 2);
}

function plural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function pastForms(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const suffix = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const stem = word.slice(0, word.length - suffix);
  if (suffix === 0 || !hasVowel(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsInDouble(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function finalY(word: string): string {
  return word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

const STEP_TWO = pairs(
  'ational ate,tional tion,enci ence,anci ance,izer ize,bli ble,alli al,entli ent,eli e,ousli ous,' +
    'ization ize,ation ate,ator ate,alism al,iveness ive,fulness ful,ousness ous,aliti al,' +
    'iviti ive,biliti ble,logi log',
);
const STEP_THREE = pairs('icate ic,ative ,alize al,iciti ic,ical ic,ful ,ness ');
const STEP_FOUR = pairs(
  'ement ,ment ,ance ,ence ,able ,ible ,ant ,ent ,ion ,ism ,ate ,iti ,ous ,ive ,ize ,al ,er ,ic ,ou ',
);

function pairs(table: string): readonly (readonly [string, string])[] {
  return table.split(',').map((pair) => {
    const [suffix = '', replacement = ''] = pair.split(' ');
    return [suffix, replacement] as const;
  });
}

function stepTwo(word: string): string {
  return replaceSuffix(word, STEP_TWO, 0);
}

function stepThree(word: string): string {
  return replaceSuffix(word, STEP_THREE, 0);
}

function stepFour(word: string): string {
  if (word.endsWith('ion') && !/[st]ion$/.test(word)) return word;
  return replaceSuffix(word, STEP_FOUR, 1);
}

/** Replaces the first suffix of the table that fits, if what stays before it measures more than `above`. */
function replaceSuffix(
  word: string,
  table: readonly (readonly [string, string])[],
  above: number,
): string {
  for (const [suffix, replacement] of table) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    return measure(stem) > above ? stem + replacement : word;
  }
  return word;
}

function stepFive(word: string): string {
  let stem = word;
  if (stem.endsWith('e')) {
    const shorter = stem.slice(0, -1);
    const size = measure(shorter);
    if (size > 1 || (size === 1 && !endsShort(shorter))) stem = shorter;
  }
  return stem.endsWith('ll') && measure(stem) > 1 ? stem.slice(0, -1) : stem;
}
