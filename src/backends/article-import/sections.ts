import type { ArticleCandidate, ReadCandidates } from '../../domain/knowledge/article-candidate.js';
import { refusedFile, stemOf } from './import-file.js';

interface Heading {
  readonly level: number;
  readonly title: string;
  readonly line: number;
}

const HEADING = /^(#{1,6})\s+(.+?)\s*#*\s*$/;
/** Longer lines are no headings, and looking closer would take time without end. */
const MOST_HEADING = 500;
const FENCE = /^\s*(```|~~~)/;

/**
 * Articles from a text with headings: one for each of the highest level when there are several, else
 * one for the whole, called by its only highest heading or by the file's name.
 */
export function sectionsOf(name: string, markdown: string): ReadCandidates {
  const text = markdown.replace(/\r\n?/g, '\n');
  const lines = text.split('\n');
  const headings = headingsOf(lines);
  const level = Math.min(...headings.map((heading) => heading.level));
  const heads = headings.filter((heading) => heading.level === level);
  const candidates =
    heads.length > 1
      ? heads.map((head, at) => sectionOf(name, head, lines.slice(head.line, heads[at + 1]?.start)))
      : [wholeOf(name, heads[0], lines)];
  const told = candidates.filter(({ body }) => body.trim() !== '');
  return told.length > 0 ? { candidates: told, faults: [] } : refusedFile(name, 'nothing-found');
}

function headingsOf(lines: readonly string[]): (Heading & { readonly start: number })[] {
  let fenced = false;
  return lines.flatMap((content, at) => {
    if (FENCE.test(content)) fenced = !fenced;
    if (content.length > MOST_HEADING) return [];
    const [, signs, title] = HEADING.exec(content) ?? [];
    if (fenced || signs === undefined || title === undefined) return [];
    return [{ level: signs.length, title: withoutMarks(title), line: at + 1, start: at }];
  });
}

function sectionOf(name: string, head: Heading, lines: readonly string[]): ArticleCandidate {
  return {
    where: `${name}:${head.line}`,
    fields: { title: head.title },
    body: lines.join('\n'),
    linesBefore: head.line,
  };
}

function wholeOf(
  name: string,
  head: Heading | undefined,
  lines: readonly string[],
): ArticleCandidate {
  const start = head?.line ?? 0;
  const title = head?.title ?? stemOf(name).replace(/[_-]+/g, ' ');
  return {
    where: name,
    fields: { title },
    body: lines.slice(start).join('\n'),
    linesBefore: start,
  };
}

/** A title is plain text: stars, backticks and links are marks for the eye. */
function withoutMarks(title: string): string {
  return title
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]+/g, '')
    .replace(/\\(.)/g, '$1');
}
