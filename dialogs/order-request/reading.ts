import type { Localised } from '../../src/domain/language.js';
import type { Product } from '../../src/domain/products/product.js';
import { foldText } from '../../src/domain/text/fold.js';
import type { DialogTurn } from '../../src/turn/dialog.js';
import { toldPart } from '../shared/told-part.js';

const FAULT =
  /坏|漏|裂|破|碎|断|掉(?:漆|色|毛|了)|异味|味道(?!不好[吃喝]|一般|不合|不喜欢|太甜|太淡)|臭|发霉|霉|变质|过期|不亮|不转|不通电|不工作|不制热|不制冷|开不了|启动不|充不|连不上|卡住|死机|异响|噪音|松动|生锈|开线|脱胶|起球|褪色|瑕疵|划痕|污渍|脏|少(?:了|发|一|个|件)|发错|错发|不符|色差|颜色.{0,6}(?:不|差|偏)|图片.{0,4}(?:不|差)|假货|质量|毛病|故障|破损|变形|烫手|漏电|跑绒|钻绒|broke|broken|crack|leak|torn|tear|smell|mou?ld|fault|defect|damag|scratch|stain|dead|does ?n[o']?t (?:work|turn|heat|charge|start|open|close|fit together)|won'?t (?:turn|start|charge|heat|open|switch)|not working|stopped|missing|wrong (?:item|colour|color|size|one)|not as described|nothing like|rattl|nois|rust|peel|loose|fell apart|quality|buzz/;
const DISLIKE =
  /不喜欢|不好[吃喝]|难[吃喝]|口味|太[甜淡咸苦]|不想要|不要了|不需要|用不(?:上|着|到)|买(?:多|错|重)|拍错|后悔|不合适|不合脚|太(?:大|小|长|短|重|贵|紧|松|硬|软|薄|厚|丑|吵)|偏(?:大|小)|大了|小了|尺码|放不下|没用|不好看|不搭|送人|改主意|便宜|降价|等(?:太久|不)|don'?t (?:like|want|need)|do not (?:like|want|need)|changed? my mind|no longer|too (?:strong|bright|dark|thin|thick|big|small|large|tight|loose|long|short|heavy|hard|soft|late|expensive|loud)|does ?n[o']?t (?:suit|fit|match)|wrong size|ordered (?:the wrong|two|twice|by mistake)|by mistake|cheaper|found (?:it|one)|ugly|gift|not what i/;
const WANTED =
  /^(?:那就|还是)(?:要)?.{1,12}(?:的|色|吧)|(?:换成|改成|换个|要|换|换一个|换为|改为)\s*(.{1,24})|(?:swap (?:it )?for|exchange (?:it )?for|change (?:it )?to|instead|in)\s+(.{1,30})|\bsize\b|尺码|颜色|大一?[号码点]|小一?[号码点]|\d{2}\s?码/;
const INVOICE =
  /专票|普票|增值税|抬头|税号|重发|补发|再发|重开|开给|公司|个人|邮箱|@|vat|tax|company|title|resend|send .*again|personal|e-?mail|[0-9a-z]{15,20}/;
/** Someone has moved, or the parcel shall go elsewhere: in words that hold the new place itself. */
const RECIPIENT =
  /收(?:件|货)人|联系人|电话|手机|号码|门牌|楼|室|单元|路\d|小区|送到|寄到|recipient|name|phone|street|road|avenue|flat|room|apartment|send it to|deliver (?:it )?to/;

/** Whether words agree to what was read back: 提交, "go ahead". */
export function confirms(text: string): boolean {
  return CONFIRMS.test(text.trim());
}

const CONFIRMS =
  /^(?:提交|(?:那|好|嗯|行)*就?先?这样.{0,2}|对.{0,4}|没问题|可以.{0,3}|确认.{0,4}|好.{0,3}|submit|go ahead|that'?s right|correct|do it|confirm.{0,12}|yes.{0,20})[。.!！]*$/i;

/** The parcel shall be left somewhere or come another day; what that says is for the courier. */
const LEFT_AT =
  /放(?:在|到)?.{0,8}(?:门卫|门口|物业|前台|驿站|柜|邻居|保安|代收|楼下|岗)|(?:前台|门卫|驿站|快递柜|丰巢|物业|邻居|保安)(?:吧|就行|代收|收)?|(?:改|换)(?:到|成|为)?(?:明天|后天|下午|晚上|上午|周|星期|礼拜)|(?:明天|后天|晚上|周.).{0,4}(?:再)?送|leave it|neighbou?r|front desk|reception|locker|safe place|porch|another day|deliver it (?:tomorrow|on|later|in the)|tomorrow|after (?:work|\d)/;
const NOT_HOME =
  /不在家|没人在家|家里没人|不方便收|not (?:be )?(?:at )?home|won'?t be (?:in|there|home)|nobody(?:'s| is| will be)? (?:in|home)/;

/** Whether words say where a parcel may be left, or on which day it shall come. */
export function isCourierNote(text: string): boolean {
  const folded = foldText(text);
  return LEFT_AT.test(folded) && !/\d{3}|路\d|\d+号/.test(folded);
}

/** Whether somebody says that nobody will be at home. */
export function isNotHome(text: string): boolean {
  return NOT_HOME.test(foldText(text));
}

/** Whether a reason is a fault of the goods, so that the shop pays the way. */
export function isFault(text: string): boolean {
  return FAULT.test(foldText(text));
}

/** Whether words are a reason to give something back. */
export function tellsWhy(text: string): boolean {
  const folded = foldText(text);
  return FAULT.test(folded) || DISLIKE.test(folded);
}

const SEALED =
  /(?:没|未|还没|没有)(?:拆|开|动|吃|喝|尝)|原封|封着|全新没|\b(?:un-?opened|still sealed|not (?:been )?opened|never opened|haven'?t (?:opened|tried|touched))\b|^sealed/;
const OPENED =
  /拆(?:了|开|过|封了)|开(?:了|过|封)|打开|吃(?:了|过)|喝(?:了|过)|尝(?:了|过)|\b(?:opened|tried (?:it|one|some|them)|ate|eaten|drank|tasted)\b/;

/** Whether food is told to be opened; `undefined` when nothing is said of it. */
export function openedIn(text: string): boolean | undefined {
  const folded = foldText(text);
  if (SEALED.test(folded)) return false;
  return OPENED.test(folded) ? true : undefined;
}

const USED =
  /(?<![没未不试有会])(?:[洗用](?:过|了)(?!.{0,3}(?:券|优惠|积分))|[穿戴](?:过|了.{0,3}[次天回周月]|出[门去]))|下过水|吊牌.{0,4}(?:剪|拆|扔|掉|没|摘|丢)|(?:剪|拆|扔|摘|丢)(?:掉)?了?吊牌|(?<!never |not |n't |been |un)\b(?:worn|wore|washed|used (?:it|them|once|twice))\b|\btags? (?:is |are |was |were )?(?:off|cut|removed|gone)\b|\b(?:cut|took|tore|removed|lost)(?: off)? the tags?\b/;

/** Whether goods are told to be used, so that they may no longer go back without a fault. */
export function tellsOfUse(text: string): boolean {
  return USED.test(foldText(text));
}

/** Whether it is told that nothing is wrong with the goods: 没有质量问题, "it's fine, just used". */
export function tellsNoFault(text: string): boolean {
  return NO_FAULT.test(foldText(text));
}

const NO_FAULT =
  /(?:没有?|不是|不算|无)(?:什么|啥|任何)?(?:质量)?(?:上的)?(?:问题|毛病)|质量(?:没|挺好|很好|还?行|可以)|\b(?:no|not an?|isn't an?|without) (?:real )?(?:quality |actual )?(?:fault|problem|issue|defect)|nothing(?:'s| is)? wrong|\bit'?s fine\b/;

/** Which of the goods, without why: 两个都退, "both". */
export function isOnlyScope(text: string): boolean {
  return SCOPE.test(foldText(text).trim());
}

const SCOPE =
  /^(?:两[个件双]?都?退?|[都全](?:部)?(?:要)?退?|一起退?|(?:只|就)退.{1,10}|both(?: of them)?|all(?: of (?:it|them))?|everything|(?:just|only) the .{1,24}|the whole (?:order|lot))[的了吧。.!！]*$/;

/** "Change the title": what is to change, without what it shall be. */
export function isOnlyRequest(text: string): boolean {
  return ONLY_REQUEST.test(foldText(text).trim());
}

const ONLY_REQUEST =
  /^(?:改(?:一下)?抬头|抬头(?:错了|改一下)|换成?专票|专票|普票|电子普票|(?:please )?change the (?:title|name)(?: on it)?|(?:a )?vat(?: invoice)?(?: instead)?|electronic(?: invoice)?)[吧。.!！ ]*$/;

/** What was already told on the way here that this wish needs; empty when it must still be asked. */
export function toldBefore(
  turn: DialogTurn,
  topic: string,
  said: string,
  products: readonly Product[],
): string {
  const all = withoutNumbers(said);
  // "Can I swap it for 39?" and "can they leave it at the gate?" ask and tell at once.
  const tells = SWAPPING.includes(topic) || (topic === 'address' && isCourierNote(all));
  const told = tells ? all.replace(ASKING_END, '') : toldPart(all);
  const folded = foldText(told);
  if (told === '') return '';
  if (topic === 'address')
    return hasAddress(turn, told) || isCourierNote(told) ? withoutVerb(told) : '';
  const names = SWAPPING.includes(topic) && optionsNamed(told, products).length > 0;
  return names || TELLS[topic]?.test(folded) ? told : '';
}

/** Topics whose answer is what is wanted instead. */
export const SWAPPING: readonly string[] = ['exchange', 'change'];

const ASKING_END =
  /[,，]?\s*(?:行不行|行吗|可以吗|好吗|成吗|吗|吧|谢谢|please|thanks?|thank you)?[?？。.!！~]*$/i;

const TELLS: Readonly<Record<string, RegExp>> = {
  return: new RegExp(`${FAULT.source}|${DISLIKE.source}`),
  repair: FAULT,
  exchange:
    /换成|要.{0,6}(?:码|号|色)|swap .*for|exchange .*for|size \d|\d{2}\s?码|大一?[号码]|小一?[号码]|instead/,
  change:
    /改成|换成|改为|换为|多加|加一|再加|减|少一|去掉|拿掉|删|要.{0,6}(?:码|号|色)|remove|take .*(?:out|off)|leave out|change .*to|size \d|instead/,
  invoice: /@|[0-9a-z]{15,20}|有限|公司|重发|补发|再发|resend|again/,
  payment: /(?:扣|付|charged?|paid|deduct).{0,20}(?:\d{2,}|[¥￥])|[¥￥]\d/,
};

/** Whether words answer the question of a topic, rather than being about something else. */
export function answers(turn: DialogTurn, topic: string, text: string): boolean {
  const folded = foldText(text);
  if (turn.attachments.length > 0) return true;
  if (topic === 'address')
    return hasAddress(turn, text) || RECIPIENT.test(folded) || isCourierNote(text);
  if (topic === 'invoice') return INVOICE.test(folded) || folded.length >= 4;
  return folded.trim().length >= 1;
}

/** What an answer wants instead: "换成蓝的", "in 39". */
export function namesWanted(text: string): boolean {
  return WANTED.test(foldText(text));
}

/** The options of a product that a text names, 蓝的 means 雾蓝. */
export function optionsNamed(text: string, products: readonly Product[]): readonly Localised[] {
  const folded = foldText(text);
  return products.flatMap(({ options }) =>
    options.flatMap(({ values }) => values.filter((value) => isNamed(folded, value))),
  );
}

function isNamed(folded: string, value: Localised): boolean {
  const en = value.en.toLowerCase();
  const colour = /([红橙黄绿蓝紫粉白黑灰棕])/.exec(value.zh)?.[1];
  const colourEn = COLOURS.find((word) => hasWord(en, word));
  if (folded.includes(value.zh.toLowerCase()) || hasWord(folded, en)) return true;
  if (colourEn !== undefined && hasWord(folded, colourEn)) return true;
  return colour !== undefined && folded.includes(colour);
}

const COLOURS = [
  ...['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'white', 'black'],
  ...['grey', 'gray', 'brown', 'camel', 'cream'],
];

function hasWord(folded: string, words: string): boolean {
  const at = folded.indexOf(words);
  if (at < 0) return false;
  return (
    !/[a-z0-9]/.test(folded[at - 1] ?? '') && !/[a-z0-9]/.test(folded[at + words.length] ?? '')
  );
}

/** Whether a colour or size is wanted that none of the goods has: the options are told then. */
export function wantsUnknownOption(text: string, products: readonly Product[]): boolean {
  const folded = foldText(text);
  const choosable = products.filter(({ options }) => options.length > 0);
  if (choosable.length === 0 || optionsNamed(text, products).length > 0) return false;
  return /[红橙黄绿蓝紫粉白黑灰棕金银]色?的?|换个?颜色|\b(?:red|orange|yellow|green|blue|purple|pink|white|black|gr[ae]y|brown|another colou?r|different colou?r)\b/.test(
    folded,
  );
}

function hasAddress({ heard, text }: DialogTurn, told: string): boolean {
  const inTold = heard.entities.filter((entity) => told.includes(entity.text));
  const named = inTold.some(({ type }) => type === 'address' || type === 'phone');
  const many = /\d/.test(told) && told.length >= 8 && text.includes(told);
  return (
    named ||
    many ||
    /(?:收(?:件|货)人|联系人).{0,3}(?:改|换|写|是|为|:|：)/.test(told) ||
    /\d+\s?(?:号|室|栋|幢|单元|弄)|\d+ \w+ (?:street|road|rd|st|avenue|lane)/i.test(told)
  );
}

/** A new address without the words that ask for it. */
export function withoutVerb(told: string): string {
  return told
    .replace(
      /^(?:帮我|请|麻烦)?(?:把)?(?:改|换)(?:一下|下)?\s*(?:的)?(?=收|联系|电话|手机|地址)/,
      '',
    )
    .replace(
      /^.{0,8}?(?:把)?(?:收货)?(?:地址)?(?:改|换|送|寄)(?:一下)?(?:收货)?(?:地址)?(?:成|到|为|去)[:：]?\s*/,
      '',
    )
    .replace(/^.{0,30}?\baddress\b.{0,12}?\bto\b:?\s*/i, '')
    .replace(/^to (?=[A-Z0-9])/i, '')
    .replace(/^.{0,20}?\b(?:send|deliver|ship)\b.{0,16}?\bto\b:?\s*/i, '')
    .trim();
}

/** What was read back with a new phone number in the place of the old one. */
export function withNewPhone(before: string, phone: string): string | undefined {
  const old = /1[3-9]\d(?:[ -]?\d){8}/.exec(before)?.[0];
  return old && before.replace(old, phone);
}

const SAME =
  /(?:电话|手机|姓名|名字|收件人|其他|其它|别的).{0,4}(?:不变|一样|不用改|没变)|\b(?:phone|name|number|rest|everything else)\b.{0,12}\b(?:same|unchanged)\b/i;

/** Whether somebody says that the rest stays as it is. */
export function staysTheSame(text: string): boolean {
  return SAME.test(text);
}

const MEANT =
  /(?:\bi mean(?:t)?|should be|应该是|写错了?[,，]?是?|打错了?[,，]?是?|是)\s*(?:no\.? ?|number )?(\d{1,4})\s*(?:号|室|栋)?[.。]?$/i;

/** What was read back with the one number corrected that has as many digits; `undefined` when none or several have. */
export function withNewNumber(before: string, text: string): string | undefined {
  const meant = MEANT.exec(text.trim())?.[1];
  if (!meant) return undefined;
  const alike = (before.match(/(?<!\d)\d{1,4}(?!\d)/g) ?? []).filter(
    (number) => number.length === meant.length,
  );
  const [only, ...others] = alike;
  if (!only || others.length > 0) return undefined;
  return before.replace(new RegExp(`(?<!\\d)${only}(?!\\d)`), meant);
}

/** Why the goods go back or are swapped, as far as it was told before anything was asked. */
export function reasonIn(said: string): string {
  const told = toldPart(withoutNumbers(said));
  return tellsWhy(told) ? told : '';
}

const REQUEST =
  /^(?:你好|您好|hi|hello|hey)?[,，!！. ]*(?:我(?:想|要|想要)|帮我|i(?:'d| would)? (?:want|like|need)|can i|please)(?: to)?[^,，。.;；]{0,40}?(?:退|return|send)[^,，。.;；]{0,40}[,，。.;；]+\s*/i;

/** The reason without the request it stood behind: "I want to return the shoes, too small". */
export function withoutRequest(told: string): string {
  const rest = told.replace(REQUEST, '');
  return tellsWhy(rest) ? rest : told;
}

/** Lines that are nothing but numbers were proof, not part of the story. */
function withoutNumbers(said: string): string {
  const lines = said
    .replace(/[ \t\u3000]+/g, ' ')
    .split('\n')
    .filter((line) => /\p{L}{2}/u.test(line.replace(/a\s?\d{5}/gi, '')));
  return lines
    .join('\n')
    .replace(
      /(?:(?:in |from )?(?:the |my )?order(?: number)?|from|订单号?|单号)? ?[:：#]? ?(?<![a-z])a\s?\d{5}(?:里面?的|里面?|这单的?|中的)?[,，]?/gi,
      blank,
    )
    .replace(
      /(?:手机)?(?:尾号|后四位)(?:是)?\s*\d{4}(?!\d)[,，]?|phone(?: ending)?(?: in)? \d{4}(?!\d)[,.]?/gi,
      blank,
    )
    .replace(/([,，])[\s,，]+/g, '$1 ')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?([,，]) (?=\p{Script=Han})/gu, '$1')
    .replace(/^[\s,，。.;；]+|[\s,，。.;；]+$/g, '');
}

/** What stands for a number left out: its comma still parts the sentences. */
function blank(number: string): string {
  const comma = /[,，]$/.exec(number)?.[0];
  return comma ? `${comma} ` : ' ';
}
