/** English words that carry grammar only; they are left out of the word and concept channels. */
export const ENGLISH_STOP_WORDS = `
a an the i me my we our you your it its is am are was were be been being do does did have has had of
to in on at for from with by as and or but if so can could will would please there`;

/**
 * English words that are in questions about anything, with the share of their weight that they keep.
 * The lists follow how little a word tells about the topic of a question (its distribution over the
 * topics of several question sets against that of all words).
 */
export const ENGLISH_COMMON_WORDS: readonly (readonly [share: number, words: string])[] = [
  [
    0.15,
    `can could would like want wanna know please help tell need possible way able hey hi hello thanks
    thank explain let me wants id ill ive im sure just there anyone hope wish wondering wonder really
    actually kindly question ask seem look trying try tried any some about how what whats is hows
    thing something`,
  ],
  [
    0.4,
    `go going get got use used using make made have having give work do find see show take come put
    look now today here when what why where which who while because after before since still yet
    already also very much too even again keep say said think happen happened one all other another
    two want new`,
  ],
];

/** Chinese expressions that are in questions about anything; the concept channel leaves them out. */
export const CHINESE_COMMON_EXPRESSIONS = `
我想咨询一下 我想问一下 我想问 想咨询 咨询一下 请问一下 请问 想问一下 想问 问一下 问下 想知道 我想知道 我想了解
想理解 理解一下 您好 你好 大夫 医生 麻烦 谢谢 指导一下 帮我 帮忙 告诉我 求助 求问 专家 回复一下 请教 亲 在吗
哈喽 嗨 一下 啊 呢 吗 吧 呀 哦 嘛 么 了 的 是 我 你 您 他 她 我们 这 那 这个 那个 就 也 都 还 很 又 和 与 跟 现在
目前 最近 非常 担心 忧心 难过 着急 得了 患上 患了 患有 患 这种病 这个病 这种疾病 疾病 病 应当 应该 该 比较 较 最好
好`;
