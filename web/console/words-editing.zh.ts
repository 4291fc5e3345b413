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
      contact: '联系方式',
      level: '会员等级',
      price: '售价',
      stock: '库存',
      product: '商品名',
    },
    problem: zhProblem,
  },
  importing: {
    sending: '正在上传…',
    stop: '停止',
    progress: ({ phase, done, of, name }) => {
      if (phase === 'receiving') return `正在上传 ${Math.round((100 * done) / Math.max(1, of))}%`;
      if (phase === 'waiting') return '已上传，前面还有一个导入，读完就轮到您';
      if (phase === 'reading') return `正在读取 ${name ?? ''}（${done + 1}/${of}）`;
      if (phase === 'comparing') return `正在和现有文章比对 ${done}/${of}`;
      return `正在保存 ${done}/${of}`;
    },
  },
  variants: {
    label: '通用版和专属版',
    forAll: '通用',
    add: '添加专属版',
    lead: '给某些客户、渠道或时段单独写一份，其他人看到的仍是通用版。',
    counted: (count) => `${count} 个专属版`,
    audience: '哪些客户能看到（不选就是所有人）',
    channels: '在哪些渠道使用（不选就是所有渠道）',
    classes: {
      guest: '未登录',
      member: '会员',
      green: '青橘会员',
      honey: '蜜橘会员',
      gold: '金橘会员',
      newcomer: '新客',
      growing: '成长期客户',
      mature: '老客户',
      lapsing: '久未下单',
    },
    channelNames: { directline: '网页聊天', botframework: 'Bot Framework' },
    or: '、',
    days: (from, to) => {
      if (from && to) return `${from}至${to}`;
      return from ? `${from}起` : `到${to}为止`;
    },
    previewFor: (readers) => `${readers} 看到的样子`,
    chooseOne: '请至少选一项：客户、渠道或日期。',
    daysReversed: '失效日期早于生效日期，请把两个日期对调。',
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
