import { asksContents } from '../shared/order-contents.js';

const MONEY =
  /钱|退款|到账|退多少|money|refund|paid back|how much (?:do|will|would|can) (?:i|we) get/i;
const COLLECTED =
  /取件|上门|来取|寄(?:到|哪|回|给)|哪里寄|怎么寄|地址|退到哪|pick|collect|send (?:it|them|the)|where do i|post it|address|label/i;
const COST =
  /免费|收费|要钱|运费|多少钱|谁出|谁付|free|cost|charge|how much|who pays|postage|shipping/i;
const WHEN = /多久|什么时候|啥时候|几天|哪天|when|how long|how soon|what happens|接下来|然后呢/i;

const DONE = /(?:好|改|办|取消|弄|催)(?:好|完|掉)?了(?:吗|没)|did you|is it done|have you/i;

/** The goods travel back and forth. */
const TRAVELS = ['return', 'exchange', 'repair'];

/**
 * The reply key for a question about a wish that is being taken or was just filed: how it is sent, what
 * it costs, when the money comes, when it is done. `undefined` for any other question.
 */
export function insideKey(topic: string, text: string, isFiled = false): string | undefined {
  if (asksContents(text)) return 'inside_contents';
  if (['return', 'cancel'].includes(topic) && MONEY.test(text) && !/运费/.test(text))
    return `inside_money_${topic}`;
  if (TRAVELS.includes(topic) && COLLECTED.test(text)) return 'inside_collect';
  if (TRAVELS.includes(topic) && COST.test(text)) return `inside_cost_${topic}`;
  return isFiled && (WHEN.test(text) || DONE.test(text)) ? 'inside_when' : undefined;
}
