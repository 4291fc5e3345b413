import type { Localised } from '../language.js';
import { inRange, type PriceRange } from './price-range.js';
import type { Product } from './product.js';

/** Three questions that lead to a choice among the goods of one shelf. */
export interface ChoosingGuide {
  /** The id of the shelf. */
  readonly shelf: string;
  readonly questions: readonly ChoosingQuestion[];
}

export interface ChoosingQuestion {
  readonly ask: Localised;
  readonly answers: readonly ChoosingAnswer[];
}

export interface ChoosingAnswer {
  readonly label: Localised;
  /** Ids of the products that it speaks for. */
  readonly fits: readonly string[];
  /** The prices that it allows. */
  readonly range?: PriceRange;
  /** The reason told with a product that it speaks for. */
  readonly because?: Localised;
}

/** A product proposed, with the reasons that the customer's own answers gave, the weightiest first. */
export interface Pick {
  readonly product: Product;
  readonly reasons: readonly Localised[];
}

/** Products proposed. */
export const PICKS = 3;

/** The first question says what is looked for; a sold-out product must fit better to be proposed. */
const FIRST_WEIGHT = 3;
const LATER_WEIGHT = 2;
const SOLD_OUT_LOSS = 2;

/**
 * The products that suit the answers best, at most three: by what the answers speak for, then by
 * price. Skipped questions count for nothing.
 *
 * @param given the index of the answer to each question; `undefined` when it was skipped
 * @param products those on the shelf
 */
export function pickProducts(
  guide: ChoosingGuide,
  given: readonly (number | undefined)[],
  products: readonly Product[],
): readonly Pick[] {
  const answers = guide.questions.map((question, at) => question.answers[given[at] ?? -1]);
  const ranked = products.map((product) => ({ product, score: scoreOf(product, answers) }));
  ranked.sort((a, b) => b.score - a.score || a.product.priceCents - b.product.priceCents);
  return ranked.slice(0, PICKS).map(({ product }) => {
    const reasons = answers.flatMap((answer) =>
      answer?.because && suits(product, answer) ? [answer.because] : [],
    );
    return { product, reasons };
  });
}

function scoreOf(product: Product, answers: readonly (ChoosingAnswer | undefined)[]): number {
  const points = answers.map((answer, at) => {
    const weight = at === 0 ? FIRST_WEIGHT : LATER_WEIGHT;
    return answer && suits(product, answer) ? weight : 0;
  });
  const loss = product.stock > 0 ? 0 : SOLD_OUT_LOSS;
  return points.reduce<number>((sum, each) => sum + each, 0) - loss;
}

/** An answer that names neither products nor prices speaks for none. */
function suits(product: Product, { fits, range }: ChoosingAnswer): boolean {
  if (fits.includes(product.id)) return true;
  return range !== undefined && inRange(product.priceCents, range);
}
