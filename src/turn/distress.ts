const SOFTENERS = ['就是', '已经', '快', '真的', '就', '好', '都', '只', '现在', '真', '也'];

/** Wishes to die in Chinese; 想死你了 is how one misses a friend, 想死心 gives something up. */
const HAN_WISHES = [
  '想死(?!你|了心|机)',
  '不想活',
  '[想要]自杀',
  '活不下去',
  '想结束(?:自己的)?生命',
];

const HAN = `我(?:${SOFTENERS.join('|')})*(?:${HAN_WISHES.join('|')})`;

const ENDING = ['die', 'kill myself', 'end my life', 'end it all'].join('|');
const ENGLISH_WISHES = [
  `i(?:'m| am)? (?:really |just )?(?:want|going|about) to (?:${ENDING})`,
  "i(?:'m| am) suicidal",
  'kill(?:ing)? myself',
  "don'?t want to (?:live|be alive)(?: any ?more)?",
];
const ENGLISH = `(?<![a-z])(?:${ENGLISH_WISHES.join('|')})(?![a-z])`;

const DISTRESS = new RegExp(`${HAN}|${ENGLISH}`);

/** Whether someone speaks of ending their own life, in words that mean nothing else. */
export function isDistress(text: string): boolean {
  return DISTRESS.test(text.toLowerCase().replaceAll('’', "'"));
}
