import type { Product, ProductCatalogue } from '../../domain/products/product.js';

/** The shop's goods from a file. */
export class FileCatalogue implements ProductCatalogue {
  private readonly byId: ReadonlyMap<string, Product>;

  constructor(private readonly products: readonly Product[]) {
    this.byId = new Map(products.map((product) => [product.id, product]));
  }

  find(id: string): Product | undefined {
    return this.byId.get(id);
  }

  all(): readonly Product[] {
    return this.products;
  }
}
