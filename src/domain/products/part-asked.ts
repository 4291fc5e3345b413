import { foldText, hasHan } from '../text/fold.js';
import { singular } from '../text/singular.js';
import type { Understanding } from '../understanding.js';
import type { Product } from './product.js';
import { withoutNames } from './without-names.js';
import { placeOf } from './word-match.js';

/** Parts and consumables that are nothing but that. */
const HAN_PARTS =
  /滤芯|滤心|滤网|杯盖|壶盖|锅盖|盖子|密封圈|胶圈|吸管|杯刷|刷头|滚刷|尘杯|尘袋|电源线|充电线|充电器|数据线|适配器|电池|遥控器|底座|内胆|炸篮|烤盘|面包屑盘|水箱|雾化片|刀头|搅拌杯|鞋垫|鞋带|灯泡|灯罩|灯芯|螺丝|桌脚|桌腿|沙发脚|轮子|层板|旋钮|按键|扣子|肩带|零配件|配件|零件|备件|耗材|替换装|补充装|除垢剂/;
const ENGLISH_PARTS =
  /\b(?:filters?|lids?|seals?|gaskets?|straws?|roller brush(?:es)?|brush heads?|dust (?:cup|bag)s?|power (?:cord|cable|lead)s?|charg(?:er|ing cable)s?|batter(?:y|ies)|remote(?: control)?s?|inner pots?|crumb trays?|water tanks?|insoles?|shoe ?laces|laces|light ?bulbs?|bulbs?|lamp ?shades?|wicks?|screws|casters?|knobs?|spare parts|spares|parts(?! of\b)|accessor(?:y|ies)|refills?|descaler|descaling sachets?)\b/;
/** What may be goods of their own as well. */
const HAN_PIECES = /枕套|被套|床单|布套|沙发套|坐垫|隔板|挂钩|把手|手柄|腰带|盖/;
const ENGLISH_PIECES =
  /\b(?:pillow ?cases?|covers?|cushions?|baskets?|trays?|blades?|legs?|feet|wheels?|shelf|shelves|hooks?|handles?|buttons?|straps?|belts?|caps?|brush(?:es)?|cables?|cords?|adapters?|sheets?)\b/;

const ALONE =
  /单买|单卖|单独(?:买|卖|购买|出售|配)|单配|另(?:外)?(?:买|配|卖)|(?:有|能|可以)配|再配|\b(?:replacement|spare|separate(?:ly)?|by (?:itself|themselves)|on (?:its|their) own|just the|only the)\b/;
const BUYING =
  /(?:能|想|要|可以|在?哪里?|去哪儿?)买(?!的)|买(?:一|两|几|个|新|得到|不到|吗|么)|有(?:没有)?卖|有.{1,8}卖吗|卖(?:吗|么|不卖)|你们(?:家|店)?有|多少钱|几块|价格|价钱|什么价|怎么卖|有货|\b(?:buy|purchase)\b|\bdo you (?:sell|have|stock|carry)\b|\b(?:order|get|need|want) (?:a |an |some |just |only |the )*(?:new|another|extra|single|more)\b|\bhow much (?:is|are|for|would|do|does)\b|\bprices?\b|\bcost (?:of|for)\b|\bcosts?\b/;

/**
 * The part or consumable that a message wants to have or asks the price of ("滤芯多少钱", "a spare lid");
 * `undefined` when it asks for none, or when goods of the shop are called so.
 */
export function partAskedFor(
  heard: Pick<Understanding, 'text' | 'entities'>,
  goods: readonly Product[],
): string | undefined {
  // 被套 in 四件套的被套 is a part, in a product's name it is none.
  const folded = withoutNames(heard);
  const alone = ALONE.test(folded);
  if (!alone && !BUYING.test(folded)) return undefined;
  const part =
    HAN_PARTS.exec(folded)?.[0] ??
    ENGLISH_PARTS.exec(folded)?.[0] ??
    (alone ? (HAN_PIECES.exec(folded)?.[0] ?? ENGLISH_PIECES.exec(folded)?.[0]) : undefined);
  return part === undefined || goods.some((product) => isCalled(product, part)) ? undefined : part;
}

/** Whether what the catalogue says of a product speaks of a part. */
export function hasPart({ specs, usage, summary }: Product, part: string): boolean {
  const said = [...specs.flatMap(({ name, value }) => [name, value]), usage, summary];
  return said.some((text) => mentionsPart(hasHan(part) ? text.zh : text.en, part));
}

/** Whether a text speaks of a part, in whatever number; of the lid of a kettle it may speak as the lid. */
export function mentionsPart(text: string, part: string): boolean {
  const folded = foldText(text);
  if (hasHan(part))
    return folded.includes(part.replace('滤心', '滤芯').replace(/^[杯壶锅]盖$|^盖子$/, '盖'));
  return placeOf(folded, singular(part)) !== undefined;
}

/** A row of goods ends with what they are: 咔滋空气炸锅 is no 盖. */
function isCalled({ name, nicknames }: Product, part: string): boolean {
  if (hasHan(part)) return [name.zh, ...nicknames.zh].some((each) => each.endsWith(part));
  const word = singular(part);
  return [name.en, ...nicknames.en].some((each) => singular(foldText(each)).endsWith(` ${word}`));
}
