import type { Language } from '../language.js';
import { foldText } from '../text/fold.js';
import type { Product } from './product.js';
import { placeOf } from './word-match.js';

/**
 * One fact in the words of customers and of catalogues, so that either finds the other: of the words of a
 * line the first that the catalogue has is told, so that washing by hand answers for a dishwasher.
 */
const SAME_FACT: readonly (readonly string[])[] = [
  ['洗碗机', '手洗', '清洗'],
  ['dishwasher', 'wash by hand', 'hand wash', 'wash'],
  ['机洗', '洗衣机', '干洗', '手洗', '刷洗', '水洗', '可拆洗'],
  [
    'machine wash',
    'machine washable',
    'washing machine',
    'hand wash',
    'hand washing',
    'wash',
    'sponge',
  ],
  ['水洗', '下水', '用水', '手洗', '冲洗', '擦拭'],
  ['防滑', '打滑', '滑倒', '滑不滑'],
  ['non-slip', 'anti-slip', 'slippery', 'slip', 'skid'],
  ['微波', '微波炉'],
  ['烘干', '烘', '烘干机'],
  ['tumble dryer', 'tumble dry', 'dryer'],
  ['熨', '熨烫'],
  ['iron', 'ironing'],
  ['防水', '淋雨', '进水', '勿沾水'],
  ['waterproof', 'water-resistant', 'rainproof', 'keep the lamp itself dry', 'keep the base dry'],
  ['拆洗', '可拆', '取下'],
  ['removable', 'comes off', 'take off'],
  ['起球'],
  ['pilling', 'pill', 'bobble'],
  ['掉毛', '浮毛'],
  ['shed'],
  ['褪色', '掉色', '浮色'],
  ['colour may run', 'colours run', 'colour run', 'color run', 'colors run', 'fade'],
  ['冰箱', '冷藏', '冷冻'],
  ['fridge', 'freezer'],
];

/** Words that are something else as well, and how they ask for the fact: iron is also a metal. */
const ONLY_AS: Readonly<Record<string, RegExp>> = {
  iron: /\b(?:i|you|we|to|not|don't|never|should|please) iron\b|\biron (?:it|them|this|these|that|those|the|my)\b|\biron(?:ed|ing|able)\b/,
};

const HAN_FILLERS =
  /请问|问一下|想问|这[几两三]?[个款双件条只床台]?|那[几两三]?[个款双件条只床台]?|它们?|都|能不能|可不可以|会不会|是不是|有没有|可以|能够|能|会|可|是|有|吗|么|嘛|呢|啊|呀|的|了|放进?|直接|哪[个款双]?|好不好|[,，。?？!！\s]/g;
const ENGLISH_FILLERS = new Set(
  (
    'is are was were do does did can could will would shall should has have had it its they them this that these ' +
    'those the a an one ones of in on at to for with and or be been i you we put use safe ok okay fine any all both ' +
    'each which so also really too very please them get go goes come comes work works good'
  ).split(' '),
);
/** A stem shorter than this is found anywhere. */
const SHORTEST_HAN = 2;
const LONGEST_HAN = 4;
const SHORTEST_WORD = 4;
const MOST_WORDS = 2;

/**
 * The words in which the catalogue speaks of what a question asks: "is it dishwasher safe?" finds the
 * sentence with the dishwasher, which then says yes or no by itself. `undefined` when nothing speaks of it.
 *
 * @param question the message without names of products.
 */
export function saidOf(question: string, product: Product, language: Language): string | undefined {
  const wanted = factIn(foldText(question), language);
  if (wanted.length === 0) return undefined;
  const lines = linesOf(product, language);
  const told = wanted.map(({ words, exactly }) =>
    lines.find((line) => words.every((word) => isIn(foldText(line), word, exactly))),
  );
  return told.find((line) => line !== undefined);
}

/** What a line must hold: all of these words, as they are or in another form. */
interface Wanted {
  readonly words: readonly string[];
  readonly exactly: boolean;
}

/** What a question asks for, the best first. */
function factIn(folded: string, language: Language): readonly Wanted[] {
  const same = SAME_FACT.find((words) => words.some((word) => isAsked(folded, word)));
  if (same) return same.map((word) => ({ words: [word], exactly: true }));
  if (language === 'zh') {
    const stem = folded.replace(HAN_FILLERS, '');
    const isWord = stem.length >= SHORTEST_HAN && stem.length <= LONGEST_HAN;
    return isWord ? [{ words: [stem], exactly: true }] : [];
  }
  if (Object.keys(ONLY_AS).some((word) => placeOf(folded, word))) return [];
  const words = folded.match(/[a-z-]+/g)?.filter((word) => !ENGLISH_FILLERS.has(word)) ?? [];
  const telling = words.every((word) => word.length >= SHORTEST_WORD);
  const isFew = words.length > 0 && words.length <= MOST_WORDS;
  return telling && isFew ? [{ words, exactly: false }] : [];
}

function isAsked(folded: string, word: string): boolean {
  return placeOf(folded, word) !== undefined && (ONLY_AS[word]?.test(folded) ?? true);
}

/** "Foldable" is told of by "folding": English words are alike when they begin alike. */
function isIn(folded: string, word: string, exactly: boolean): boolean {
  if (placeOf(folded, word)) return true;
  if (exactly || word.includes(' ')) return false;
  const stem = word.slice(0, Math.max(SHORTEST_WORD, word.length - 4));
  return folded.split(/[^a-z]+/).some((each) => each.startsWith(stem));
}

/** All that the catalogue says of a product: a figure or a sentence each. */
export function linesOf({ specs, usage, summary }: Product, language: Language): readonly string[] {
  const gap = language === 'zh' ? ' ' : ': ';
  const figures = specs.map(({ name, value }) => `${name[language]}${gap}${value[language]}`);
  const sentences = [usage, summary].flatMap((text) => text[language].split(/(?<=[。；;.!])\s*/));
  return [...figures, ...sentences.map((line) => line.trim().replace(/[。；;.]$/, ''))];
}
