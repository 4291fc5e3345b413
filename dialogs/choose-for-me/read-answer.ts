import { foldText, hasHan } from '../../src/domain/text/fold.js';
import { LANGUAGES } from '../../src/domain/language.js';
import type { ChoosingAnswer } from '../../src/domain/products/choosing.js';
import { priceRangeIn, type PriceRange } from '../../src/domain/products/price-range.js';
import { wishIn } from '../../src/domain/products/product-wish.js';
import type { DialogTurn } from '../../src/turn/dialog.js';
import { wantsSomethingElse } from '../shared/answers.js';
import { guideFor, type Progress } from './progress.js';

/** What an answer to a question of the choice says. */
export type Said =
  | { readonly kind: 'answer'; readonly index: number }
  | { readonly kind: 'shelf'; readonly shelf: string }
  | { readonly kind: 'budget'; readonly range: PriceRange }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' };

const SKIP =
  /^(?:跳过|随便|都行|都可以|无所谓|不知道|不清楚|没想好|你定|您定|any|anything|either|whatever|skip|no idea|don'?t know|i don'?t know|not sure|no preference|doesn'?t matter|you choose)$/;
const BACK =
  /^(?:上一题|返回|上一步|回上一题|选错了|点错了|改一下|back|go back|previous|wrong one|oops)$/;
const ORDINAL = /^(?:第)?([1-4一二三四])(?:个|项)?$/;

/**
 * Reads an answer: a tapped or typed label in either language, its number, a price for the budget,
 * words of a label, skipping, going back, or another kind of goods. `undefined` when it is none.
 */
export function readAnswer(turn: DialogTurn, progress: Progress): Said | undefined {
  const bare = plain(turn.heard.text);
  if (BACK.test(bare)) return { kind: 'back' };
  const answers = answersOf(turn, progress);
  const exact = indexOfLabel(answers, bare);
  if (exact !== undefined) return { kind: 'answer', index: exact };
  if (SKIP.test(bare)) return { kind: 'skip' };
  if (wantsSomethingElse(turn, 'inquiry.compare') && answers.length > 0) return undefined;
  const byWords = byPrice(answers, turn.heard.text) ?? byLabelWords(answers, bare);
  if (byWords !== undefined) return { kind: 'answer', index: byWords };
  const range = budgetAlone(turn);
  if (range) return { kind: 'budget', range };
  const guide = guideFor(turn, wishIn(turn.heard.text, turn.services.front).shelves);
  return guide && guide.shelf !== progress.shelf
    ? { kind: 'shelf', shelf: guide.shelf }
    : undefined;
}

function answersOf(
  { services }: DialogTurn,
  { shelf, given }: Progress,
): readonly ChoosingAnswer[] {
  const guide = services.front.guides.find((each) => each.shelf === shelf);
  return guide?.questions[given.length]?.answers ?? [];
}

function indexOfLabel(answers: readonly ChoosingAnswer[], bare: string): number | undefined {
  const number = ORDINAL.exec(bare)?.[1];
  if (number) return within(answers, Math.max('1234'.indexOf(number), '一二三四'.indexOf(number)));
  return within(
    answers,
    answers.findIndex(({ label }) => LANGUAGES.some((language) => plain(label[language]) === bare)),
  );
}

function within(answers: readonly ChoosingAnswer[], index: number): number | undefined {
  return index >= 0 && index < answers.length ? index : undefined;
}

/** The answer whose prices hold the budget that was named. */
function byPrice(answers: readonly ChoosingAnswer[], text: string): number | undefined {
  const asked = priceRangeIn(text) ?? bareAmount(text);
  const cents = asked?.maxCents ?? asked?.minCents;
  if (cents === undefined || !answers.some(({ range }) => range)) return undefined;
  return within(
    answers,
    answers.findIndex(
      ({ range }) =>
        range && cents >= (range.minCents ?? 0) && cents <= (range.maxCents ?? Infinity),
    ),
  );
}

const BUDGET =
  /^(?:预算|大概|大约|差不多|不超过|最多|around|about|under|up to|max(?:imum)?|less than|within|say|roughly|budget(?: is)?|[,，\s¥￥])*\d{2,5}\s*(?:元|块|以内|以下|左右|上下|之内|yuan|rmb|or so|max|tops|at most|[¥.。,，!\s])*$/i;

/** A budget and nothing else, told before it is asked for. */
function budgetAlone({ heard }: DialogTurn): PriceRange | undefined {
  const { text } = heard;
  const amount = heard.entities.find(({ type }) => type === 'amount');
  const isAmount = amount !== undefined && BUDGET.test(text.replace(amount.text, ' 100 ').trim());
  if (isAmount) return priceRangeIn(text) ?? { maxCents: Number(amount.value) };
  return BUDGET.test(text.trim()) ? (priceRangeIn(text) ?? bareAmount(text)) : undefined;
}

function bareAmount(
  text: string,
): { readonly maxCents: number; readonly minCents?: number } | undefined {
  const yuan = /^\D{0,6}(\d{2,5})\D{0,4}$/.exec(text)?.[1];
  return yuan === undefined ? undefined : { maxCents: Number(yuan) * 100 };
}

/** The one answer that shares most with the words; none when two share alike. */
function byLabelWords(answers: readonly ChoosingAnswer[], bare: string): number | undefined {
  const shares = answers.map(({ label }) => shareOf(`${label.zh} ${label.en}`, bare));
  const most = Math.max(0, ...shares);
  if (most === 0 || shares.filter((share) => share === most).length > 1) return undefined;
  return shares.indexOf(most);
}

function shareOf(label: string, bare: string): number {
  const parts = foldText(label).split(/[\s、，,.·;:–-]+|或|和|的/);
  const told = parts.filter((part) => (hasHan(part) ? part.length > 0 : part.length > 3));
  return told
    .filter((part) => bare.includes(part))
    .reduce((sum, part) => sum + part.length * (hasHan(part) ? 2 : 1), 0);
}

function plain(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}¥' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
