import type { Mood } from '../../domain/understanding.js';
import { ANGER, EMOJI, GRATITUDE, URGENCY, type FeelingWords } from './mood-lexicon.js';
import { Triggers } from '../text/triggers.js';

type Feeling = 'anger' | 'urgency' | 'gratitude';

interface Cue {
  readonly feeling: Feeling;
  /** How the words of the pattern begin. */
  readonly triggers: readonly string[];
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
const EMOJI_WEIGHT = 0.6;
const MARKS_ALONE = 0.25;
const MARKS_ON_TOP = 0.3;

const CUES: readonly Cue[] = [
  ...cuesOf('anger', ANGER),
  emojiCue('anger', EMOJI.anger),
  ...cuesOf('urgency', URGENCY),
  ...cuesOf('gratitude', GRATITUDE),
  emojiCue('gratitude', EMOJI.gratitude),
];
const TRIGGERS = new Triggers(CUES.map((each) => each.triggers));

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
  const calm = { anger: 1, urgency: 1, gratitude: 1 };
  for (let at = 0, left = TRIGGERS.in(lower); left !== 0; at += 1, left >>= 1) {
    const tried = (left & 1) === 1 ? CUES[at] : undefined;
    if (tried) calm[tried.feeling] *= calmAfter(tried, lower, reasons);
  }
  const [anger, urgency, gratitude] = [1 - calm.anger, 1 - calm.urgency, 1 - calm.gratitude];
  const loudness = loudnessOf(lower, cased, reasons);
  const isThanks = gratitude > anger;
  return Object.freeze({
    anger: isThanks ? anger : louder(anger, loudness),
    urgency: isThanks ? urgency : louder(urgency, loudness),
    gratitude,
    reasons: Object.freeze([...reasons].slice(0, MOST_REASONS)),
  });
}

/** Independent cues add up like chances: two of 0.5 make 0.75, that is, leave 0.25. */
function calmAfter({ pattern, weight }: Cue, lower: string, reasons: Set<string>): number {
  let calm = 1;
  let seen: string[] | undefined;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(lower); match; match = pattern.exec(lower)) {
    const before = lower.slice(Math.max(0, match.index - LOOK_BACK), match.index);
    if (NEGATED.test(before) || seen?.includes(match[0])) continue;
    (seen ??= []).push(match[0]);
    reasons.add(match[0]);
    calm *= 1 - Math.min(0.95, weight * (STRONGER.test(before) ? STRENGTH : 1));
  }
  return calm;
}

/** 0 for plain writing to 1 for shouting. */
function loudnessOf(lower: string, cased: string, reasons: Set<string>): number {
  const isMarked = lower.includes('!') || lower.includes('?');
  const marks = isMarked ? (cased.match(REPEATED_MARKS) ?? []) : [];
  if (marks.length === 0 && lower === cased) return 0;
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

function cuesOf(feeling: Feeling, { zh, en }: FeelingWords): Cue[] {
  const han = Object.entries(zh).map(([weight, list]) => {
    const words = longestFirst(list);
    return cue(feeling, Number(weight), words, words.join('|'));
  });
  const latin = Object.entries(en).map(([weight, list]) => {
    const words = longestFirst(list).map((word) => word.replaceAll('_', ' '));
    const endings = words.map((word) => word.replaceAll('*', "[a-z']{0,8}"));
    const pattern = `(?<![a-z])(?:${endings.join('|')})(?![a-z])`;
    return cue(feeling, Number(weight), words, pattern);
  });
  return [...han, ...latin];
}

function emojiCue(feeling: Feeling, emoji: string): Cue {
  const words = emoji.split(' ');
  return cue(feeling, EMOJI_WEIGHT, words, words.join('|'));
}

function cue(feeling: Feeling, weight: number, words: readonly string[], pattern: string): Cue {
  const triggers = words.map((word) => word.replace('*', ''));
  return { feeling, weight, triggers, pattern: new RegExp(pattern, 'gu') };
}

function longestFirst(words: string): string[] {
  return words.split(' ').sort((a, b) => b.length - a.length);
}
