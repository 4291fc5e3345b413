/**
 * Law, authorities and the public, in words of somebody who means to turn to them. A bank called 工商, a lawyer in
 * the family or a street named Court are none.
 */
const THREAT_ZH =
  /12315|12345热线|消协|消费者协会|消费者权益|市场监管|市监局|工商(?:局|部门|所|投诉|举报)|(?:去|找|打|向|到|给|叫)工商(?!银行|储蓄)|起诉|告你们|告(?:到|上)|法院|打官司|法庭|仲裁|律师函|律师信|(?:找|请|叫|让|委托|联系|咨询)[^，。,]{0,4}律师|走法律|法律途径|法律手段|法律责任|曝光|上(?:热搜|电视|新闻)|(?:找|联系|通知|告诉)(?:记者|媒体)|(?:发|挂|传)(?:到|上|去)?(?:小红书|微博|抖音|朋友圈|网上|黑猫|知乎|b站)|(?:小红书|微博|抖音|网上|黑猫)(?:上)?(?:见|曝|挂|发帖|避雷|投诉)|报警|派出所/i;
const THREAT_EN =
  /\b(?:small claims|trading standards|ombudsman|consumer (?:association|council|protection|rights|affairs|helpline)|12315|better business bureau|citizens advice|chargeback|sue|suing|lawsuit|legal (?:action|steps|proceedings|advice)|(?:my|a|our|the) (?:lawyer|solicitor|attorney)s?|take you to court|see you in court|to court|in court|go(?:ing)? to the (?:press|media|papers|police|authorities)|tell the (?:press|media|papers)|report you|reporting you|expose you|go(?:ing)? public|all over (?:social media|twitter|facebook|tiktok|the internet|reddit)|post (?:this|it|about this|about you) (?:on|all over)|name and shame|call(?:ing)? the police)\b/i;
/** Told of somebody, not meant. */
const NOT_MEANT =
  /(?:不(?:想|会|用|打算|至于)|没(?:想|打算))[^，。,]{0,4}(?:起诉|告|投诉|报警|曝光|打官司)|\b(?:i am|i['’]m|my (?:husband|wife|dad|mum|mom|father|mother|brother|sister|son|daughter|friend) is) a (?:lawyer|solicitor|attorney)\b(?!.*\b(?:sue|court|legal)\b)|\b(?:don['’]?t|not) (?:want|going|mean) to (?:sue|go to court)|gift for (?:a|my) (?:lawyer|solicitor)/i;

/** Whether the customer announces a court, an authority or the public. Such words are answered calmly, and first. */
export function threatens(text: string): boolean {
  return (THREAT_ZH.test(text) || THREAT_EN.test(text)) && !NOT_MEANT.test(text);
}
