import { foldText } from './fold.js';

const OPENER =
  /^(?:那个|就是|就|嗯+|呃+|额|我|想|要|问一?下|请问|请教|咨询|有?个?问题|有事|问题|你好|您好|在吗?|打扰一下|麻烦|帮我?|一下|个|事|是这样的|[,，.。…?？!！~\s])+$|^(?:um+|uh+|well|so|hi|hello|hey|ok|right|excuse me|sorry|listen|look|i have|i've got|i'd like to ask|can i ask|may i ask|could i ask|a question|one question|quick question|something|you|about|question|[,.…?!\s])+$/;
const ALONE = /^(?:hi|hello|hey|ok|right|sorry|so|well|你好|您好|在吗?|就是|[,，.。…?？!！~\s])+$/;

/** Whether a message only opens what is still to come: 我想问下, "can I ask you something". */
export function isOpener(text: string): boolean {
  const folded = foldText(text).trim();
  return OPENER.test(folded) && !ALONE.test(folded);
}
