const READABLE = /[a-z0-9\u3400-\u9fff\p{Emoji_Presentation}\s.,!?;:'"()。、…~-]/gu;
/** A text with a smaller share of what Chinese and English are written with is noise. */
const LEAST_LEGIBLE = 0.5;
const REPETITION = 12;
const LEAST_DISTINCT = 4;

/** Whether a text in lower case can be a message: it has letters and is neither noise nor "哈哈哈哈…". */
export function isLegible(lower: string): boolean {
  let letters = 0;
  for (let at = 0; at < lower.length; at += 1) if (isLetter(lower.charCodeAt(at))) letters += 1;
  if (letters === 0 || isRepetition(lower)) return false;
  if (letters >= LEAST_LEGIBLE * lower.length) return true;
  return (lower.match(READABLE)?.length ?? 0) / lower.length >= LEAST_LEGIBLE;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x3400 && unit <= 0x9fff);
}

/** "哈哈哈哈…", "aaaa…": long, yet of hardly any different characters. */
function isRepetition(lower: string): boolean {
  if (lower.length < REPETITION) return false;
  const distinct: string[] = [];
  for (const character of lower) {
    if (distinct.includes(character)) continue;
    distinct.push(character);
    if (distinct.length === LEAST_DISTINCT) return false;
  }
  return true;
}
