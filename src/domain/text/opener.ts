import { foldText } from './fold.js';

/** Longer messages say something. */
const LONGEST = 60;
/** What openers are made of, longer pieces first; taken out one by one, so that no text is slow to read. */
const FILLERS =
  /是这样的|打扰一下|有个?问题|问一?下|那个|就是|请问|请教|咨询|个?问题|有事|你好|您好|在吗?|麻烦|帮我?|一下|[就嗯呃额我想要个事]|\b(?:i'd like to ask|can i ask|may i ask|could i ask|one question|quick question|a question|excuse me|i have|i've got|something|question|listen|sorry|about|hello|right|well|look|you|hey|um+|uh+|so|hi|ok)\b|[,，.。…?？!！~\s]+/g;
const ALONE = /^(?:hi|hello|hey|ok|right|sorry|so|well|你好|您好|在吗?|就是|[,，.。…?？!！~\s])+$/;

/** Whether a message only opens what is still to come: 我想问下, "can I ask you something". */
export function isOpener(text: string): boolean {
  if (text.length > LONGEST) return false;
  const folded = foldText(text).trim();
  return folded.replace(FILLERS, '') === '' && !ALONE.test(folded);
}
