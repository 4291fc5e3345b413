import type { ValueProblem } from './shop-values.js';

/** What can be wrong with an article. */
export type ArticleFaultCode =
  | 'missing'
  | 'unknown-key'
  | 'wrong-type'
  | 'not-a-day'
  | 'days-reversed'
  | 'bad-name'
  | 'too-long'
  | 'html'
  | 'unsafe-link'
  | 'stray-value'
  | 'unknown-value'
  | 'unknown-next'
  /** Of variants: nothing says for whom, where or when they are. */
  | 'no-readers'
  /** Of imports: two articles of one name, a language that is none, and files that cannot be read. */
  | 'doubled'
  | 'unknown-language'
  | 'unreadable'
  | 'broken-front'
  | 'unsupported'
  | 'too-large'
  | 'too-slow'
  | 'out-of-time'
  | 'too-many'
  | 'no-columns'
  | 'broken-row'
  | 'nothing-found';

/** One thing wrong with an article: which field, what, and what is meant by it. */
export interface ArticleFault {
  /** A field of the front matter, `body`, or `slug`; empty when it is the file or row as a whole. */
  readonly field: string;
  readonly code: ArticleFaultCode;
  /** What was found there; what to do is told with it. */
  readonly found?: string;
  /** What was probably meant, or what would be right. */
  readonly instead?: string;
  /** Line of the body, counted from 1. */
  readonly line?: number;
  /** Of `unknown-value`: what `found` tells, in parts. */
  readonly value?: ValueProblem;
}

const WORDS: Readonly<Record<ArticleFaultCode, (fault: ArticleFault) => string>> = {
  missing: ({ field }) =>
    field === 'body'
      ? 'the first paragraph is missing: write the answer as the customer shall read it'
      : 'is missing: fill it in',
  'unknown-key': ({ instead }) => `is not known: write "${instead ?? ''}", or delete it`,
  'wrong-type': ({ instead }) => `should be ${instead ?? 'text'}`,
  'not-a-day': ({ found }) => `"${found ?? ''}" is no day: write it like 2026-11-01`,
  'days-reversed': ({ found }) => `${found ?? ''} lies before validFrom: swap the two`,
  'bad-name': ({ found }) =>
    `"${found ?? ''}" cannot be used: small letters, digits and dashes, at most 80`,
  'too-long': ({ instead }) => `is longer than ${instead ?? ''} characters: split the article`,
  html: ({ found }) => `${found ?? ''} is HTML: write it as Markdown, or delete it`,
  'unsafe-link': ({ found }) =>
    `the link ${found ?? ''} is not safe: use http, https, mailto or tel`,
  'stray-value': () => 'cannot have values in {{ }}: write them in the text below',
  'unknown-value': ({ found }) => found ?? '',
  'unknown-next': ({ found }) => `"${found ?? ''}" is no article in this language: delete it`,
  'no-readers': () =>
    'is missing: a variant needs audience, channels, validFrom or validTo to be chosen',
  doubled: ({ found, instead }) =>
    `"${found ?? ''}" was there already, at ${instead ?? ''}: give one another name`,
  'unknown-language': ({ found }) => `"${found ?? ''}" is not known: write zh or en`,
  unreadable: ({ found }) => `cannot be read (${found ?? ''}): open it, save it anew, try again`,
  'broken-front': ({ found }) =>
    `${found ?? ''}: look at the colons, brackets and quotation marks there`,
  unsupported: ({ instead }) => `is no file that can be imported: use ${instead ?? ''}`,
  'too-large': ({ instead }) => `is larger than ${instead ?? ''}: split it`,
  'too-slow': ({ instead }) => `took longer than ${instead ?? ''} seconds to read: split it`,
  'out-of-time': ({ instead }) =>
    `and what follows was not read: the import took longer than ${instead ?? ''} seconds. Import the rest separately`,
  'too-many': ({ instead }) =>
    `brings more than ${instead ?? ''} articles: import the rest separately`,
  'no-columns': ({ instead }) => `has no columns for ${instead ?? ''}: name them in the first row`,
  'broken-row': ({ found }) => `the row is broken (${found ?? ''}): mend it`,
  'nothing-found': () => 'holds no text: nothing to import',
};

/** What is wrong and what to do, in English, without the place; such as `"titel" is not known: …`. */
export function faultMessage(fault: ArticleFault): string {
  const said = WORDS[fault.code](fault);
  return fault.field === '' ? said : `"${fault.field}" ${said}`;
}
