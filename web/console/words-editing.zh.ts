import type { ValueProblem } from './api/article-types.js';
import type { EditingWords } from './words-editing.js';

export const zhEditing: EditingWords = {
  values: {
    open: '插入店铺数据',
    search: '搜价格、运费、天数、商品名',
    none: '没有这样的数据，换个词试试。',
    more: (count) => `还有 ${count} 项，多输几个字就能找到。`,
    insert: (expression) => `插入 ${expression}`,
    kinds: {
      fee: '费用',
      days: '天数',
      hours: '时间',
      price: '售价',
      stock: '库存',
      product: '商品名',
    },
    problem: zhProblem,
  },
};

/** Why nothing is filled in, and what to write. */
export function zhProblem({ kind, named, known }: ValueProblem): string {
  const like = known.length > 0 ? `，可以用：${known.join('、')}` : '';
  switch (kind) {
    case 'unknown-kind':
      return `没有“${named}”这类数据${like}`;
    case 'unknown-name':
      return `店铺数据里没有“${named}”${like}`;
    case 'not-a-value':
      return `${named === '' ? '双花括号' : `“${named}”`}的写法不对，应当像 {{fee "delivery.express"}}`;
    case 'not-closed':
      return '花括号没有写完整，应当像 {{fee "delivery.express"}}';
  }
}
