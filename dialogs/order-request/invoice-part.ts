import { foldText } from '../../src/domain/text/fold.js';

/** What an invoice says that may be wrong. */
export type InvoicePart = 'tax' | 'title' | 'email';

const PARTS: readonly (readonly [InvoicePart, string])[] = [
  ['tax', '税号|识别号|tax (?:number|id|no|code)|vat (?:number|id|no)'],
  ['email', '邮箱|邮件|e-?mail(?: address)?'],
  ['title', '抬头|公司名称?|名称|title|company(?: name)?|name'],
];
const WRONG =
  '错|不对|有误|漏|[少多](?:了|写|填|打)|写反|\\bwrong\\b|\\bmistake\\b|\\btypo\\b|\\bincorrect\\b|\\bmistyped\\b|\\bmissing\\b|\\boff\\b';
const FORMS = PARTS.map(([part, words]) => {
  const form = new RegExp(`(?:${words}).{0,16}(?:${WRONG})|(?:${WRONG}).{0,16}(?:${words})`);
  return { part, form };
});
const TAX_NUMBER = /(?<![0-9a-z])(?=[0-9a-z]*\d)[0-9a-z]{15,20}(?![0-9a-z])/;
const EMAIL = /\S+@\S+\.\w+/;
/** The right name stands behind one of these. */
const INSTEAD = /(?:应该是|改成|改为|换成|正确的是|should be|change it to|it's|it is)\s*.{3,}/;

/** The part that is told to be wrong while the right one is still to come. */
export function wrongPartIn(text: string): InvoicePart | undefined {
  const folded = foldText(text).replaceAll('’', "'");
  if (valueIn('tax', text) || valueIn('email', text) || INSTEAD.test(folded)) return undefined;
  return FORMS.find(({ form }) => form.test(folded))?.part;
}

/** The right tax number, address or name in an answer; `undefined` when there is none. */
export function valueIn(part: InvoicePart, text: string): string | undefined {
  if (part === 'tax') {
    const number = TAX_NUMBER.exec(foldText(text).replace(/[ -](?=[0-9a-z]*\d)/g, ''))?.[0];
    return number?.toUpperCase();
  }
  if (part === 'email') return EMAIL.exec(text)?.[0];
  return text.trim() === '' ? undefined : text.trim();
}

/** Reads back which part was asked for. */
export function partFrom(value: unknown): InvoicePart | undefined {
  return PARTS.find(([part]) => part === value)?.[0];
}
