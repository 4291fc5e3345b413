import { digitsOf } from '../../src/domain/customers/customer.js';
import type { DialogTurn } from '../../src/turn/dialog.js';

/** Ways to be reached that are no phone number and no e-mail address. */
const ELSEWHERE = /(?:微信|qq|wechat|whats ?app|telegram|line|skype|@)/i;
/** What stands around a phone number without saying anything. */
const AROUND =
  /我?(?:叫|姓|是)[^，,。\s]{1,6}|我的|电话|手机|号码|邮箱|联系方式|打给我|联系我|回我|请|[，,。.:：；;！!~\s]|\b(?:my|name|is|i['’]?m|this|phone|number|mobile|e-?mail|address|call|reach|me|on|at|it['’]?s|or|please|you can)\b/gi;
/** Letters left over that make a message. */
const LEAST = { zh: 3, en: 8 } as const;

/** How to reach the customer, as told in this message: wherever it stands. */
export function contactIn({ heard, text }: DialogTurn): string | undefined {
  const told = heard.entities.filter(({ type }) => type === 'phone' || type === 'email');
  if (told.length > 0) return told.map(({ text: words }) => words).join(' / ');
  return ELSEWHERE.test(text) && /[a-z0-9_-]{5,}/i.test(text) ? text : undefined;
}

/** Whether there is a message beside the contact details. */
export function saysMore(turn: DialogTurn): boolean {
  const told = turn.heard.entities.filter(({ type }) => type === 'phone' || type === 'email');
  const rest = told.reduce((left, { text }) => left.replace(text, ''), turn.text);
  return rest.replace(AROUND, '').length >= LEAST[turn.heard.language];
}

/** The phone number of a customer who has signed in; `undefined` for everybody else. */
export async function knownContact(turn: DialogTurn): Promise<string | undefined> {
  const { customerId, signedIn } = turn.conversation;
  if (!signedIn || !customerId) return undefined;
  return (await turn.services.customers.find(customerId))?.phone;
}

/** A phone number with its middle hidden, for reading it back; anything else as it is. */
export function masked(contact: string): string {
  const digits = digitsOf(contact);
  const isPhone = /^[\d\s+()-]+$/.test(contact) && digits.length >= 8;
  return isPhone ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : contact;
}
