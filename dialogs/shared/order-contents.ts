import { foldText } from '../../src/domain/text/fold.js';

const CONTENTS =
  /\bwhat(?:'?s| is| was| are| did i)\b.{0,12}\b(?:in (?:it|there|that|the order|my order|the (?:parcel|box))|inside|order(?:ed)?|buy)\b|(?:里面?|这一?单|订单)(?:都|是|里)*(?:有|装|买)(?:了|的)?(?:些|是)?(?:什么|啥|哪些)|(?:我)?(?:都)?(?:买|订|拍)了(?:些)?(?:什么|啥|哪些)/;

/** Whether it is asked what an order holds: "what's in it", 里面都有什么. */
export function asksContents(text: string): boolean {
  return CONTENTS.test(foldText(text).replaceAll('’', "'"));
}

const TAKES_OUT =
  /\b(?:remove|delete|drop|leave out|take (?:out|off|away)|get rid of|without|skip)\b|\btake .{1,30} (?:out|off)\b|去掉|拿掉|删(?:掉|了|除)?|移除|拿走|去除|(?:不要|少买|少要|扣掉)/;

/** Whether something shall be left out of an order: "remove the night light", 去掉一盒. */
export function takesOut(text: string): boolean {
  return TAKES_OUT.test(foldText(text));
}
