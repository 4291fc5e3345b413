import type { ArticleFault } from './api/article-types.js';
import { zhProblem } from './words-editing.zh.js';
import type { KnowledgeWords } from './words-knowledge.js';

const fields: KnowledgeWords['fields'] = {
  title: '标题',
  questions: '客户会怎么问',
  body: '正文',
  topic: '分类',
  keywords: '关键词',
  intent: '对应意图',
  next: '接下来常问的文章',
  products: '相关商品',
  source: '依据出处',
  validFrom: '生效日期',
  validTo: '失效日期',
  audience: '只给哪些客户看',
  channels: '只在哪些渠道用',
};

export const zhKnowledge: KnowledgeWords = {
  search: '搜标题、问法、正文',
  add: '写文章',
  importing: '导入导出',
  filter: '筛选文章',
  filters: { all: '全部', open: '未发布', gaps: '待补齐' },
  counted: (count) => `共 ${count} 篇`,
  languages: { zh: '中文', en: '英文' },
  state: { draft: '草稿', review: '待审核', published: '已发布', archived: '已下架' },
  missing: (language) => `缺${language}`,
  older: (language) => `${language}待更新`,
  topics: {
    account: '账号',
    delivery: '配送',
    invoice: '发票',
    membership: '会员',
    payment: '支付',
    product: '商品',
    promotion: '优惠活动',
    returns: '退换货',
    service: '服务',
    usage: '使用',
    warranty: '保修',
    imported: '导入',
  },
  choose: { title: '选一篇文章', text: '改动先存成草稿，发布之前客户看到的还是原来的内容。' },
  fields,
  hints: {
    questions: '一行一种问法，尽量各不相同',
    body: '第一段会直接发给客户，要能单独看懂。支持 Markdown。',
    keywords: '用逗号隔开',
    next: '文章名称，用逗号隔开',
    source: '网址，或规章的名称',
    products: '商品编号，用逗号隔开',
  },
  more: '更多设置',
  preview: '客户看到的样子',
  previewEmpty: '写下正文，这里就会显示。',
  restOfText: '以下内容在详情页显示',
  write: (language) => `写${language}版`,
  notWritten: { title: '还没有写', text: '用这种语言提问的客户暂时得不到答案。' },
  moves: { save: '存为草稿', review: '提交审核', publish: '发布', archive: '下架' },
  archiveSure: '确定下架？',
  saving: '保存中…',
  done: {
    save: '草稿已保存',
    review: '已提交审核',
    publish: '已发布，客户马上能看到',
    archive: '已下架，客户不再看到',
    undo: '旧内容已恢复为草稿',
    agree: '已记下两种语言内容一致',
    discard: '草稿已删除',
  },
  throwAway: '删除草稿',
  throwAwaySure: '确定删除？',
  unsaved: '有改动还没保存',
  restored: '上次没保存的改动还在。',
  discard: '放弃改动',
  stillTold: '客户看到的仍是已发布的内容。',
  notTold: '客户目前看不到这一篇。',
  newer: (other) => `${other}版更新过，请核对这一版说的是否还一样。`,
  inStep: (other) => `已核对，和${other}版内容一致`,
  agree: '已核对，内容一致',
  conflict: (name) => `${name}刚刚保存了新的内容。`,
  takeTheirs: '改用对方的',
  keepMine: '保留我的',
  faultsLead: '发布前需要改好：',
  fault: faultWords,
  changed: (name, time) => `${name} · ${time}`,
  fromFile: '内容文件',
  importer: '批量导入',
  history: {
    open: '历史',
    heading: (title) => `历史：${title}`,
    actions: {
      file: '来自内容文件',
      saved: '保存草稿',
      imported: '导入',
      reverted: '恢复旧内容',
      'sent-to-review': '提交审核',
      published: '发布',
      archived: '下架',
    },
    revision: (revision) => `第 ${revision} 版`,
    compared: (from, to) => `第 ${from} 版 → 第 ${to} 版`,
    first: '这是最早的一版。',
    noChange: '文字没有变化。',
    undo: '恢复到这一版',
    current: '当前',
    removed: '删去',
    added: '新增',
  },
  fresh: {
    heading: '写一篇新文章',
    lead: '一篇文章只回答一个问题。',
    name: '文章名称',
    nameHint: '小写字母、数字和短横线，例如 return-how',
    begin: '开始写',
    badName: '名称只能用小写字母、数字和短横线。',
    taken: '这个名称已经有了，直接打开它来改吧。',
  },
  import: {
    heading: '导入文章',
    lead: '支持 Markdown、CSV、Excel、JSON、保存的网页、Word 和 PDF。先检查，确认后才写入。',
    files: '选择文件',
    folder: '选择文件夹',
    chosen: (count) => `已选 ${count} 个文件`,
    topic: '没写分类时归到',
    language: '没写语言时当作',
    byScript: '按文字判断',
    publish: '导入后立即发布',
    duplicates: '疑似重复的也导入',
    check: '检查',
    checking: '检查中…',
    confirm: (count) => `导入 ${count} 篇`,
    kinds: {
      new: '新增',
      changed: '有改动',
      same: '没变化',
      duplicate: '疑似重复',
      faulty: '有错误',
    },
    duplicateOf: (question) => `已有文章问过“${question}”`,
    nothing: '没有可以导入的内容。',
    noneToImport: '没有需要导入的文章。',
    imported: (count) => `已导入 ${count} 篇`,
    refused: {
      conflict: '刚被别人改过，没有覆盖',
      faulty: '还有错误，没有发布',
      'not-allowed': '没有权限',
      'wrong-state': '当前状态不能这样操作',
      unknown: '找不到了',
    },
    export: '导出',
    exportLead: '把客户正在看到的文章存成一个文件：',
    notRead: '读不了的文件或行',
  },
};

const EXPECTED: Readonly<Record<string, string>> = {
  quotes: '引号没有成对',
  cells: '列数和表头对不上',
  form: '格式不对',
};

function faultWords(fault: ArticleFault): string {
  const { field, line } = fault;
  const name = Object.hasOwn(fields, field) ? fields[field as keyof typeof fields] : field;
  const at = line === undefined ? '' : `第 ${line} 行`;
  const place = name !== '' && at !== '' ? `${name}（${at}）` : name + at;
  const said = reasonOf(fault);
  return place === '' ? said : `${place}：${said}`;
}

function reasonOf({ field, code, found = '', instead = '', value }: ArticleFault): string {
  switch (code) {
    case 'missing':
      return field === 'body' ? '还没有第一段，它就是客户看到的回答' : '还没填';
    case 'unknown-key':
      return `不认识这个字段，是不是“${instead}”？不是就删掉`;
    case 'wrong-type':
      return `写法不对，应为 ${instead}`;
    case 'not-a-day':
      return `“${found}”不是日期，请写成 2026-11-01`;
    case 'days-reversed':
      return '早于生效日期，请把两个日期对调';
    case 'bad-name':
      return `“${found}”不能用，只能是小写字母、数字和短横线`;
    case 'too-long':
      return `超过 ${instead} 个字，请拆成几篇`;
    case 'html':
      return `不能用 HTML（${found}），请改成 Markdown`;
    case 'unsafe-link':
      return `链接 ${found} 不安全，请用 http、https、mailto 或 tel`;
    case 'stray-value':
      return '不能用 {{ }}，请写到正文里';
    case 'unknown-value':
      return value ? zhProblem(value) : `{{ }} 里的值取不到（${found}）`;
    case 'unknown-next':
      return `没有名为“${found}”的文章，请删掉`;
    case 'no-readers':
      return '专属版要至少限定客户、渠道或日期中的一项';
    case 'doubled':
      return `“${found}”和 ${instead} 重名，请改一个`;
    case 'unknown-language':
      return `“${found}”不是支持的语言，请写 zh 或 en`;
    case 'unreadable':
      return `打不开（${found}），请重新另存后再试`;
    case 'broken-front':
      return '开头两行 --- 之间的格式不对，请检查这里的冒号、括号和引号';
    case 'unsupported':
      return `不支持这种文件，可以用 ${instead}`;
    case 'too-large':
      return `超过 ${instead}，请拆开`;
    case 'too-slow':
      return `读了 ${instead} 秒还没读完，请拆小一点`;
    case 'out-of-time':
      return `${instead} 秒到了，这个文件和后面的都没有读，请把剩下的另外导入`;
    case 'too-many':
      return `一次最多导入 ${instead} 篇，其余的请另外导入`;
    case 'no-columns':
      return `缺少列 ${instead}，请在第一行写上列名`;
    case 'broken-row':
      return `这一行有问题：${EXPECTED[found] ?? found}`;
    case 'nothing-found':
      return '里面没有文字';
    default:
      return `${code} ${found}`;
  }
}
