/** What marks the place where a message may turn to another wish, the plainest first. */
export const TURN_KINDS = ['word', 'stop', 'comma', 'blank', 'and', 'particle', 'start'] as const;
export type TurnKind = (typeof TURN_KINDS)[number];

/** A place where a message may turn from one wish to the next. */
export interface Turn {
  readonly left: string;
  readonly right: string;
  readonly kind: TurnKind;
}

/** Words that announce another wish; they belong to neither side. */
const WORDS = new RegExp(
  [
    '另外|还有就是|还有|顺便|对了|再就是|此外|除此之外|同时|再问|还想问|以及',
    `(?<![a-z])(?:${[
      'and also|also|oh and|plus|besides|secondly|separately|meanwhile|actually|by the way|btw',
      'another thing|one (?:more|other|last) thing|as well as|on top of that',
      "while i'm (?:here|at it)",
    ].join('|')})(?![a-z])`,
  ].join('|'),
  'g',
);
/** The same at the beginning of a message announce it and say nothing of it: "对了，运费多少钱". */
const ANNOUNCER =
  /^(?:对了|另外|还有|再就是|此外|顺便(?:问(?:一下|下)?)?|by the way|btw|oh and|and also|also|another thing|one more thing)\s*[,，:：.。!！ ]\s*(?=[a-z\u3400-\u9fff]{2})/;
/** Marks that end a sentence; a point between digits does not. */
const STOPS = /[!?;。！？；\n…~]+|\.(?!\d)/g;
/** An enumeration "、" parts things rather than wishes. */
const COMMAS = /[,，]/g;
/** In Chinese chat a blank is a comma. */
const BLANKS = /(?<=[\u3400-\u9fff]) +| +(?=[\u3400-\u9fff])/g;
const ANDS = /(?<![a-z])(?:and|but|so|then|or)(?![a-z])|然后|而且|并且|但是|不过|所以/g;
/** Particles that end a Chinese clause even where nothing is typed after it. */
const PARTICLES =
  /(?<=[吗呢吧啊呀嘞哈哦噢啦呗嘛])(?=[\u3400-\u9fff]{2})|(?<=[\u3400-\u9fff]{3}了)(?=[\u3400-\u9fff]{3})/g;
/** Words that a wish starts with; they stay on the right. */
const STARTS = new RegExp(
  [
    '怎么|能不能|可以|我想|我要|帮我|麻烦|什么时候|啥时候|多少钱|那个|给我|发票|颜色|你们|那你|之前|顺手|现在|再见|拜拜|谢谢|查下|查一下',
    '(?<=[a-z] )(?:can i|can you|could|where|when|how|what|is there|do you|does|i want|i need|' +
      "i'd like|please|need|want)(?= )",
  ].join('|'),
  'g',
);

const PATTERNS: readonly (readonly [TurnKind, RegExp])[] = [
  ['word', WORDS],
  ['stop', STOPS],
  ['comma', COMMAS],
  ['blank', BLANKS],
  ['and', ANDS],
  ['particle', PARTICLES],
  ['start', STARTS],
];

/** Behind a question word these go on with its question: "what payment methods do you take". */
const AUXILIARIES = /^(?:can|could|do|does|is)(?![a-z])/;
const ASKING = /(?<![a-z])(?:what|which|how|where|when|who|why)(?![a-z])[^,.;!?，。；！？]*$/;

/** A number and what it is, "phone 3356", belongs to the wish beside it. */
const DETAIL = new RegExp(
  '^(?:(?:my|the|is|order|phone|mobile|tel|number|no|ending|in|with|last|four|digits|' +
    '我的|手机|电话|尾号|后四位|订单|单号|号码?|是)[ :：#.]*)*[0-9\\ue000-\\ue0ff]+$',
);

const MOST_TURNS = 12;
/** In words. */
const SHORTEST = 1;
/** "运费多少钱" does not turn in its middle, although a wish may start with 多少钱. */
const SHORTEST_UNMARKED = 2;
const EDGE_BEFORE = /[\s,.;!?，。；！？]+$/;
const EDGE_AFTER = /^[\s,.;!?，。；！？]+/;

/**
 * The places where a text in lower case may turn, at most twelve; of two marks at one place the
 * plainer one counts.
 */
export function turnsOf(text: string): Turn[] {
  const byLeft = new Map<string, Turn>();
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      if (byLeft.size === MOST_TURNS) return [...byLeft.values()];
      const left = text.slice(0, match.index).replace(EDGE_BEFORE, '');
      const from = match.index + (kind === 'start' ? 0 : match[0].length);
      const right = text.slice(from).replace(EDGE_AFTER, '');
      const least = kind === 'start' ? SHORTEST_UNMARKED : SHORTEST;
      if (sizeOf(left) < least || sizeOf(right) < least || byLeft.has(left)) continue;
      if (DETAIL.test(left) || DETAIL.test(right)) continue;
      if (kind === 'start' && AUXILIARIES.test(match[0]) && ASKING.test(left)) continue;
      // "对了，运费多少钱" begins with what announces it.
      if (left.replace(WORDS, '').trim() === '') continue;
      byLeft.set(left, { left, right, kind });
    }
  }
  return [...byLeft.values()];
}

/** In words; two Chinese characters are about one. */
export function sizeOf(part: string): number {
  let words = 0;
  let han = 0;
  let inWord = false;
  for (let at = 0; at < part.length; at += 1) {
    const code = part.charCodeAt(at);
    const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || isMask(code);
    if (isWord && !inWord) words += 1;
    inWord = isWord;
    if (code >= 0x3400 && code <= 0x9fff) han += 1;
  }
  return words + han / 2;
}

/** A masked number is one word. */
function isMask(code: number): boolean {
  return code >= 0xe000 && code <= 0xe0ff;
}

/** A message in lower case without the words that only announce it. */
export function withoutAnnouncer(text: string): string {
  return text.replace(ANNOUNCER, '');
}
