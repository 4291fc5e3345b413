/** What is put in place of something personal: of the same kind, so that the sentence keeps its sense. */
const STAND_INS = {
  phone: '13000000000',
  email: 'name@example.com',
  caseNumber: 'C000-0000',
  zhPlace: '某地址',
  enPlace: 'an address',
} as const;

const EMAIL = /[\p{L}\p{N}._%+-]+\s?[@＠]\s?[\p{L}\p{N}-]+(?:[.．][\p{L}\p{N}-]+)+/gu;
const CASE_NUMBER = /\bC[A-Z0-9]{3}[\s-]{0,3}[A-Z0-9]{4}\b/gi;
/** Digits of any script; one kind of gap between them is how people group them. */
const DIGIT_RUN = /\p{N}(?:[\s().·*_+/-]{0,2}\p{N}){3,}/gu;
const CHINESE_DIGIT_RUN = /(?:[〇零一二三四五六七八九两幺壹贰叁肆伍陆柒捌玖][\s-]?){6,}/gu;
const NAMED =
  /((?:收件人|收货人)(?:是|叫|[:：])\s?|\bmy name is\s)([\p{Lu}\p{Script=Han}][\p{L}]{0,20})/gu;

/** Four digits in a row name an order or prove one; groups of fewer digits are dates and sizes up to this many. */
const FEWEST_IN_A_ROW = 4;
const FEWEST_GROUPED = 7;

/** What is known to be personal in a message. */
export interface Personal {
  /** Entities as heard in the message. */
  readonly entities: readonly { readonly type: string; readonly text: string }[];
  /** Names that the customer goes by. */
  readonly names: readonly string[];
}

/**
 * The message without what belongs to one person: phone, order, parcel, case and card numbers,
 * e-mail addresses, postal addresses and names become stand-ins of the same kind. Errs on the side
 * of masking; the result never holds four digits in a row that were written, nor seven in groups (a stand-in's own zeros apart).
 */
export function maskText(text: string, personal: Personal): string {
  let masked = text;
  for (const { type, text: words } of personal.entities) {
    if (words !== '' && type === 'address') masked = masked.replaceAll(words, placeIn(text));
  }
  for (const name of personal.names) {
    if (name.length > 1) masked = masked.replaceAll(name, '…');
  }
  masked = masked
    .replace(EMAIL, STAND_INS.email)
    .replace(NAMED, '$1…')
    .replace(CASE_NUMBER, (found) => (/\d/.test(found) ? STAND_INS.caseNumber : found));
  return masked.replace(DIGIT_RUN, maskRun).replace(CHINESE_DIGIT_RUN, '〇〇〇〇〇〇 ').trim();
}

function maskRun(run: string): string {
  const digits = run.match(/\p{N}/gu) ?? [];
  const inARow = new RegExp(`\\p{N}{${FEWEST_IN_A_ROW}}`, 'u').test(run);
  if (!inARow && digits.length < FEWEST_GROUPED) return run;
  // A mobile number stays one to the intent model; everything else keeps its length.
  if (/^\+?(?:86)?1[3-9]\d{9}$/.test(digits.join('').normalize('NFKC'))) return STAND_INS.phone;
  return run.replace(/\p{N}/gu, '0');
}

function placeIn(text: string): string {
  return /\p{Script=Han}/u.test(text) ? STAND_INS.zhPlace : STAND_INS.enPlace;
}
