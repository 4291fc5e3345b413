import type { Entity } from '../../src/domain/understanding.js';
import type { DialogTurn } from '../../src/turn/dialog.js';

type Heard = Pick<DialogTurn, 'heard' | 'text'>;

/** Words before a number that say "not this one". */
const NOT_THIS =
  /(?:不是|并非|而不是|别看|\bnot|\bisn't|instead of|rather than)\s*(?:the|order|订单)?\s*$/i;

/** Words that name the end of a phone number, with the digits behind or before them. */
const TAIL =
  /(?:尾号|尾数|(?:最?后|末)(?:四|4)位(?:数字?|号码?)?|手机号?码?|电话号?码?|phone(?: number)?|mobile|last (?:four|4)(?: digits)?|digits|ending(?: in| with)?|ends (?:in|with))\s*(?:是|为|:|：|is|are|of (?:my|the) (?:phone|number) (?:is|are)|,|，)?\s*(\d{4})(?!\d)/i;
const BEFORE_TAIL =
  /(?<![0-9A-Za-z])(\d{4})\s*(?:是|为|is)\s*(?:我的?)?(?:手机|电话|尾号|后四位|my)/i;

/** What four digits may be besides the end of a phone number. */
const MEASURED =
  /^\s*(?:元|块|号|室|年|月|毫升|克|瓦|米|厘米|天|栋|楼|弄|路|ml\b|g\b|w\b|mah|yuan|rmb|cny|days|km)/i;

/**
 * The order number a message means. In a correction ("not A10023, A10024") the one that is not
 * negated, and of several the last; `undefined` when there is none. `…7788` stands for an order
 * known by its ending only, and only where no whole number is named.
 */
export function orderNumberIn(turn: Heard): string | undefined {
  const named = turn.heard.entities.filter((entity) => entity.type === 'order_number');
  const whole = named.filter(({ value }) => !value.startsWith('…'));
  const among = whole.length > 0 ? whole : named;
  const meant = among.filter((entity) => !isNegated(turn.text, entity));
  return (meant.length > 0 ? meant : among).at(-1)?.value;
}

/** Whether an order number was only a row of digits: `12345` may be anything. */
export function isBareNumber({ heard, text }: Heard, number: string): boolean {
  const entity = heard.entities.find(
    ({ type, value }) => type === 'order_number' && value === number,
  );
  return entity !== undefined && text.normalize('NFKC').trim() === entity.text.trim()
    ? /^[#\s]*\d+$/.test(entity.text)
    : false;
}

function isNegated(text: string, entity: Entity): boolean {
  return NOT_THIS.test(text.slice(Math.max(0, entity.start - 20), entity.start));
}

/**
 * The proof a buyer gives: four digits called the end of a phone number, the end of a whole phone
 * number, or four digits standing alone that are no year, sum, house number or measure.
 */
export function lastFourIn({ text, heard }: Heard): string | undefined {
  const plain = text.normalize('NFKC');
  const called = TAIL.exec(plain)?.[1] ?? BEFORE_TAIL.exec(plain)?.[1];
  if (called) return called;
  const phone = heard.entities.find((entity) => entity.type === 'phone');
  if (phone) return phone.value.replace(/\D/g, '').slice(-4);
  return looseDigits(plain, heard.entities);
}

function looseDigits(plain: string, entities: readonly Entity[]): string | undefined {
  const taken = entities.filter(({ type }) => !['order_number', 'quantity'].includes(type));
  for (const found of plain.matchAll(/(?<![0-9A-Za-z¥￥$.])\d{4}(?![0-9A-Za-z.]\d?)/g)) {
    const behind = plain.slice(found.index + 4);
    const isTaken = taken.some(({ start, end }) => found.index >= start && found.index < end);
    if (!isTaken && !MEASURED.test(behind)) return found[0];
  }
  return undefined;
}
