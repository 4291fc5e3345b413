import type { Mood } from '../understanding.js';

/** Something went wrong: with the goods, the way here, the money, the people. */
const WENT_WRONG_ZH =
  /坏|破[了的损洞]|碎|裂|漏|断了|烂|掉[色漆皮毛绒渣]|跑绒|起球|变形|变质|发霉|霉|异味|怪味|有味|味道(?:大|重|怪|刺)|臭|过期|脏|划痕|划伤|瑕疵|缩水|生锈|开胶|少[发了一件装]|缺[了少件货]|漏发|发错|错发|送错|寄错|不对|不符|不一样|不一致|色差|假的?|丢[了件失]|不见|没[有]?(?:收到|到|来|送|发|人|退|修|回|响|解决|处理|联系|动静|影)|还没|一直[没不在]|迟|延误|晚了|超时|好慢|太慢|这么慢|慢死|等了|天了|周了|个月了|说好|说是|承诺|答应|明明|骗|弄错|多扣|多收|多付|重复扣|扣了(?:两|2)|泄露|骚扰|态度|吼|骂|拒绝|推脱|推来推去|扔[在到给门地]|乱[扔放收]|压坏|摔|野蛮|不能用|用不了|没法用|打不开|不工作|不转|不亮|不热|不制|失灵|死机|冒烟|漏电|着火|过敏|烫伤|受伤|虫|头发|异物|质量[差有问太不]|出问题|有问题|有毛病|豁口|缺口|有个洞|塌|粗糙|做工|货不对|虚标|缩水|贴皮|串货|二手|旧的|用过的/;
const WENT_WRONG_EN =
  /\b(?:broken?|broke|crack(?:ed|s)?|chip(?:ped|s)?|dent(?:ed|s)?|damag\w+|torn|tore|ripped|leak\w*|smell\w*|stinks?|stain\w*|rust\w*|faulty|defect\w*|dead|burst|bent|loose|scratch\w*|dirty|mou?ld\w*|expired|stale|missing|lost|wrong|incorrect|mistake|never|nothing|nobody|no one|no reply|no answer|late|later than|delay\w*|overdue|waiting|waited|ages|stuck|rude|ignor\w*|fake|counterfeit|mislead\w*|misled|lie[ds]?|swore|sworn|shout\w*|yell\w*|promised|supposed to|said (?:it|you|they)|you said|overcharged|charged|twice|hurt|burn\w*|shock\w*|smok\w+|fire|spam|leaked|refus\w+|thr(?:ew|own) (?:my|the|it|at|over)|dumped|left (?:it|my|the|outside|in the)|fell apart|came off|falls? off|different (?:from|to|than)|collaps\w*|poor|cheap quality|shrunk|shrank|faded|peel\w*|pilling|nothing like|not (?:as|what|the same|the one|here|work\w*|good|been|come|arrived?)|(?:doesn|don|won|didn|isn|hasn|haven|wasn|weren|can|couldn)['’]?t (?:work|turn|charge|heat|fit|match|close|open|come|arrived?|been|got|here|what|as|the|receive\w*|reply|answer\w*|show\w*|look|start)|still (?:not|no|hasn|haven|waiting|nowhere|nothing))\b/i;

/** The customer's own slip is nobody's fault. */
const OWN_MISTAKE =
  /我?(?:自己)?(?:买|选|拍|下单|点|订)错|\bi(?:['’]ve| have)? (?:accidentally )?(?:ordered|chose|picked|bought|selected|got myself) the wrong|my (?:own )?(?:mistake|fault)\b/i;

/** Whether the customer ordered the wrong thing by their own mistake. */
export function isOwnMistake(text: string): boolean {
  return OWN_MISTAKE.test(text);
}

/** Goods that are broken or spoilt, in words that mean nothing else. */
const HARM =
  /坏[了的掉]|碎[了的]|裂[了开纹]|漏[水油气电液绒]|断了|烂了|塌|破[了洞损]|有洞|跑绒|开胶|变形|发霉|变质|生锈|冒烟|豁口|偷[了走]|被[^，。]{0,3}(?:拿走|偷)|冒领|有虫|长虫|\b(?:broken|broke|cracked|shattered|leaks|leaking|leaked|torn|fell apart|came apart|collapsed|mou?ldy?|smells (?:of|like)|stinks|stolen|stole|took my (?:parcel|package)|stopped working|defective|faulty)\b|\b(?:doesn|won|isn)['’]?t (?:work|turn on|working)\b/i;
/** "Will it leak?" is asked before buying. */
const MAY_HAPPEN =
  /会不会|会[^，。]{0,8}吗|容易|怕|能不能|\b(?:will|would|does|could|might|can|if) (?:it|they|this|the)\b/i;

/** Whether a message says that goods are broken or spoilt, rather than asking whether they will be. */
export function tellsOfHarm(text: string): boolean {
  return HARM.test(text) && !MAY_HAPPEN.test(text);
}

const WHAT_TO_DO =
  /怎么办|咋办|怎么处理|怎么弄|what (?:should|can|do|am) i (?:do|supposed)|what now/i;
const NAMES_REMEDY = /[退换修]|return|exchange|refund|replace|repair|warranty|保修/i;

/** Whether somebody with broken goods only asks what to do. */
export function isAtALoss(text: string): boolean {
  return tellsOfHarm(text) && WHAT_TO_DO.test(text) && !NAMES_REMEDY.test(text);
}

/** What is asked for because of it. */
const DEMAND =
  /投诉|举报|赔|补偿|退钱|说法|负责|解释|交代|道歉|凭什么|complain|compensat|money back|make (?:it|this) right|explanation|apolog|unacceptable|not acceptable/i;

/** Anger from which a message complains, whatever else it says. */
const CROSS = 0.35;

/** 你们是不是骗人的: a doubt, of which nothing has happened yet. */
const WONDERS =
  /^(?:你们|你家|这|这个|这家|您们)*(?:店|家)?是不是|^(?:is|are) (?:this|it|you|your)\b/i;

/** Whether a message only doubts the shop. */
export function wonders(text: string): boolean {
  return WONDERS.test(text);
}

/** Whether a message tells of something gone wrong, demands that it be made good, or is angry. */
export function tellsOfTrouble(text: string, { anger }: Pick<Mood, 'anger'>): boolean {
  if (isOwnMistake(text) || (WONDERS.test(text) && anger < CROSS)) return false;
  return (
    anger >= CROSS || WENT_WRONG_ZH.test(text) || WENT_WRONG_EN.test(text) || DEMAND.test(text)
  );
}

const ASKS_ZH =
  /[?？]|[吗么呢嘛]\s*[。!！~～]*$|怎么|如何|多久|多少|几[天号点时个]|什么|哪[里儿个些天家]|谁|能不能|能否|可不可以|是不是|会不会|有没有|要不要|行不行|可以不$/;
const ASKS_EN =
  /\?|^(?:and |but |so |ok(?:ay)?,? |well,? |wait,? )?(?:what|how|when|where|who|which|why|can|could|do|does|did|is|are|am|will|would|may|should|has|have)\b(?!['’]t)/i;

/** Whether a message asks something. */
export function asks(text: string): boolean {
  return ASKS_ZH.test(text) || ASKS_EN.test(text.trim());
}

const ASKS_WHEN =
  /多久|多长时间|什么时候|啥时候|何时|几天|几号|哪天|要等|how (?:long|soon|quickly)|when\b|what happens (?:now|next)|接下来|然后呢|之后呢/i;

/** Whether a message asks when something will be done, or what comes next. */
export function asksWhen(text: string): boolean {
  return ASKS_WHEN.test(text) && (asks(text) || /几天|多久|什么时候/.test(text));
}

const ANNOUNCES =
  /^(?:投诉|举报)(?:你们?|一下)?[。.!！]*$|^complain(?:t|ts)?[.!]*$|^[^，。,.?？]{0,8}(?:我要|我想|要|想)投诉[^，。,.?？]{0,6}[。.!！]*$|^我(?:很|非常|特别)?不(?:高兴|满意|开心|爽)[了。.!！]*$|^i(?:['’]m| am) (?:very |really |so )?(?:unhappy|upset|not happy|angry)[.!]*$|\b(?:have|make|file|raise|lodge|register) a (?:formal )?complaint\b/i;

/** Whether a message says that a complaint is coming, without saying what happened. */
export function announcesComplaint(text: string): boolean {
  return ANNOUNCES.test(text.trim());
}
