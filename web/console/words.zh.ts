import type { NoticeWhat } from './state/notice.js';
import type { Span } from './text/time.js';
import { zhVocabulary } from './vocabulary.zh.js';
import { zhLearning } from './words-learning.zh.js';
import { zhTalk } from './words-talk.zh.js';
import { zhKnowledge } from './words-knowledge.zh.js';
import { zhEditing } from './words-editing.zh.js';
import { zhLoop } from './words-loop.zh.js';
import type { Words } from './words.js';

const UNITS: Readonly<Record<Span['unit'], string>> = { minute: '分钟', hour: '小时', day: '天' };
const span = ({ unit, count }: Span): string => `${count} ${UNITS[unit]}`;

export const zhWords: Words = {
  vocabulary: zhVocabulary,
  title: '客服工作台',
  general: {
    close: '关闭',
    cancel: '取消',
    back: '返回',
    retry: '重试',
    loading: '加载中…',
    loadFailed: '没有加载出来，请检查网络后重试。',
    more: (count) => `再显示 ${count} 条`,
    colon: '：',
    separator: '、',
    left: (value) => `还剩 ${span(value)}`,
    overdue: (value) => `已超时 ${span(value)}`,
  },
  login: {
    heading: '登录客服工作台',
    lead: '新的一天，辛苦了。',
    login: '账号',
    password: '密码',
    enter: '登录',
    entering: '登录中…',
    wrong: '账号或密码不对，请再试一次。',
    slowDown: (time) => `尝试次数太多，请 ${time} 后再试。`,
    unreachable: '连不上服务器，请检查网络。',
    failed: '登录没有成功，请稍后再试。',
    missing: '请填写账号和密码。',
    expired: '登录已过期，请重新登录。没发出去的内容都还在。',
    demo: '演示账号，点一下即可填入',
    fill: (name) => `填入${name}的账号`,
    capsLock: '大写锁定已打开',
  },
  header: {
    language: '切换到英文界面',
    otherLanguage: 'EN',
    help: '快捷键',
    account: '账号与设置',
    logout: '退出登录',
    status: { available: '在线', away: '小休', offline: '离线' },
    statusLead: '接待状态',
    load: (load, capacity) => `接待 ${load}/${capacity}`,
    theme: '外观',
    themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
    offline: '网络断开了，正在重新连接。您写的内容会保留，恢复后自动发送。',
    connecting: '正在连接…',
    reconnect: '立即重连',
    demo: '演示',
  },
  inbox: {
    label: '会话列表',
    tabs: {
      queue: '排队',
      mine: '我的',
      others: '同事',
      bot: '机器人',
      messages: '留言',
      knowledge: '知识库',
      learning: '学习',
    },
    counted: (name, count) => `${name}，${count} 条`,
    acceptNext: '接入下一位',
    accepting: '接入中…',
    empty: {
      queue: { title: '没有人在等', text: '喝口水，歇一歇。有客户排队时会出现在这里。' },
      mine: { title: '手上没有会话', text: '从“排队”里接一位，就会出现在这里。' },
      others: { title: '同事们暂时都空着', text: '有同事接待客户时，可以在这里看到。' },
      bot: { title: '机器人也闲着', text: '正在和机器人聊的客户会出现在这里。' },
      messages: { title: '没有待处理的留言', text: '没人值班时客户留下的话会在这里等您。' },
      knowledge: { title: '没找到文章', text: '换个短一点的词，或者写一篇新的。' },
      learning: { title: '没有待定的', text: '客户说自己想问什么，会出现在这里。' },
    },
    waiting: (time) => `已等 ${time}`,
    priority: (priority) => `优先级 ${priority}`,
    angry: '很生气',
    upset: '有些不满',
    unread: '未读',
    you: '我',
    nameless: '访客',
    full: (load, capacity) => `接待已满（${load}/${capacity}）`,
    away: '小休中，新会话不会分给您',
    newMessage: (name) => `${name}发来新消息`,
  },
  talk: zhTalk,
  learning: zhLearning,
  panel: {
    label: '客户资料',
    customer: '客户',
    unknown: { title: '还不知道是谁', text: '客户登录或核对身份后，这里会显示资料和订单。' },
    verified: '身份已核验',
    unverified: '身份未核验',
    levels: { green: '青橘', honey: '蜜橘', gold: '金橘' },
    points: (points) => `${points.toLocaleString('zh-CN')} 积分`,
    phone: '手机',
    email: '邮箱',
    language: '语言',
    joined: '注册',
    note: '备注',
    orders: '订单',
    noOrders: '还没有订单',
    allOrders: (count) => `显示全部 ${count} 个订单`,
    cases: '工单',
    noCases: '没有工单',
    past: '历史会话',
    noPast: '第一次来咨询',
  },
  cases: {
    status: { open: '待处理', waiting: '等客户', resolved: '已解决', closed: '已关闭' },
    filter: '按状态筛选',
    severity: { 1: '轻微', 2: '一般', 3: '严重', 4: '紧急' },
    choose: { title: '选一条留言看看', text: '处理完记得写一句备注，方便同事接着跟。' },
    contact: '联系方式',
    order: '订单',
    owner: '负责人',
    nobody: '还没人负责',
    opened: '提交',
    due: '承诺解决',
    history: '处理记录',
    changeStatus: '改状态',
    addNote: '写备注',
    noteHint: '写下处理经过或下一步…',
    save: '保存备注',
    openTalk: '查看会话',
    who: {
      customer: '客户',
      bot: '机器人',
      system: '系统',
      warehouse: '仓储',
      logistics: '物流',
      'after-sales': '售后',
      product: '商品',
      marketing: '市场',
    },
    none: {
      open: '没有待处理的留言',
      waiting: '没有在等客户回复的',
      resolved: '还没有已解决的',
      closed: '还没有已关闭的',
    },
  },
  knowledge: zhKnowledge,
  editing: zhEditing,
  loop: zhLoop,
  help: {
    heading: '快捷键',
    enabled: '启用单键快捷键',
    lead: '在输入框里打字时不会触发。',
    shortcuts: {
      move: '下一条 / 上一条',
      open: '打开选中的会话',
      accept: '接入当前或下一位客户',
      reply: '写回复',
      note: '写备注',
      transfer: '转接',
      resolve: '结束会话（连按两次）',
      help: '打开这个窗口',
      tabs: '切换列表',
      leave: '离开输入框',
      send: '发送；Shift + Enter 换行',
    },
  },
  trace: {
    ask: '为什么这样答？',
    language: '语言',
    intents: '听到的意图',
    class: '类别',
    entities: '提到的信息',
    mood: '情绪',
    anger: '生气',
    urgency: '着急',
    gratitude: '感谢',
    calm: '平静',
    because: (words) => `依据：${words}`,
    rule: '判断依据',
    article: '知识库文章',
    dialog: '对话步骤',
    text: '读到的原文',
    others: '其他记录',
    certain: (percent) => `${percent}%`,
    readAs: '机器人的判断过程',
  },
  notice: noticeWords,
};

function noticeWords(what: NoticeWhat<string>): string {
  switch (what.kind) {
    case 'taken':
      return what.by ? `${what.by} 先接走了这位客户` : '已被同事接走';
    case 'not-yours':
      return what.by ? `这个会话现在由 ${what.by} 接待` : '这个会话已经不归您接待';
    case 'queue-empty':
      return '现在没有人排队';
    case 'transferred':
      return `已转给${what.name}`;
    case 'transferred-to-you':
      return `同事把${what.name}转给了您`;
    case 'resolved':
      return `和${what.name}的会话已结束`;
    case 'returned':
      return `${what.name}已交回机器人`;
    case 'error':
      return errorWords(what.code, what.message);
  }
}

/** What the server refuses for reasons that an agent can do something about. */
const REFUSED: Readonly<Record<string, string>> = {
  network: '连不上服务器。',
  MessageSizeTooBig: '内容太大，请分几次提交。',
  'import.too-much': '一次最多 2,000 个文件、共 15 MB，请分几次导入。',
  'import.busy': '前面的导入还没完成，请稍后再试。',
  Throttled: '操作太频繁，请稍等片刻。',
  Forbidden: '没有权限。',
  NotFound: '已经不在了，刷新一下看看。',
  ServiceUnavailable: '服务器暂时存不下，请稍后再试。',
  'article.wrong-state': '当前状态不能这样操作。',
  'canned.full': '快捷回复已满，请先删掉几条。',
  'learning.outdated': '例句又有变动，请重新训练。',
  'learning.running': '正在训练，请稍候。',
  'learning.no-example': '太长了，不适合做例句。',
  'questions.settled': '同事已经处理过了。',
};

function errorWords(code: string, message: string): string {
  const known = Object.hasOwn(REFUSED, code) ? REFUSED[code] : undefined;
  if (known) return `没有成功：${known}`;
  return `没有成功：${message || code}`;
}
