const ASKS_ZH =
  /[?？]|[吗么呢嘛]\s*[。!！~～]*$|怎么|如何|多久|多少|几[天号点时个]|什么|哪[里儿个些天家]|谁|能不能|能否|可不可以|是不是|会不会|有没有|要不要|行不行|可以不$/;
const ASKS_EN =
  /\?|^(?:(?:and|but|so|ok(?:ay)?|well|hi|hello|sorry|wait)[, ]+)*(?:what|how|when|where|who|which|why|can|could|do|does|did|is|are|am|will|would|may|should|has|have)\b(?!['’]t)/i;

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
