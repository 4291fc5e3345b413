import { VALUE_KINDS, type ShopValues, type ValueKind } from '../domain/knowledge/shop-values.js';
import type { ShownValue, ValueBook, ValueEntry } from '../domain/knowledge/value-book.js';
import type { Language, Localised } from '../domain/language.js';
import { foldText } from '../domain/text/fold.js';
import type { ArticleValues } from './article-values.js';
import { knownValues } from './known-values.js';

interface Named {
  readonly kind: ValueKind;
  readonly name: string;
}

/** The shop's values for editors, put into words by what puts them into the articles. */
export class ShopValueBook implements ValueBook {
  constructor(
    private readonly values: ShopValues,
    private readonly filled: ArticleValues,
  ) {}

  find(search: string, limit: number): ReturnType<ValueBook['find']> {
    const words = foldText(search).split(/\s+/).filter(Boolean);
    const found = VALUE_KINDS.flatMap((kind) => {
      // What a kind is called is not looked up again for each of its thousands of names.
      const left = without(words, [KIND_WORDS[kind]]);
      const names = this.values.names(kind).map((name) => ({ kind, name }));
      return left.length === 0 ? names : names.filter((named) => this.has(named, left));
    });
    const values = found.slice(0, limit).flatMap((named) => this.entryOf(named) ?? []);
    return { values, more: Math.max(0, found.length - limit) };
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

  /** Whether every word is in what editors may type of a value; what customers read comes last. */
  private has(named: Named, words: readonly string[]): boolean {
    const { zh, en } = this.labelOf(named) ?? {};
    const left = without(words, [expressionOf(named), zh, en]);
    if (left.length === 0) return true;
    return without(left, [this.wordOf(named, 'zh'), this.wordOf(named, 'en')]).length === 0;
  }

  private entryOf(named: Named): ValueEntry | undefined {
    const [zh, en] = [this.wordOf(named, 'zh'), this.wordOf(named, 'en')];
    if (zh === undefined || en === undefined) return undefined;
    const product = this.labelOf(named);
    return {
      ...{ expression: expressionOf(named), ...named, shown: { zh, en } },
      ...(product ? { product } : {}),
    };
  }

  /** The product's name, where the value's own name is only its id. */
  private labelOf({ kind, name }: Named): Localised | undefined {
    return kind === 'price' || kind === 'stock' ? this.nameOf(name) : undefined;
  }

  private wordOf({ kind, name }: Named, language: Language): string | undefined {
    return this.filled.wordOf(kind, name, language);
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
  level: '会员等级 级别 level tier',
  price: '价格 售价 price',
  stock: '库存 有货 stock',
  product: '商品名 product name',
};

function expressionOf({ kind, name }: Named): string {
  return `{{${kind} "${name}"}}`;
}

/** The words that none of these texts has; words are folded before. */
function without(words: readonly string[], texts: readonly (string | undefined)[]): string[] {
  const all = foldText(texts.filter(Boolean).join('\n'));
  return words.filter((word) => !all.includes(word));
}
