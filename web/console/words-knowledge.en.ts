import type { ArticleFault } from './api/article-types.js';
import { enProblem } from './words-editing.en.js';
import type { KnowledgeWords } from './words-knowledge.js';

const fields: KnowledgeWords['fields'] = {
  title: 'Title',
  questions: 'How customers ask',
  body: 'Answer',
  topic: 'Topic',
  keywords: 'Keywords',
  intent: 'Intent it answers',
  next: 'Asked next',
  products: 'Products',
  source: 'Source',
  validFrom: 'Valid from',
  validTo: 'Valid until',
  audience: 'Only for',
  channels: 'Only on',
};

export const enKnowledge: KnowledgeWords = {
  search: 'Search titles, questions, text',
  add: 'New article',
  importing: 'Import, export',
  filter: 'Which articles',
  filters: { all: 'All', open: 'Unpublished', gaps: 'Gaps' },
  counted: (count) => `${count} ${count === 1 ? 'article' : 'articles'}`,
  languages: { zh: 'Chinese', en: 'English' },
  state: { draft: 'Draft', review: 'In review', published: 'Published', archived: 'Archived' },
  missing: (language) => `No ${language}`,
  older: (language) => `${language} is older`,
  topics: {
    account: 'Account',
    delivery: 'Delivery',
    invoice: 'Invoices',
    membership: 'Membership',
    payment: 'Payment',
    product: 'Products',
    promotion: 'Promotions',
    returns: 'Returns',
    service: 'Service',
    usage: 'Using it',
    warranty: 'Warranty',
    imported: 'Imported',
  },
  choose: {
    title: 'Choose an article',
    text: 'Changes are drafts first. Customers see nothing new until you publish.',
  },
  fields,
  hints: {
    questions: 'One a line, each worded differently',
    body: 'The first paragraph goes to the customer as it is, so let it stand alone. Markdown works.',
    keywords: 'Separated by commas',
    next: 'Article names, separated by commas',
    source: 'An address, or the name of a rule book',
    products: 'Product numbers, separated by commas',
  },
  more: 'More settings',
  preview: 'What the customer sees',
  previewEmpty: 'Write the answer and it shows here.',
  restOfText: 'Shown on the article’s own page',
  write: (language) => `Write it in ${language}`,
  notWritten: {
    title: 'Not written yet',
    text: 'Customers who ask in this language get no answer for now.',
  },
  moves: { save: 'Save draft', review: 'Send to review', publish: 'Publish', archive: 'Archive' },
  archiveSure: 'Really archive?',
  saving: 'Saving…',
  done: {
    save: 'Draft saved',
    review: 'Sent to review',
    publish: 'Published: customers see it from now on',
    archive: 'Archived: customers no longer see it',
    undo: 'The earlier text is back as a draft',
    agree: 'Noted: both languages agree',
    discard: 'Draft deleted',
  },
  throwAway: 'Delete draft',
  throwAwaySure: 'Really delete?',
  unsaved: 'Not saved yet',
  restored: 'Your unsaved changes are still here.',
  discard: 'Discard them',
  stillTold: 'Customers still see the published text.',
  notTold: 'Customers do not see this article.',
  newer: (other) => `The ${other} text is newer. Check that this one still says the same.`,
  inStep: (other) => `Checked: says the same as the ${other} text`,
  agree: 'Checked, it does',
  conflict: (name) => `${name} has just saved another text.`,
  takeTheirs: 'Use theirs',
  keepMine: 'Keep mine',
  faultsLead: 'To mend before publishing:',
  fault: faultWords,
  changed: (name, time) => `${name}, ${time}`,
  fromFile: 'Content file',
  importer: 'Import',
  history: {
    open: 'History',
    heading: (title) => `History: ${title}`,
    actions: {
      file: 'From the content files',
      saved: 'Draft saved',
      imported: 'Imported',
      reverted: 'Earlier text restored',
      'sent-to-review': 'Sent to review',
      published: 'Published',
      archived: 'Archived',
    },
    revision: (revision) => `Revision ${revision}`,
    compared: (from, to) => `Revision ${from} → ${to}`,
    first: 'This is the earliest text.',
    noChange: 'No word has changed.',
    undo: 'Restore this text',
    current: 'Now',
    removed: 'removed',
    added: 'added',
  },
  fresh: {
    heading: 'New article',
    lead: 'One article answers one question.',
    name: 'Name',
    nameHint: 'Small letters, digits and dashes, such as return-how',
    begin: 'Start writing',
    badName: 'Use small letters, digits and dashes only.',
    taken: 'There is an article of this name. Open it instead.',
  },
  import: {
    heading: 'Import articles',
    lead: 'Markdown, CSV, Excel, JSON, saved web pages, Word and PDF. You see what would happen before anything is written.',
    files: 'Choose files',
    folder: 'Choose a folder',
    chosen: (count) => `${count} ${count === 1 ? 'file' : 'files'} chosen`,
    topic: 'Topic where none is named',
    language: 'Language where none is named',
    byScript: 'Tell by the words',
    publish: 'Publish at once',
    duplicates: 'Take in near-duplicates, too',
    check: 'Check',
    checking: 'Checking…',
    confirm: (count) => `Import ${count} ${count === 1 ? 'article' : 'articles'}`,
    kinds: {
      new: 'New',
      changed: 'Changed',
      same: 'Unchanged',
      duplicate: 'Near-duplicate',
      faulty: 'To mend',
    },
    duplicateOf: (question) => `Asked before as “${question}”`,
    nothing: 'There is nothing to import.',
    noneToImport: 'No article wants importing.',
    imported: (count) => `${count} ${count === 1 ? 'article' : 'articles'} imported`,
    refused: {
      conflict: 'somebody changed it meanwhile; left as it is',
      faulty: 'not published: there is something to mend',
      'not-allowed': 'you may not do this',
      'wrong-state': 'not possible in its state',
      unknown: 'no longer there',
    },
    export: 'Export',
    exportLead: 'All articles that customers see, in one file:',
    notRead: 'Files and rows that could not be read',
  },
};

const EXPECTED: Readonly<Record<string, string>> = {
  quotes: 'a quotation mark has no partner',
  cells: 'it has more or fewer cells than the head',
  form: 'it is not written as it should be',
};

function faultWords(fault: ArticleFault): string {
  const { field, line } = fault;
  const name = Object.hasOwn(fields, field) ? fields[field as keyof typeof fields] : field;
  const place = [name, line === undefined ? '' : `line ${line}`].filter(Boolean).join(', ');
  const said = reasonOf(fault);
  return place === '' ? said : `${place}: ${said}`;
}

function reasonOf({ field, code, found = '', instead = '', value }: ArticleFault): string {
  switch (code) {
    case 'missing':
      return field === 'body' ? 'the first paragraph is missing; it is the answer' : 'is missing';
    case 'unknown-key':
      return `is not known; “${instead}” perhaps? If not, delete it`;
    case 'wrong-type':
      return `should be ${instead}`;
    case 'not-a-day':
      return `“${found}” is no day; write it like 2026-11-01`;
    case 'days-reversed':
      return 'lies before the first day; swap the two';
    case 'bad-name':
      return `“${found}” cannot be used; small letters, digits and dashes only`;
    case 'too-long':
      return `longer than ${instead} characters; split the article`;
    case 'html':
      return `no HTML, please (${found}); write Markdown`;
    case 'unsafe-link':
      return `the link ${found} is not safe; use http, https, mailto or tel`;
    case 'stray-value':
      return 'cannot have {{ }}; put values into the answer';
    case 'unknown-value':
      return value ? enProblem(value) : `a value in {{ }} is not known (${found})`;
    case 'unknown-next':
      return `there is no article “${found}”; delete it`;
    case 'no-readers':
      return 'a variant is for some customers, channels or days; choose at least one';
    case 'doubled':
      return `“${found}” is already at ${instead}; give one another name`;
    case 'unknown-language':
      return `“${found}” is no language we speak; write zh or en`;
    case 'unreadable':
      return `cannot be opened (${found}); save it anew and try again`;
    case 'broken-front':
      return 'the block between the lines of --- is broken; look at the colons, brackets and quotation marks';
    case 'unsupported':
      return `no file that can be imported; use ${instead}`;
    case 'too-large':
      return `larger than ${instead}; split it`;
    case 'too-slow':
      return `not read within ${instead} seconds; split it`;
    case 'out-of-time':
      return `this file and what follows were not read: ${instead} seconds are up; import the rest separately`;
    case 'too-many':
      return `only ${instead} articles are taken at once; import the rest separately`;
    case 'no-columns':
      return `no columns for ${instead}; name them in the first row`;
    case 'broken-row':
      return `the row is broken: ${EXPECTED[found] ?? found}`;
    case 'nothing-found':
      return 'holds no text';
    default:
      return `${code} ${found}`;
  }
}
