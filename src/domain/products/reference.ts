import { foldText } from '../text/fold.js';
import type { Product } from './product.js';
import { placeOf } from './word-match.js';

const CHEAPER = /便宜|cheap|less expensive|lower price|more affordable/;
const DEARER = /贵一?点|更贵|贵的|好一点的|expensive|dearer|pricier|better one|premium/;
const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/^(?:第一|1$|一号|头一)|\b(?:the )?(?:first|1st)\b|^the 1/, 0],
  [/^(?:第二|2$|二号)|\b(?:the )?(?:second|2nd)\b/, 1],
  [/^(?:第三|3$|三号)|\b(?:the )?(?:third|3rd)\b/, 2],
  [/最后一|\b(?:the )?last one\b/, -1],
];
const POINTS =
  /它|这个|那个|这款|那款|这件|这双|这床|刚才|那双|\bit\b|\bits\b|\bthis\b|\bthat\b|\bthey\b|\bthem\b|\bthese\b|\bthose\b|\bthe one\b/;
const BOTH =
  /这俩|这两|那两|这几|那几|它们|两款|三款|两个|两者|\bthese\b|\bthem\b|\bboth\b|\bthe two\b|\bthe three\b|\bbetween them\b/;
const COMPARES =
  /区别|差别|差在|不同|对比|比较|比一比|比比|哪个|哪款|怎么选|differ|compare|versus|\bvs\b|side by side|which/;
/** Up to this length a question without a subject is about what was shown. */
const SHORT_HAN = 12;
const SHORT_WORDS = 5;

/** A product pointed at, and whether by its price or its place in the list. */
export interface PointedAt {
  readonly product: Product;
  readonly by: 'price' | 'place' | 'word';
}

/**
 * The product that a message points at among those shown: "the second one", "the cheaper one", 贵的那款.
 * With only one shown, "cheaper" and "dearer" mean its nearest neighbour among `others`. `undefined`
 * when it points at none.
 */
export function pointedAt(
  text: string,
  shown: readonly Product[],
  others: readonly Product[],
): PointedAt | undefined {
  const folded = foldText(text).trim();
  const direction = CHEAPER.test(folded) ? -1 : DEARER.test(folded) ? 1 : undefined;
  if (direction) {
    const priced = byPrice(shown, others, direction);
    return priced && { product: priced, by: 'price' };
  }
  const ordinal = ORDINALS.find(([form]) => form.test(folded));
  const placed = ordinal && shown.length > 1 ? shown.at(ordinal[1]) : undefined;
  if (placed) return { product: placed, by: 'place' };
  const worded = byWord(folded, shown);
  return worded && { product: worded, by: 'word' };
}

/** What stands around the word for one of several: 算了还是…的吧, "hmm no, the … one". */
const HAN_PICK =
  /^(?:嗯|哦|呃|不对|不是|算了|那|就|还是|要|选|来|我|先|换|看看|想|[,，\s])*(.{1,5}?)的?(?:那?[款个双床件条]|那一?个)?(?:吧|呢|好了|就行)?[。.!！?？~]*$/;
const ENGLISH_PICK =
  /^(?:hmm+|no|oh|ok|okay|wait|actually|sorry|then|so|and|i'?ll|i|want|take|prefer|let'?s|go|with|make|it|[,.\s])*\bthe ([a-z-]+) ones?(?: please| then| instead)?[.!? ]*$/;

/** "The silk one", 羽绒的: one of several by a word that only its name or material has. */
function byWord(folded: string, shown: readonly Product[]): Product | undefined {
  if (shown.length < 2) return undefined;
  const word =
    ENGLISH_PICK.exec(folded)?.[1] ??
    (/[的款个双床件条]/.test(folded) ? HAN_PICK.exec(folded)?.[1] : undefined);
  if (word === undefined || word.length < 2) return undefined;
  const [only, ...others] = shown.filter(({ name, nicknames, specs }) =>
    [name, ...specs.map(({ value }) => value)]
      .flatMap(({ zh, en }) => [zh, en])
      .concat(nicknames.zh, nicknames.en)
      .some((text) => placeOf(foldText(text), word) !== undefined),
  );
  return others.length === 0 ? only : undefined;
}

/** Whether a message without a product's name speaks of what was shown: by a pronoun, or by being short. */
export function speaksOfShown(text: string): boolean {
  const folded = foldText(text).trim();
  if (POINTS.test(folded) || BOTH.test(folded)) return true;
  return /[a-z]/.test(folded)
    ? folded.split(/\s+/).length <= SHORT_WORDS
    : folded.length <= SHORT_HAN;
}

/** Whether a message speaks of several products shown, without naming them. */
export function speaksOfSeveral(text: string): boolean {
  return BOTH.test(foldText(text));
}

/** Whether a message asks how several products shown differ, or which of them to take. */
export function comparesShown(text: string): boolean {
  const folded = foldText(text);
  return speaksOfSeveral(folded) && COMPARES.test(folded);
}

const AGAINST =
  /(?:^| )(?:vs|versus|against|compared? (?:to|with)|than) |和它|跟它|比它|与它|和这|跟这|对比|比一比|比起来/;

/** Whether a message sets what it names against what was shown: "vs the humidifier", 跟加湿器对比. */
export function comparesWithShown(text: string): boolean {
  return AGAINST.test(foldText(text));
}

function byPrice(
  shown: readonly Product[],
  others: readonly Product[],
  direction: 1 | -1,
): Product | undefined {
  const [first] = shown;
  const towards = (a: Product, b: Product): number => direction * (b.priceCents - a.priceCents);
  if (shown.length > 1) return [...shown].sort(towards)[0];
  if (!first) return undefined;
  const beyond = others.filter(({ priceCents }) => direction * (priceCents - first.priceCents) > 0);
  return beyond.sort((a, b) => towards(b, a))[0];
}
