import type { Mood } from '../domain/understanding.js';
import { ANGER, EMOJI, GRATITUDE, URGENCY, type FeelingWords } from './mood-lexicon.js';

type Feeling = 'anger' | 'urgency' | 'gratitude';

interface Cue {
  readonly pattern: RegExp;
  readonly weight: number;
}

/** A word before makes the feeling stronger. */
const STRONGER =
  /(?:太|很|非常|特别|超级?|真的?|极其|极度|十分|简直|实在|万分|相当|so|very|really|extremely|absolutely|totally|completely|utterly|bloody|truly|beyond|incredibly|super) ?$/;
/** A word before takes the feeling back: 不着急, "not angry". */
const NEGATED =
  /(?:不是?|没有?|别|不用|不要|不必|没那么|不太|并不|无需|不怎么|(?:^|[^a-z])(?:not|no|never|isn't|don't|doesn't|wasn't|aren't|without|hardly)(?: (?:so|very|really|that|too|be|feel|a|in a|any|an|all that))?) ?$/;
const LOOK_BACK = 16;
const STRENGTH = 1.35;
const MOST_REASONS = 6;

const REPEATED_MARKS = /[!?](?: ?[!?])+/g;
const CAPITALS = /(?<![A-Z0-9])[A-Z]{3,}(?![A-Z0-9-])/g;
/** Usual short forms in capitals, which are no shouting. */
const SHORT_FORMS = new Set([
  'VIP',
  'VAT',
  'SMS',
  'APP',
  'USB',
  'LED',
  'ETA',
  'PDF',
  'URL',
  'DHL',
  'UPS',
  'CNY',
  'RMB',
  'USD',
  'FAQ',
  'ASAP',
  'UV',
  'THX',
  'BTW',
  'OK',
  'STOP',
]);
const SHOUTED_WORDS = 2;
const MARKS_ALONE = 0.25;
const MARKS_ON_TOP = 0.3;

const CUES: Readonly<Record<Feeling, readonly Cue[]>> = {
  anger: [...cuesOf(ANGER), emojiCue(EMOJI.anger)],
  urgency: cuesOf(URGENCY),
  gratitude: [...cuesOf(GRATITUDE), emojiCue(EMOJI.gratitude)],
};

/**
 * How a customer feels, from a bilingual list of words with what strengthens and what takes back,
 * and from how it is written: repeated marks and capitals add to anger and urgency, unless the
 * customer thanks.
 *
 * @param lower normal text in lower case.
 * @param cased the same with its case.
 */
export function readMood(lower: string, cased: string): Mood {
  const reasons = new Set<string>();
  const said = (feeling: Feeling): number => strengthOf(lower, CUES[feeling], reasons);
  const [anger, urgency, gratitude] = [said('anger'), said('urgency'), said('gratitude')];
  const loudness = loudnessOf(cased, reasons);
  const isThanks = gratitude > anger;
  return Object.freeze({
    anger: isThanks ? anger : louder(anger, loudness),
    urgency: isThanks ? urgency : louder(urgency, loudness),
    gratitude,
    reasons: Object.freeze([...reasons].slice(0, MOST_REASONS)),
  });
}

/** Independent cues add up like chances: two of 0.5 make 0.75. */
function strengthOf(lower: string, cues: readonly Cue[], reasons: Set<string>): number {
  let calm = 1;
  for (const { pattern, weight } of cues) {
    const seen = new Set<string>();
    for (const match of lower.matchAll(pattern)) {
      const before = lower.slice(Math.max(0, match.index - LOOK_BACK), match.index);
      if (NEGATED.test(before) || seen.has(match[0])) continue;
      seen.add(match[0]);
      reasons.add(match[0]);
      calm *= 1 - Math.min(0.95, weight * (STRONGER.test(before) ? STRENGTH : 1));
    }
  }
  return 1 - calm;
}

/** 0 for plain writing to 1 for shouting. */
function loudnessOf(cased: string, reasons: Set<string>): number {
  const marks = cased.match(REPEATED_MARKS) ?? [];
  const shouted = (cased.match(CAPITALS) ?? []).filter((word) => !SHORT_FORMS.has(word));
  if (marks[0] !== undefined) reasons.add(marks[0].replaceAll(' ', '').slice(0, 3));
  const isShouting = shouted.length >= SHOUTED_WORDS;
  if (isShouting) reasons.add(shouted.slice(0, 2).join(' '));
  const longest = marks.reduce((length, mark) => Math.max(length, mark.length), 0);
  return Math.min(
    1,
    0.3 * Math.min(2, marks.length) + (longest > 2 ? 0.2 : 0) + (isShouting ? 0.6 : 0),
  );
}

function louder(feeling: number, loudness: number): number {
  const share = feeling > 0 ? MARKS_ON_TOP : MARKS_ALONE;
  return 1 - (1 - feeling) * (1 - share * loudness);
}

function cuesOf({ zh, en }: FeelingWords): Cue[] {
  const han = Object.entries(zh).map(([weight, words]) =>
    cue(weight, longestFirst(words).join('|')),
  );
  const latin = Object.entries(en).map(([weight, words]) => {
    const patterns = longestFirst(words).map((word) =>
      word.replaceAll('_', ' ').replaceAll('*', "[a-z']{0,8}"),
    );
    return cue(weight, `(?<![a-z])(?:${patterns.join('|')})(?![a-z])`);
  });
  return [...han, ...latin];
}

function emojiCue(emoji: string): Cue {
  return cue('0.6', emoji.split(' ').join('|'));
}

function cue(weight: string, pattern: string): Cue {
  return { weight: Number(weight), pattern: new RegExp(pattern, 'gu') };
}

function longestFirst(words: string): string[] {
  return words.split(' ').sort((a, b) => b.length - a.length);
}
