/**
 * Words and idioms that people say without meaning goods, although shops like to name goods so. A part
 * of a product's name that is one of these means the product only beside words about goods.
 */
const EVERYDAY = new Set([
  ...(
    '早安 晚安 午安 踏实 平平 轻风 微风 清风 软和 柔软 素日 平日 半日 夜航 月白 粒粒 雾里 踩水坑 ' +
    '在家 回家 到家 团圆 团聚 聚一聚 好脾气 老友 老朋友 雨后 灯下 层层 利落 漫步 静候 山脚 小山 晨光 暮光 年轮 ' +
    '沸点 小太阳 棉花糖 枕边书 小木匠 如意 平安 安心 放心 舒心 自在 知足 好梦 美梦 甜梦 初见 初心 时光 四季 日常 ' +
    '暖心 温暖 悠然 从容 慢慢 天天 好好 朝夕 晴天 星空 满天星 一家人 小确幸 小时光 慢生活'
  ).split(' '),
  ...(
    'board,shelf,fan,table,desk,mask,clock,block,iron,stand,cover,case,' +
    'crackle,softly,steady,boiling point,smooth talk,every grain,plain day,night flight,little sun,' +
    'bedside story,good ground,good morning,first light,full circle,clear window,old friend,growth ring,' +
    'rain pause,story corner,warm sand,fruit diary,gather round,sweet dream,good night,fresh start'
  ).split(','),
]);

/** What a customer says just before the name of a thing: 那个…, 买了…, 我的…. */
const HAN_BEFORE =
  /(?:(?:[这那哪几一两二三四五六七八九十半]|\d) ?[个款台件只双条把盒张床套顶块]|[你您]们?家?的|我[家们]?的|[买订拍选退换寄修购]了?|收到的?|[想就还只]要|有没有|你们有|叫|卖|还是|名字是)$/;
/** What is said of things just after their name. */
const HAN_AFTER =
  /^(?:的?(?:滤|蒸汽|声音|风力|线|说明书|尺[码寸]|颜色|配件|盖子|开关|电源|包装|保修|价[格钱]|质量|面料|内胆|订单|发票|噪音|功率|水箱|刀头|链接)|多少钱|怎么[用洗卖开清保装]|坏[了掉的]|漏[水电气]|掉[色毛]|起球|开胶|开线|脱线|洗了|洗后|烤|充不|不(?:出|转|热|亮|响|加热|制热|工作|通电|能用)|有(?:没有货|货|现货|别的|几)|没货|没收到|还有[货没吗]|到[货了]|发货|能[退换洗用]|可以(?:退|换|机洗)|降价|打折|缺货|断货|是不是坏|几[码号瓦升]|补货|上[架新]|赶[得不][上及]|来得及|呢(?=$|[?!,。 ]))/;
/** What is asked of goods, behind a name that is written wrongly. */
const HAN_ASKED = /^(?:能不能|能否|可不可以|可以|什么时候|啥时候|怎么|太|有点|的|[,。?! ]|$)/;

const THING =
  '(?:my|your|this|that|these|those|the|an?|another|both|of|one|two|three|four|five|six|\\d{1,3}|new|second|same|other|which|any|bought|ordered|order|buy|wants?|wanted|need|return(?:ed|ing)?|exchange|replace|refund|sell|get|got|received|cancel)';
const ENGLISH_BEFORE = new RegExp(`(?:^|[^a-z'])${THING} (?:[a-z]{2,12} )?$`);
/** On the shelf, round the clock, a big fan, the help desk. */
const NO_THING =
  /(?:^|[^a-z])(?:(?:over|on|onto|off|under|behind|at|across|along|against|above|below|beneath|in|into|by|near|beside|a?round) (?:(?:the|my|our|your|an?|that|this) )?(?:[a-z]{2,12} )?|(?:i'm|im|am|are|they're|we're|not|been|such|become|became) (?:[a-z]+ )?(?:an?|no|much of a) (?:[a-z]+ )?|(?:help|front|service|information|reception) )$/;
const ABOUT_THING =
  /(?:discount|sale|offer|deal|refund|price|crack|chip|scratch|hole|dent|stain|fault|money|update|news|warranty|interested|back) (?:on|off|in) (?:(?:the|my|your|that|this) )?(?:[a-z]{2,12} )?$/;
const ENGLISH_AFTER =
  /^ (?:arrived|came|broke|broken|leak|crack|stopped|won't|wont|doesn't|doesnt|not working|smells?|in stock|price|costs?|filter|instructions|manual|for sale|still available|faulty|damaged|missing|wobbl|bent|warp|split|wet|rattl|shrank|melt|ticks?|runs?|has (?:arrived|stopped)|(?:is|was) (?:broken|cracked|damaged|faulty|leaking|missing|late|wrong|in stock|out of stock|dead|noisy))/;
/** A fan of the shop; a different kettle of fish. */
const IDIOM_AFTER =
  /^s? (?:of|clubs?|base|page|mail|(?:on|in|over|down) the (?:line|phone|call|speaker|air|background))(?![a-z])/;
/** As much of the text on either side as is looked at. */
const NEAR = 32;

/** Chinese words that sound like a name of two characters and are none. */
const OTHER_WORDS = new Set(
  '书报 书包 书保 书宝 果敢 果干 菜到 炒过 水贝 水被 雨一 雨已 雨意 马家 饭和 礼和 礼貌 枕头 坚固 水壶'.split(
    ' ',
  ),
);

/** Whether a word of two characters, one of them wrong, stands where goods do. */
export function isMisheardGoods(lower: string, start: number, end: number): boolean {
  if (OTHER_WORDS.has(lower.slice(start, end))) return false;
  const isApart = !/[\u3400-\u9fff]/.test(lower.charAt(start - 1));
  return (
    (isApart && HAN_ASKED.test(lower.slice(end, end + NEAR))) || isAmongGoods(lower, start, end)
  );
}

export function isEveryday(name: string): boolean {
  return EVERYDAY.has(name);
}

/** Whether the words around a stretch of the text show that it names goods. */
export function isAmongGoods(lower: string, start: number, end: number): boolean {
  const before = lower.slice(Math.max(0, start - NEAR), start);
  const after = lower.slice(end, end + NEAR);
  if (/[\u3400-\u9fff]/.test(lower.charAt(start))) {
    return HAN_BEFORE.test(before) || HAN_AFTER.test(after);
  }
  if (IDIOM_AFTER.test(after)) return false;
  if (NO_THING.test(before)) return ABOUT_THING.test(before);
  return ENGLISH_BEFORE.test(before) || ENGLISH_AFTER.test(after);
}
