import type { ShopValue, ShopValues, ValueKind } from '../../src/domain/knowledge/shop-values.js';
import { ArticleValues } from '../../src/replies/article-values.js';

const TABLE: Readonly<Record<string, ShopValue>> = {
  'fee delivery.express': { cents: 1_500 },
  'fee delivery.standard': { cents: 800 },
  'days return.window': { text: { zh: '7', en: '7' } },
  'price P031': { cents: 21_900 },
  'stock P031': { inStock: false },
  'product P031': { text: { zh: '挂烫机', en: 'Steamer' } },
};

/** A shop's values by `kind name`; a few of each kind when none are given. */
export function someShopValues(table: Readonly<Record<string, ShopValue>> = TABLE): ShopValues {
  const names = new Map<string, string[]>();
  for (const key of Object.keys(table)) {
    const [kind = '', name = ''] = key.split(' ');
    const known = names.get(kind);
    if (known) known.push(name);
    else names.set(kind, [name]);
  }
  return {
    find: (kind, name) => table[`${kind} ${name}`],
    names: (kind: ValueKind) => names.get(kind) ?? [],
  };
}

/** What fills these values in, with words of its own. */
export function filledWith(values: ShopValues): ArticleValues {
  return new ArticleValues(values, {
    zh: { inStock: '有货', soldOut: '缺货' },
    en: { inStock: 'in stock', soldOut: 'sold out' },
  });
}
