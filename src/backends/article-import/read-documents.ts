import { decodeText } from './decode-text.js';
import { refusedFile, type FileReader } from './import-file.js';
import { sectionsOf } from './sections.js';

/** What of a page is not its text. */
const ASIDE: ReadonlySet<string> = new Set([
  'title',
  'script',
  'style',
  'noscript',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'img',
  'svg',
  'iframe',
  'button',
]);

/** A page saved to disk: its main part, by its headings. */
export const readHtml: FileReader = async ({ name, bytes }) => {
  const page = decodeText(bytes);
  const main = between(page, 'main') ?? between(page, 'article') ?? page;
  const title = between(page, 'title')?.trim();
  const text = await toMarkdown(main);
  const headed = /^#{1,6} /m.test(text) || !title ? text : `# ${title}\n\n${text}`;
  return sectionsOf(name, headed);
};

/** What stands between the first opening and the last closing of a tag; `undefined` without the two. */
function between(page: string, tag: string): string | undefined {
  const start = page.search(new RegExp(`<${tag}[\\s>]`, 'i'));
  const open = start < 0 ? -1 : page.indexOf('>', start);
  const end = page.toLowerCase().lastIndexOf(`</${tag}`);
  return open < 0 || end < open ? undefined : page.slice(open + 1, end);
}

/** A Word document, by its headings; pictures are left out. */
export const readDocx: FileReader = async ({ name, bytes }) => {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml({ buffer: bytes });
  return sectionsOf(name, await toMarkdown(value));
};

/** The words of a PDF; its headings are only large letters, so it becomes one article. */
export const readPdf: FileReader = async ({ name, bytes }) => {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  await pdf.destroy();
  const body = text.map((page) => page.trim()).join('\n\n');
  return body.trim() === '' ? refusedFile(name, 'nothing-found') : sectionsOf(name, body);
};

async function toMarkdown(html: string): Promise<string> {
  const { default: Turndown } = await import('turndown');
  const turndown = new Turndown({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
  });
  turndown.remove((node) => ASIDE.has(node.nodeName.toLowerCase()));
  // Pictures have a rule of their own, which comes before what is removed.
  turndown.addRule('picture', { filter: 'img', replacement: () => '' });
  return turndown.turndown(html);
}
