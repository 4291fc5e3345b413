import { readYaml, splitFront } from '../article-files/article-file.js';
import type { ImportFault } from '../../domain/knowledge/article-candidate.js';
import { isName } from '../../domain/knowledge/article-rules.js';
import { decodeText } from './decode-text.js';
import { stemOf, type FileReader, type ImportFile } from './import-file.js';
import { sectionsOf } from './sections.js';

const NAMED = /^(.+?)\.(zh|en)$/;

/** Markdown: a file of our own form is one article; any other is read by its headings. */
export const readMarkdown: FileReader = ({ name, bytes }) => {
  const content = decodeText(bytes);
  const front = splitFront(content);
  if (!front) return sectionsOf(name, content);
  const fields = readYaml(front.yaml);
  if (typeof fields === 'string') {
    const [, line, found = fields] = /^:(\d+)?:? ?(.*)$/s.exec(fields) ?? [];
    const fault = { where: name, field: '', code: 'broken-front', found } as const;
    const faults: ImportFault[] = [line === undefined ? fault : { ...fault, line: Number(line) }];
    return { candidates: [], faults };
  }
  const { body, linesBefore } = front;
  const fieldLines = linesOf(front.yaml, Object.keys(fields));
  const found = { where: name, ...placeOf(name), fields, body, linesBefore, fieldLines };
  return { candidates: [found], faults: [] };
};

/** The line of the file on which each field begins; the block's first line is the one of dashes. */
function linesOf(yaml: string, fields: readonly string[]): Readonly<Record<string, number>> {
  const lines = yaml.split('\n');
  const placed = fields.map((field): [string, number] => [
    field,
    lines.findIndex((line) => line.startsWith(`${field}:`)) + 2,
  ]);
  return Object.fromEntries(placed);
}

/** Slug, language and topic as folder and file name tell them. */
function placeOf(name: string): { slug?: string; language?: string; topic?: string } {
  const [, slug = stemOf(name), language] = NAMED.exec(stemOf(name)) ?? [];
  const folder = name.split(/[/\\]/).at(-2);
  return {
    slug,
    ...(language === undefined ? {} : { language }),
    ...(folder !== undefined && isName(folder) ? { topic: folder } : {}),
  };
}

/** Files that lie among articles and are none. */
export function isAside({ name }: ImportFile): boolean {
  return /(^|[/\\])(readme|license|changelog)\.md$/i.test(name);
}
