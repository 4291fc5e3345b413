import { foldText } from '../../src/domain/text/fold.js';

const THANKS =
  /^(?:(?:ok|okay|great|lovely|cool|oh|many|好|好的|嗯|那|非常|太)[ ,，!！]*)*(?:thx|ty|tysm|thanks?(?: (?:a lot|so much|very much|again|you))*|cheers|ta|谢谢?(?:你|您|啦|了|哈|啊)*|多谢|感谢|辛苦(?:你|您|了)*)[\s.!！。~～🙏😊]*$/u;
const OF_PAYMENT =
  /\d|[¥￥$]|扣|付|款|钱|刷|转账|余额|银行|卡|微信|支付|花呗|失败|报错|不成功|成功|没反应|转圈|重复|两[次笔遍]|退出|闪退|pay|paid|charg|money|card|bank|wechat|alipay|transfer|debit|deduct|declin|fail|error|refus|reject|twice|double|nothing happen|spin|stuck|crash|went through|go through|account|balance|bill/;

/** Whether a message is thanks and nothing else: it is no detail of anything. */
export function isThanks(text: string): boolean {
  return THANKS.test(foldText(text).trim());
}

/** Whether words tell of a payment at all. */
export function tellsOfPayment(text: string): boolean {
  return OF_PAYMENT.test(foldText(text));
}

const NO_PHOTO =
  /^(?:我|那|可|但|也|真的|不好意思)*(?:不|没|别|懒得|没法|没有)(?:想|会|要|用|能|方便|了)*(?:给|再)?(?:拍|发|传|照)?(?:照片?|图片?|拍照|视频)?[,，。 ]*(?:我)?(?:也)?(?:不会|不方便|没有)?(?:啊|了|吧|呀|拍|弄|用)*[。.!！~]*$|^(?:sorry,? )?(?:i )?(?:can'?t|cannot|don'?t|won'?t|no|haven'?t)(?: (?:have|take|send|want to|got|do|a|any|the|send|know how to))* (?:photos?|pictures?|pics?|camera)[\s.!]*$/;

/** Whether only the photo is refused: the wish itself stands. */
export function refusesPhoto(text: string): boolean {
  const folded = foldText(text).replaceAll('’', "'").trim();
  return /拍|照|图|视频|photo|picture|pics?\b|camera/.test(folded) && NO_PHOTO.test(folded);
}
