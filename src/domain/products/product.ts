import type { Localised } from '../language.js';

/** Something the shop sells. Money in cents; `stock` 0 means sold out. */
export interface Product {
  readonly id: string;
  readonly category: Localised;
  readonly name: Localised;
  readonly nicknames: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly priceCents: number;
  /** The price before the present discount. */
  readonly listPriceCents?: number;
  readonly stock: number;
  readonly restockDays?: number;
  readonly options: readonly { readonly name: Localised; readonly values: readonly Localised[] }[];
  readonly specs: readonly { readonly name: Localised; readonly value: Localised }[];
  readonly summary: Localised;
  readonly usage: Localised;
  readonly warrantyMonths: number;
  /** Set where goods without a fault are not simply taken back: only sealed, or not at all. */
  readonly takenBack?: 'sealed' | 'faulty';
}

/** The shop's goods, as far as the bot may talk about them. */
export interface ProductCatalogue {
  /** `undefined` when the id is not in the catalogue. */
  find(id: string): Product | undefined;
  all(): readonly Product[];
}
