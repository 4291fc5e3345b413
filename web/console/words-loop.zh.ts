import type { LoopWords } from './words-loop.js';

export const zhLoop: LoopWords = {
  pages: { unanswered: '未解答', reports: '报告' },
  nav: '知识库的其他页面',
  unanswered: {
    lead: (questions, groups) =>
      `${questions} 个没答上来的问题，相近的合在一起，共 ${groups} 组。问的人多、火气大的排在前面。`,
    empty: {
      title: '没有未解答的问题',
      text: '机器人答不上来，或者客户说没帮上忙的问题，会汇总到这里。',
    },
    customers: (count) => `${count} 位客户`,
    wishes: (count) => `${count} 位等回音`,
    why: {
      unknown: (count) => `没答上 ${count}`,
      rejected: (count) => `没帮上忙 ${count}`,
      declined: (count) => `选项都不是 ${count}`,
    },
    reasons: {
      'not-my-question': '答非所问',
      'out-of-date': '内容过时',
      unclear: '没看懂',
      'too-long': '太长',
      other: '客户说',
    },
    since: (first, last) => (first === last ? last : `${first} 至 ${last}`),
    wordings: (count) => `全部 ${count} 种问法`,
    newArticle: '写成新文章',
    addTo: '加为相似问题：',
    otherArticle: '其他文章…',
    searchArticle: '搜索文章',
    noneFound: '没有找到文章',
    outOfScope: '不归我们答',
    keys: 'J / K 选组 · N 新文章 · 1–3 加为相似问题 · X 不归我们答 · Z 撤销',
    drafted: (title) => `已建好草稿“${title}”，发布后会告诉等回音的客户。`,
    added: (title, published) =>
      published
        ? `已加到“${title}”，现在就能答上了。`
        : `已加到“${title}”的草稿，发布后生效。`,
    scoped: '机器人会学着不再误解这类问题。',
    open: '去编辑',
    undo: '撤销',
    reopened: '已撤销',
    recent: '最近处理的',
    told: { said: '已告诉客户', 'too-old': '时间太久，没有打扰', gone: '会话已不在' },
    waits: '发布后告诉客户',
    moreGroups: (count) => `还有 ${count} 组，处理完这些就会出现。`,
  },
  report: {
    window: '时间范围',
    days: (count) => `${count} 天`,
    kinds: { answered: '直接答上', offered: '给出选项', unknown: '没答上' },
    precision: '答案有帮助',
    voices: (helpful, unhelpful) => `${helpful} 赞 ${unhelpful} 踩`,
    perDay: '每天的问题数',
    most: (count) => `最高一天 ${count} 个`,
    day: (day, answered, offered, unknown) =>
      `${day}：答上 ${answered}，给选项 ${offered}，没答上 ${unknown}`,
    mostAsked: '问得最多的文章',
    nothingAsked: '这段时间还没有人问。',
    times: (count) => `${count} 次`,
    liked: (helpful, unhelpful, used) =>
      `有帮助 ${helpful} · 没帮上 ${unhelpful}${used > 0 ? ` · 客服用了 ${used} 次` : ''}`,
    badlyLiked: '评价不好的文章',
    nothingBad: '没有。至少两位客户说没帮上忙，才会列在这里。',
    against: (unhelpful, all) => `${all} 人里 ${unhelpful} 人说没帮上`,
    stale: '可能过时的文章',
    nothingStale: '都还新。',
    staleWhy: {
      expired: (day) => `${day} 已到期`,
      'expires-soon': (day) => `${day} 到期`,
      old: (day) => `${day} 后没改过`,
      'other-newer': () => '另一种语言更新',
    },
    unused: '没人用到的文章',
    nothingUnused: '每篇都用上了。',
    recount: '按聊天记录重算',
    recountHint: '数字对不上时用，例如断电之后。',
    recounted: (conversations) => `已重算 ${conversations} 个会话。`,
    recountCut: (conversations) => `会话太多，只重算了最近 ${conversations} 个。`,
  },
};
