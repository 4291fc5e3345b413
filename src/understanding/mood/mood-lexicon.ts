/** Words that show a feeling, with how strongly each does, 0 to 1; a star stands for any ending. */
export interface FeelingWords {
  readonly zh: Readonly<Record<number, string>>;
  readonly en: Readonly<Record<number, string>>;
}

export const ANGER: FeelingWords = {
  zh: {
    0.85: '气死 气炸 愤怒 火大 暴怒 黑店 垃圾 骗子 无耻 恶心 滚 去死 他妈 tmd 妈的 王八蛋 忍无可忍 欺人太甚 曝光 工商 12315 消协 起诉 律师 报警 315',
    0.6: '气人 气坏 气愤 气得 来气 生气 投诉 差评 太差 太烂 坑人 坑爹 骗人 骗钱 欺骗 受不了 忍不了 过分 离谱 荒唐 无语 失望 不满 恼火 糟糕 敷衍 推卸 踢皮球 什么态度 态度恶劣 态度差 凭什么 搞笑呢 逗我 耍我 糊弄 忽悠 坑 烂透 再也不 不负责任 虚假宣传 假货 服了 心寒 窝火 憋屈 岂有此理 什么玩意 不像话 太让人',
    0.35: '不靠谱 没人理 没人管 没人接 不理我 石沉大海 说话不算 一拖再拖 第三次 到底 又坏 又错 不耐烦 不合理 郁闷 烦 倒霉 给个说法 负责 赔偿 白等 等了好久 怎么还没 还没解决',
  },
  en: {
    0.85: 'furious livid disgust* scam scammers fraud crooks thieves outrag* bullshit wtf damn fuck* shit* crap idiots lawyer sue appalling disgrace* pathetic enraged',
    0.6: 'angry annoy* terrible horrible awful ridiculous unacceptable useless rubbish garbage liars lied cheat* a_joke fed_up sick_of had_enough rip-off ripped_off worst shame* ashamed upset frustrat* disappoint* rude nonsense insulting complaint* complain* shambles incompetent dreadful shocking never_again fuming mad_at',
    0.35: 'nobody_answers no_one_answers no_reply ignored ignoring never_arrived still_nothing still_waiting still_broken let_down not_good_enough not_happy unhappy dissatisfied waste_of broken_promise* how_many_times third_time unfair poor_service tired_of hung_up passed_around wasted unbelievable seriously',
  },
};

export const URGENCY: FeelingWords = {
  zh: {
    0.8: '十万火急 火速 紧急 急急急 立刻 马上 立即 加急 急死 救命 急用 火烧眉毛',
    0.6: '着急 很急 急着 尽快 赶紧 赶快 抓紧 催 快点 快一点 快些 等着用 来不及 今天必须 今晚必须 务必 在线等 速度 急',
    0.35: '早点 今天之前 明天之前 尽早 优先 还要等 等不了 明天就要 今天就要 赶时间',
  },
  en: {
    0.8: 'urgent* emergency asap immediately right_now straight_away desperate* at_once right_away this_instant',
    0.6: 'hurry* rush* quickly as_soon_as_possible need_it_by need_this_by need_it_today need_it_tomorrow no_time running_out_of_time time_is_running deadline must_have_it_by expedite quick',
    0.35: 'soon faster sooner before_tomorrow by_tomorrow by_tonight today_please flight_leaves leaving_tomorrow leave_tomorrow last_minute speed_up',
  },
};

export const GRATITUDE: FeelingWords = {
  zh: {
    0.85: '感激不尽 太感谢 非常感谢 十分感谢 万分感谢 多谢 谢谢 感谢 感恩 谢啦 谢了 谢过 3q 蟹蟹 比心',
    0.5: '谢 辛苦了 辛苦您 辛苦啦 有劳 帮了大忙 多亏 你真好 真棒 好评 点赞 满意 太好了 贴心 靠谱',
  },
  en: {
    0.85: 'thank_you thanks thankful grateful tysm thx much_appreciated many_thanks appreciate* lifesaver',
    0.5: 'cheers ty ta kind_of_you very_helpful great_help brilliant perfect wonderful fantastic excellent love_it well_done awesome amazing you_are_a_star you_have_been_a_star',
  },
};

/** Emoji, with the feeling they show. */
export const EMOJI: Readonly<Record<'anger' | 'gratitude', string>> = {
  anger: '😡 🤬 😠 💢 👿 😤 🖕',
  gratitude: '🙏 ❤ 💗 😘 🥰 💐 🌹 😍',
};
