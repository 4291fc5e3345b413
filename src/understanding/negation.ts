/** Requests that a customer may take back in the same breath. */
const HAN_REQUEST =
  '(?:取消|退款|退钱|退货|退换|赔偿|补偿|退|换货|换|改地址|改|维修|修|投诉|催|开发票|转人工|人工)';
const ENGLISH_REQUEST =
  '(?:cancel|return|refund|money back|exchange|swap|replace|repair|fix|change|complain|reorder|rush|send it back|talk to|speak to)(?:l?ing|ing|s|ed)?';

const HAN_STOP = ',.;!?，。；！？\\n ';
const HAN_LEAD = '(?:我|那|就|也|还是|其实|先|现在|并)?';
const HAN_NOT = '(?:不用|不要|不想|不必|不需要|不是要?|不是想|别|无需|用不着|没说要)';
const HAN_HELPER = '(?:再|给我|帮我|急着|办|去)?';
const HAN_NEGATED = new RegExp(
  `(?:^|(?<=[${HAN_STOP}]))${HAN_LEAD}${HAN_NOT}${HAN_HELPER}${HAN_REQUEST}[^${HAN_STOP}]{0,12}`,
  'g',
);

const ENGLISH_LEAD = "(?<![a-z'])(?:please )?(?:i )?";
const ENGLISH_NOT =
  "(?:don't|dont|do not|not|no need to|no longer|rather than|instead of|without|never mind)";
const ENGLISH_WISH =
  '(?: (?:want|need|wish|have|going|trying|asking|looking))?(?: to| for)?(?: (?:a|the|my|any))?';
const ENGLISH_THING =
  '(?: (?:it|the order|my order|the whole thing|anything|that|them|order))?(?: any ?more| after all| yet)?';
const ENGLISH_NEGATED = new RegExp(
  `${ENGLISH_LEAD}${ENGLISH_NOT}${ENGLISH_WISH} ?${ENGLISH_REQUEST}(?![a-z])${ENGLISH_THING}`,
  'g',
);

/** No request is taken back without one of these. */
const TAKES_BACK = /[不别无没]|don|not?(?![a-z])|rather|instead|without|never mind/;

/** A message without what it says is not wanted. */
export interface Wanted {
  readonly text: string;
  /** Whether a request was taken back. */
  readonly tookBack: boolean;
  /** Whether anything is left besides it. */
  readonly leaves: boolean;
}

/**
 * Takes negated requests out of a text in lower case: in "不用退了，换一个就行" only the exchange is
 * wanted, in "don't cancel, just change the address" only the change.
 */
export function whatIsWanted(lower: string): Wanted {
  if (!TAKES_BACK.test(lower)) return { text: lower, tookBack: false, leaves: true };
  const text = lower.replace(HAN_NEGATED, ' ').replace(ENGLISH_NEGATED, ' ');
  return { text, tookBack: text !== lower, leaves: /[a-z\u3400-\u9fff]{2}/.test(text) };
}
