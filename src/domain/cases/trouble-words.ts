/** Words of trouble, by what went wrong; each is a part of a pattern. */

/** The goods: broken, spoilt, poorly made, dangerous. */
const GOODS_ZH =
  '坏 破[了的损洞] 碎 裂 漏 断了 烂 掉[色漆皮毛绒渣] 跑绒 起球 变形 变质 发霉 霉 异味 怪味 有味 味道(?:大|重|怪|刺) 臭 过期 脏 划痕 划伤 瑕疵 缩水 生锈 开胶 不能用 用不了 没法用 打不开 不工作 不转 不亮 不热 不制 失灵 死机 冒烟 漏电 着火 过敏 烫伤 受伤 虫 头发 异物 质量[差有问太不] 出问题 有问题 有毛病 豁口 缺口 有个洞 塌 粗糙 做工 货不对 虚标 缩水 贴皮 串货 二手 旧的 用过的'.split(
    ' ',
  );

/** What was sent: too little, the wrong thing, not what was shown. */
const SENT_ZH =
  '空包裹 空盒 空箱 少[发了一件装] 缺[了少件货] 漏发 发错 错发 送错 寄错 不对 不符 不一样 不一致 色差 假的? 丢[了件失] 不见'.split(
    ' ',
  );

/** What was promised and did not come. */
const WAITED_ZH =
  '没[有]?(?:收到|到|来|送|发|人|退|修|回|响|解决|处理|联系|动静|影) 还没 一直[没不在] 迟 延误 晚了 超时 好慢 太慢 这么慢 慢死 等了 天了 周了 个月了 说好 说是 承诺 答应 明明'.split(
    ' ',
  );

/** The people, the parcel’s treatment, the money. */
const PEOPLE_ZH =
  '骗 弄错 多扣 多收 多付 重复扣 扣了(?:两|2) 泄露 骚扰 态度 吼 骂 拒绝 推脱 推来推去 扔[在到给门地] 乱[扔放收] 压坏 摔 野蛮'.split(
    ' ',
  );

/** The goods: broken, spoilt, poorly made, dangerous. */
const GOODS_EN = [
  'broken?',
  'broke',
  'crack(?:ed|s)?',
  'chip(?:ped|s)?',
  'dent(?:ed|s)?',
  'damag\\w+',
  'torn',
  'tore',
  'ripped',
  'leak\\w*',
  'smell\\w*',
  'stinks?',
  'stain\\w*',
  'rust\\w*',
  'faulty',
  'defect\\w*',
  'dead',
  'burst',
  'bent',
  'loose',
  'scratch\\w*',
  'dirty',
  'mou?ld\\w*',
  'expired',
  'stale',
  'hurt',
  'burn\\w*',
  'shock\\w*',
  'smok\\w+',
  'fire',
  'fell apart',
  'came off',
  'falls? off',
  'different (?:from|to|than)',
  'collaps\\w*',
  'poor',
  'cheap quality',
  'shrunk',
  'shrank',
  'faded',
  'peel\\w*',
  'pilling',
  'nothing like',
];

/** What was sent: too little, the wrong thing, not what was shown. */
const SENT_EN = [
  'empty (?:box|parcel|package|packet)',
  'missing',
  'lost',
  'wrong',
  'incorrect',
  'mistake',
  'fake',
  'counterfeit',
  'not (?:as|what|the same|the one|here|work\\w*|good|been|come|arrived?)',
];

/** What was promised and did not come. */
const WAITED_EN = [
  'never',
  'nothing',
  'nobody',
  'no one',
  'no reply',
  'no answer',
  'late',
  'later than',
  'delay\\w*',
  'overdue',
  'waiting',
  'waited',
  'ages',
  'stuck',
  'promised',
  'supposed to',
  'said (?:it|you|they)',
  'you said',
  "(?:doesn|don|won|didn|isn|hasn|haven|wasn|weren|can|couldn)['’]?t (?:work|turn|charge|heat|fit|match|close|open|come|arrived?|been|got|here|what|as|the|receive\\w*|reply|answer\\w*|show\\w*|look|start)",
  'still (?:not|no|hasn|haven|waiting|nowhere|nothing)',
];

/** The people, the parcel’s treatment, the money. */
const PEOPLE_EN = [
  'rude',
  'ignor\\w*',
  'mislead\\w*',
  'misled',
  'lie[ds]?',
  'swore',
  'sworn',
  'shout\\w*',
  'yell\\w*',
  'overcharged',
  'charged',
  'twice',
  'spam',
  'leaked',
  'refus\\w+',
  'thr(?:ew|own) (?:my|the|it|at|over)',
  'dumped',
  'left (?:it|my|the|outside|in the)',
];

/** Something went wrong: with the goods, the way here, the money, the people. */
export const WENT_WRONG = anyOf(
  [...GOODS_ZH, ...SENT_ZH, ...WAITED_ZH, ...PEOPLE_ZH],
  [...GOODS_EN, ...SENT_EN, ...WAITED_EN, ...PEOPLE_EN],
);

/** Goods broken, spoilt or gone, in words that mean nothing else. */
const HARM_ZH =
  '弄丢 坏[了的掉] 碎[了的] 裂[了开纹] 漏[水油气电液绒] 断了 烂了 塌 破[了洞损] 有洞 跑绒 开胶 变形 发霉 变质 生锈 冒烟 豁口 偷[了走] 被[^，。]{0,3}(?:拿走|偷) 冒领 有虫 长虫'.split(
    ' ',
  );

/** The same in English. */
const HARM_EN = [
  'lost my (?:parcel|package|order)',
  'broken',
  'broke',
  'cracked',
  'shattered',
  'leaks',
  'leaking',
  'leaked',
  'torn',
  'fell apart',
  'came apart',
  'collapsed',
  'mou?ldy?',
  'smells (?:of|like)',
  'stinks',
  'stolen',
  'stole',
  'took my (?:parcel|package)',
  'stopped working',
  'defective',
  'faulty',
  "(?:doesn|won|isn)['’]?t (?:work|turn on|working)",
];

/** Goods are broken, spoilt or stolen, in words that mean nothing else. */
export const HARM = anyOf(HARM_ZH, HARM_EN);

/** Somebody came to harm. */
const INJURY_ZH =
  '过敏了 起(?:红)?疹 疹子 烫伤 烫到 食物中毒 拉肚子 受伤 划伤了?手 触电 熏得.{0,3}(?:疼|痛|晕|吐)'.split(
    ' ',
  );
const INJURY_EN = [
  'rash',
  'allergic reaction',
  'food poisoning',
  '(?:burn(?:ed|t)|hurt|injured|cut) (?:my|me|him|her|himself|herself)',
  'electric shock',
  'got sick',
];

/** Goods have hurt somebody, in words that mean nothing else. */
export const INJURY = anyOf(INJURY_ZH, INJURY_EN);

function anyOf(han: readonly string[], words: readonly string[]): RegExp {
  return new RegExp(`${han.join('|')}|\\b(?:${words.join('|')})\\b`, 'i');
}
