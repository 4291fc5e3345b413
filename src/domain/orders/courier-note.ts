import { asks } from '../text/asking.js';
import { foldText } from '../text/fold.js';

const NOT_HOME =
  /不在家|没人在家|家里没人|不方便收(?:快递|包裹|货|件|东西)?(?=[,，。.!！~\s]|$)|not (?:be )?(?:at )?home|won'?t be (?:in|there|home)|nobody(?:'s| is| will be)? (?:in|home)/;
const LEFT_AT =
  /放(?:在|到|个|进|去)?(?:我家|我们|小区|公司|楼下)?(?:的)?(?:门卫|门口|门外|物业|前台|驿站|快递柜|丰巢|柜子?|邻居|隔壁|保安|传达室|代收点|岗亭)|(?:送|寄|交|给)(?:到|给|去)?(?:门卫|驿站|前台|隔壁|邻居|保安|物业)|让(?:门卫|前台|邻居|隔壁|保安|物业).{0,6}(?:收|签)|(?:leave|drop|put|hand) (?:it|them|the (?:parcel|package|box)|my (?:parcel|package|order))(?: off)? (?:with|at|by|outside|behind|to|next door|in (?:the|my|our|a|your) (?:\w+ )?(?:porch|shed|garage|box|lockers?|mailbox|letter ?box|place|hall|hallway|lobby|garden|carport|office))|neighbou?r (?:can|could|will|may) (?:take|sign|accept)/;
const ANOTHER_DAY =
  /改(?:到|成|为)?(?:明天|后天|下午|晚上|上午|周|星期|礼拜).{0,6}送|(?:明天|后天|晚上|周.)再送|deliver it (?:tomorrow|on|later|in the)/;
/** What was done already is told, perhaps complained of; it asks for nothing. */
const DONE =
  /了(?![吧哈啊]?[。.!！~]*$)|[放送扔丢]了|为什么|凭什么|怎么(?:能|就|又)|又|总是|老是|每次|居然|竟然|\b(?:did|didn'?t|was|were|why|always|again|keeps?|left|never)\b/;

/** A question that asks for the deed itself, not for a fact. */
const ASKED_FOR =
  /能不能|能否|可不可以|可以|麻烦|帮|(?:吗|么|行不行|好不好|怎么办|咋办)[?？。!！~]*$|\b(?:can|could|would|will|may) (?:you|they|he|she|it|the|my)\b|\bplease\b|\b(?:is|would) (?:it|that|this) (?:be )?(?:ok|okay|fine|possible|all ?right)\b/;

/**
 * Whether a message says where a parcel shall be left, or on which other day it shall come: "leave it with
 * the neighbour", 放门卫吧. What a courier has done already is no such wish,
 * nor is a question about something else ("I'm not home until 6, when do you open?").
 */
export function isDeliveryWish(text: string): boolean {
  const folded = foldText(text);
  if (DONE.test(folded) || !namesElsewhere(folded)) return false;
  return ASKED_FOR.test(folded) || !folded.split(/[,，。.;；]/).some(asks);
}

/** Whether words, said of a parcel on its way, name another place or day for it. */
export function namesElsewhere(text: string): boolean {
  const folded = foldText(text);
  return [NOT_HOME, LEFT_AT, ANOTHER_DAY].some((form) => form.test(folded));
}
