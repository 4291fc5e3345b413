import { asks } from '../text/asking.js';

const COMPENSATION = /补偿|赔偿|赔(?:我|点|吗|不赔|多少|一?点)|\bcompensat\w*/i;
const DELAY = /延误|延迟|晚到|晚了|迟到|太慢|超时|\b(?:late|delay\w*|overdue)\b/i;
/** What has rules of its own: fakes, faults, prices. */
const OF_OTHER =
  /假|正品|坏|碎|破|质量|降价|价保|错|\b(?:fake|genuine|broken|damaged|faulty|price|wrong)\b/i;

/**
 * Whether a message asks if there is compensation: `delay` for a parcel that is late, `bare` without a
 * word of what for; `undefined` when it does not ask, or asks for something with a rule of its own.
 */
export function compensationAsked(text: string): 'delay' | 'bare' | undefined {
  if (!COMPENSATION.test(text) || OF_OTHER.test(text) || !asks(text)) return undefined;
  return DELAY.test(text) ? 'delay' : 'bare';
}
