import type { ChoosingGuide } from '../../domain/products/choosing.js';
import type { DatedPromotion } from '../../domain/products/promotion.js';
import type { Shelf, ShopFront, SpecWords, Trait } from '../../domain/products/shop-front.js';
import { AppError } from '../../errors.js';
import type { ShopFiles } from './load-shop.js';

const DAY_MS = 86_400_000;

type PromotionEntry = ShopFiles['promotions'][number];

/** What the shop says of its goods, from files. */
export class FileFront implements ShopFront {
  readonly shelves: readonly Shelf[];
  readonly traits: readonly Trait[];
  readonly specWords: readonly SpecWords[];
  readonly guides: readonly ChoosingGuide[];
  private readonly offers: readonly PromotionEntry[];

  /**
   * @param anchorMs the moment that "0 days" means in relative times
   * @param timeZone IANA name of the zone in which days begin
   *
   * Throws `content.invalid` when a file names a shelf or product that there is not.
   */
  constructor(
    files: ShopFiles,
    private readonly anchorMs: number,
    private readonly timeZone: string,
  ) {
    this.shelves = files.shelves.shelves.map((shelf) => toShelf(shelf, files));
    this.traits = files.shelves.traits;
    this.specWords = files.shelves.specs;
    this.guides = files.choosing.map(toGuide);
    this.offers = files.promotions;
    requireKnown(files);
  }

  promotions(now: number): readonly DatedPromotion[] {
    const today = this.dayOf(now);
    return this.offers.map(({ yearly, relative, birthday = false, ...offer }) => ({
      ...offer,
      today,
      birthday,
      ...(yearly ? thisYear(yearly, today) : {}),
      ...(relative ? this.fromAnchor(relative) : {}),
    }));
  }

  private fromAnchor(relative: { readonly fromDays: number; readonly toDays: number }): Days {
    const day = (days: number): string => this.dayOf(this.anchorMs + days * DAY_MS);
    return { startsOn: day(relative.fromDays), endsOn: day(relative.toDays) };
  }

  private dayOf(ms: number): string {
    // The Canadian order is the ISO order: year, month, day.
    return new Intl.DateTimeFormat('en-CA', { timeZone: this.timeZone }).format(ms);
  }
}

interface Days {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The present or next run of something that comes every year; it may reach over New Year. */
function thisYear(
  { from, to }: { readonly from: string; readonly to: string },
  today: string,
): Days {
  const year = Number(today.slice(0, 4));
  const runs = [year - 1, year, year + 1].map((first) => ({
    startsOn: `${first}-${from}`,
    endsOn: `${from <= to ? first : first + 1}-${to}`,
  }));
  return runs.find(({ endsOn }) => today <= endsOn) ?? { startsOn: '', endsOn: '' };
}

function toShelf(
  { category, products, ...shelf }: ShopFiles['shelves']['shelves'][number],
  files: ShopFiles,
): Shelf {
  const inCategory = files.products.filter((product) => product.category.zh === category);
  return { ...shelf, products: products ?? inCategory.map(({ id }) => id) };
}

function toGuide({ shelf, questions }: ShopFiles['choosing'][number]): ChoosingGuide {
  return {
    shelf,
    questions: questions.map(({ ask, answers }) => ({
      ask,
      answers: answers.map(({ from, upTo, ...answer }) => ({
        ...answer,
        ...(from === undefined && upTo === undefined
          ? {}
          : { range: { minCents: toCents(from), maxCents: toCents(upTo) } }),
      })),
    })),
  };
}

function toCents(yuan: number | undefined): number | undefined {
  return yuan === undefined ? undefined : yuan * 100;
}

/** Names in one file must exist in the other; a typing error would silently hide goods. */
function requireKnown(files: ShopFiles): void {
  const shelves = new Set(files.shelves.shelves.map(({ id }) => id));
  const products = new Set(files.products.map(({ id }) => id));
  const named = [
    ...files.choosing.map(({ shelf }) => ['choosing.yaml', shelf, shelves] as const),
    ...files.promotions.flatMap(({ shelves: own = [] }) =>
      own.map((id) => ['promotions.yaml', id, shelves] as const),
    ),
    ...files.shelves.shelves.flatMap(({ products: own = [] }) =>
      own.map((id) => ['shelves.yaml', id, products] as const),
    ),
    ...files.choosing.flatMap(({ questions }) =>
      questions
        .flatMap(({ answers }) => answers.flatMap(({ fits }) => fits))
        .map((id) => ['choosing.yaml', id, products] as const),
    ),
  ];
  const wrong = named.filter(([, id, known]) => !known.has(id));
  const faults = wrong.map(([file, id]) => `demo/${file}: there is no "${id}"`);
  if (faults.length > 0) throw new AppError('content.invalid', faults.join('\n'));
}
