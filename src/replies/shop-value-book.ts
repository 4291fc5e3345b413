import { VALUE_KINDS, type ShopValues, type ValueKind } from '../domain/knowledge/shop-values.js';
import type { ShownValue, ValueBook, ValueEntry } from '../domain/knowledge/value-book.js';
import type { Localised } from '../domain/language.js';
import { foldText } from '../domain/text/fold.js';
import type { ArticleValues } from './article-values.js';
import { knownValues } from './known-values.js';

/** The shop's values for editors, put into words by what puts them into the articles. */
export class ShopValueBook implements ValueBook {
  constructor(
    private readonly values: ShopValues,
    private readonly filled: ArticleValues,
  ) {}

  find(search: string, limit: number): ReturnType<ValueBook['find']> {
    const words = foldText(search).split(/\s+/).filter(Boolean);
    const found = this.all().filter((entry) => {
      const text = textOf(entry);
      return words.every((word) => text.includes(word));
    });
    return { values: found.slice(0, limit), more: Math.max(0, found.length - limit) };
  }

  show(expressions: readonly string[]): readonly ShownValue[] {
    const check = knownValues(this.values);
    return expressions.map((expression): ShownValue => {
      const problem = check(expression)[0]?.problem;
      if (problem) return { expression, problem };
      const shown = this.shownAs(expression);
      return shown ? { expression, shown } : { expression };
    });
  }

  private all(): readonly ValueEntry[] {
    return VALUE_KINDS.flatMap((kind) =>
      this.values.names(kind).flatMap((name) => this.entryOf(kind, name) ?? []),
    );
  }

  private entryOf(kind: ValueKind, name: string): ValueEntry | undefined {
    const expression = `{{${kind} "${name}"}}`;
    const shown = this.shownAs(expression);
    if (!shown) return undefined;
    const product = kind === 'price' || kind === 'stock' ? this.nameOf(name) : undefined;
    return { expression, kind, name, shown, ...(product ? { product } : {}) };
  }

  private nameOf(product: string): Localised | undefined {
    const value = this.values.find('product', product);
    return value && 'text' in value ? value.text : undefined;
  }

  private shownAs(expression: string): Localised | undefined {
    const [zh, en] = [this.filled.fill(expression, 'zh'), this.filled.fill(expression, 'en')];
    return zh === undefined || en === undefined ? undefined : { zh, en };
  }
}

/** What editors may type of an entry; kinds go by what both languages call them. */
const KIND_WORDS: Readonly<Record<ValueKind, string>> = {
  fee: '费用 金额 fee amount',
  days: '天数 days',
  hours: '时间 小时 hours',
  contact: '联系方式 电话 邮箱 contact phone email',
  price: '价格 售价 price',
  stock: '库存 有货 stock',
  product: '商品名 product name',
};

function textOf({ expression, kind, shown, product }: ValueEntry): string {
  const all = [KIND_WORDS[kind], expression, shown.zh, shown.en, product?.zh, product?.en];
  return foldText(all.filter(Boolean).join('\n'));
}
