import type { ShopValue, ShopValues, ValueKind } from '../../domain/knowledge/shop-values.js';
import type { ProductCatalogue } from '../../domain/products/product.js';
import type { ShopFiles } from './load-shop.js';

/** The shop's figures from `values.yaml`, prices and stock from the catalogue. */
export class FileValues implements ShopValues {
  private readonly figures: ReadonlyMap<string, ShopValue>;

  constructor(
    { fees, days, hours, contact, levels }: ShopFiles['values'],
    private readonly products: ProductCatalogue,
  ) {
    this.figures = new Map([
      ...Object.entries(fees).map(([name, yuan]) =>
        entry('fee', name, { cents: Math.round(yuan * 100) }),
      ),
      ...Object.entries(days).map(([name, text]) => entry('days', name, inAllLanguages(text))),
      ...Object.entries(hours).map(([name, text]) => entry('hours', name, inAllLanguages(text))),
      ...Object.entries(contact).map(([name, text]) =>
        entry('contact', name, inAllLanguages(text)),
      ),
      ...Object.entries(levels).map(([name, text]) => entry('level', name, { text })),
    ]);
  }

  find(kind: ValueKind, name: string): ShopValue | undefined {
    if (!isOfProducts(kind)) return this.figures.get(`${kind} ${name}`);
    const product = this.products.find(name);
    if (!product) return undefined;
    if (kind === 'price') return { cents: product.priceCents };
    return kind === 'stock' ? { inStock: product.stock > 0 } : { text: product.name };
  }

  names(kind: ValueKind): readonly string[] {
    if (isOfProducts(kind)) return this.products.all().map(({ id }) => id);
    const names = [...this.figures.keys()].filter((key) => key.startsWith(`${kind} `));
    return names.map((key) => key.slice(kind.length + 1));
  }
}

function isOfProducts(kind: ValueKind): boolean {
  return kind === 'price' || kind === 'stock' || kind === 'product';
}

function entry(kind: ValueKind, name: string, value: ShopValue): [string, ShopValue] {
  return [`${kind} ${name}`, value];
}

function inAllLanguages(text: string): ShopValue {
  return { text: { zh: text, en: text } };
}
