import { foldText } from '../text/fold.js';

const HAN =
  /^(?:那|请问|你们|除了这[个些几款]*|,|，)*(?:(?:还有|有没有|有|看看|推荐|来)(?:点|些|什么|啥|没有)*(?:别的|其他的?|其它的?|更多的?|类似的?|差不多的?|同类的?)|还有(?:吗|么|没有|没)|换(?:一批|几个|几款|别的)|再(?:看|推荐|来)(?:看|点|些|几个|几款|别的)+)(?:款|款式|选择|推荐|商品|东西|的)*(?:可以选|可选)?(?:吗|么|嘛|没|没有|呢|吧|看看)?$/;
const ENGLISH =
  /^(?:(?:ok|okay|hmm|so|and|well) )?(?:(?:is|are) there |do you (?:have|sell) |have you (?:got )?|got |show me |what )?(?:anything|something|any|some|what|more)(?: (?:others?|else|similar|more|ones?|options?|choices?|like (?:it|that|this|them|those)|do you have|is there|have you got))*$/;
const OF_MORE = /else|similar|more|other|like /;

/** Whether a message asks for more goods than those shown: 还有别的吗, "anything similar?". */
export function asksForMore(text: string): boolean {
  const folded = foldText(text)
    .replace(/[\s.,!?。，！？~～]+/g, ' ')
    .trim();
  return HAN.test(folded.replace(/ /g, '')) || (ENGLISH.test(folded) && OF_MORE.test(folded));
}
