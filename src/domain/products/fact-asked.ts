import { foldText } from '../text/fold.js';

const HAN_QUESTION =
  /[吗么]|能不能|能否|可不可以|是不是|会不会|够不够|行不行|好不好|还是|[能会可][^,，。]{1,8}[?？]|怎样$/;
const ENGLISH_QUESTION =
  /(?:^|[,.;] ?|\b(?:so|and|but|ok|hi|hello) )(?:is|are|isn't|aren't|do|does|don't|doesn't|can|could|will|would|has|have|how|which)\b/;
/** Questions that ask for the thing itself or for its story, not for a fact about it. */
const PRESENTS =
  /有没有|你们有|你家有|卖不卖|卖吗|^有.{0,12}吗|介绍|怎么样|do you (?:have|sell|stock|carry)|have you got|tell me|how about|what about/;
const HOW =
  /怎么|如何|怎样|清洗|洗|安装|组装|how (?:do|to|should|can)|clean|wash|install|assemble|set up/;

/** Whether a message asks whether something is so of a product: "does it run small?", 60平米够用吗. */
export function asksFact(text: string): boolean {
  const folded = foldText(text).trim();
  return !PRESENTS.test(folded) && (HAN_QUESTION.test(folded) || ENGLISH_QUESTION.test(folded));
}

const PRESENT_IT = /介绍|是什么样|tell me (?:more )?about|what is the .* like/;
/** 防滑吗, and what has a pronoun for the thing: with a product open it is about that product. */
const HAN_BARE = /^[^你您我他她]{1,6}[吗么][?？]?$/;
const BARE = /\b(?:it|its|they|them|this one|that one)\b|它|这款|这个|那款|那个/;
const ASKING_WORDS = /[有没吗么会能是可以放这那它款个双件的呢\s?？]/g;

/** 有甲醛吗, of goods that are talked about: a fact, though in the words that ask for goods. */
export function asksBareFact(question: string): boolean {
  const folded = foldText(question).trim();
  return HAN_BARE.test(folded) && folded.replace(ASKING_WORDS, '') !== '';
}

const OF_PRICE = /钱|价|怎么卖|price|cost|how much(?: (?:is|are|for|would|will)|[?.! ]*$)/;
const OF_STOCK = /货|还有|in stock|available|left/;

/** Whether a question without a subject can only be about the thing that is being talked of. */
export function lacksSubject(text: string): boolean {
  const folded = foldText(text).trim();
  return HAN_BARE.test(folded) || BARE.test(folded);
}

/**
 * The side of a product that a guessed intent should give way to: what it is when someone asks to be told
 * about it, its price for "how much is", and what it is for any other question of fact that names neither
 * price nor stock. `undefined` when the guess may stand.
 */
export function sideAskedFor(text: string, guess: string): string | undefined {
  const folded = foldText(text);
  if (PRESENT_IT.test(folded)) return 'inquiry.product';
  if (/how much (?:is|are|for|would|will)|多少钱|怎么卖/.test(folded)) return 'inquiry.price';
  if (!asksFact(text)) return undefined;
  const named = { 'inquiry.price': OF_PRICE, 'inquiry.stock': OF_STOCK }[guess];
  return named && !named.test(folded) ? 'inquiry.product' : undefined;
}

/** Whether a message asks how something is done with a product. */
export function asksHow(text: string): boolean {
  return HOW.test(foldText(text));
}
