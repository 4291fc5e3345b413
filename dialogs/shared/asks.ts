import { foldText, hasHan } from '../../src/domain/text/fold.js';

const ENDS_ASKING = /(?:[?？]|吗|呢|么|不$)\s*[。.!！~～]*$/;
const ASKS_ZH =
  /多久|多长时间|什么时候|啥时候|几时|几天|几点|多少钱|谁出|谁承担|谁付|哪里寄|寄到哪|寄哪|怎么(?:退|寄|换|办|申请|弄|查|算|处理|还)|能不能|可不可以|行不行|可以.{0,10}吗|为什么(?:要|不|还|少|没)/;
const ASKS_EN =
  /^(?:(?:and|but|so|ok(?:ay)?|well|hi|hello|sorry|wait)[, ]+)*(?:how|when|what|who|whom|where|which|why|can|could|do|does|did|is|are|am|will|would|should|may|has|have you)\b/;

/** Whether a message asks rather than tells; a statement with a question at its end does both. */
export function isQuestion(text: string): boolean {
  const folded = foldText(text).trim();
  return ENDS_ASKING.test(folded) || ASKS_ZH.test(folded) || ASKS_EN.test(folded);
}

/** The sentences of a message that tell something, without those that ask; empty when all of it asks. */
export function toldPart(text: string): string {
  return sentencesOf(text)
    .filter((sentence) => !isQuestion(sentence))
    .join(hasHan(text) ? '' : ' ')
    .trim();
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[。！？!?；;\n])|(?<=[,，])|(?<=[.])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
