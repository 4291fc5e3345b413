import { decodeText } from './decode-text.js';
import { refusedFile, type FileReader } from './import-file.js';
import { sectionsOf } from './sections.js';

/** What of a page is not its text. */
const ASIDE: ReadonlySet<string> = new Set([
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
  const main = /<(main|article)\b[^>]*>([\s\S]*)<\/\1>/i.exec(page)?.[2] ?? page;
  const title = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(page)?.[1];
  const text = await toMarkdown(main.replace(/<title[\s\S]*?<\/title>/gi, ''));
  const headed =
    /^#{1,6} /m.test(text) || title === undefined ? text : `# ${title.trim()}\n\n${text}`;
  return sectionsOf(name, headed);
};

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
