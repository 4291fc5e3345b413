/** Authorities and bodies for consumers; a bank is called 工商 too. */
const AUTHORITIES_ZH = [
  '12315',
  '12345热线',
  '消协',
  '消费者协会',
  '消费者权益',
  '市场监管',
  '市监局',
  '工商(?:局|部门|所|投诉|举报)',
  '(?:去|找|打|向|到|给|叫)工商(?!银行|储蓄)',
  '报警(?!器|灯|声|音)',
  '派出所',
];
/** Courts and lawyers that somebody turns to; a lawyer in the family is none. */
const LAW_ZH = [
  '起诉',
  '告你们',
  '(?<![广公报])告(?:到|上)(?:法|消|工|市|1)',
  '法院',
  '打官司',
  '法庭',
  '仲裁',
  '律师函',
  '律师信',
  '(?:找|请|叫|让|委托|联系|咨询)[^，。,]{0,4}律师',
  '走法律',
  '法律途径',
  '法律手段',
  '法律责任',
];
/** Press and networks, with the wish to tell them. */
const PUBLIC_ZH = [
  '曝光',
  '(?:挂|曝)(?:到|上)?网',
  '上(?:热搜|电视|新闻)',
  '(?:找|联系|通知|告诉)(?:记者|媒体)',
  '(?:发|挂|传)(?:到|上|去)?(?:小红书|微博|抖音|黑猫|知乎|b站)',
  '(?:小红书|微博|抖音|黑猫)(?:上)?(?:见|曝|挂|发帖|避雷|投诉)',
];

const AUTHORITIES_EN = [
  'trading standards',
  'ombudsman',
  'consumer (?:association|council|protection|rights|affairs|helpline)',
  '12315',
  'better business bureau',
  'citizens advice',
  'report you',
  'reporting you',
  'call(?:ing)? the police',
];
const LAW_EN = [
  'small claims',
  'chargeback',
  "(?:to|will|['’]ll|gonna|and|could|can|might) sue",
  'sue (?:you|your|the|this)',
  'suing',
  'lawsuit',
  'legal (?:action|steps|proceedings|advice)',
  '(?:my|a|our|the) (?:lawyer|solicitor|attorney)s?',
  'take you to court',
  'see you in court',
  'to court',
  'in court',
];
const PUBLIC_EN = [
  'go(?:ing)? to the (?:press|media|papers|police|authorities)',
  'tell the (?:press|media|papers)',
  'expose you',
  'go(?:ing)? public',
  'all over (?:social media|twitter|facebook|tiktok|the internet|reddit)',
  'post (?:this|it|about this|about you) (?:on|all over)',
  'name and shame',
];

const HAN = [...AUTHORITIES_ZH, ...LAW_ZH, ...PUBLIC_ZH].join('|');
const WORDS = [...AUTHORITIES_EN, ...LAW_EN, ...PUBLIC_EN].join('|');
const THREAT = new RegExp(`${HAN}|\\b(?:${WORDS})\\b`, 'i');

/** Told of somebody, or said not to be meant. */
const NOT_MEANT = new RegExp(
  [
    '(?:不(?:想|会|用|打算|至于)|没(?:想|打算))[^，。,]{0,4}(?:起诉|告|投诉|报警|曝光|打官司)',
    "\\b(?:i am|i['’]m|my (?:husband|wife|dad|mum|mom|father|mother|brother|sister|son|daughter|friend) is) a (?:lawyer|solicitor|attorney)\\b(?!.*\\b(?:sue|court|legal)\\b)",
    "\\b(?:don['’]?t|not) (?:want|going|mean) to (?:sue|go to court)",
    'gift for (?:a|my) (?:lawyer|solicitor)',
  ].join('|'),
  'i',
);

/** Whether the customer announces a court, an authority or the public. Such words are answered calmly, and first. */
export function threatens(text: string): boolean {
  return THREAT.test(text) && !NOT_MEANT.test(text);
}
