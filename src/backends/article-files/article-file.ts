import { parse, stringify } from 'yaml';
import type { Article } from '../../domain/knowledge/article.js';
import { faultMessage, type ArticleFault } from '../../domain/knowledge/article-fault.js';
import { ARTICLE_FIELD_NAMES, readFields } from '../../domain/knowledge/article-fields.js';
import { articleFaults, type KnownValues } from '../../domain/knowledge/article-rules.js';
import {
  articleOf,
  type ArticlePlace,
  type ArticleText,
} from '../../domain/knowledge/article-text.js';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** An article of a Markdown file, or what is wrong with the file: `:<line>: <what to do>`, or `: …`. */
export type ReadArticle = { readonly article: Article } | { readonly faults: readonly string[] };

/**
 * Reads a Markdown file with front matter. The last word on an article in a file: the same rules as
 * for the console, each fault with its line in the file.
 */
export function readArticleFile(
  place: ArticlePlace & { readonly topic: string },
  content: string,
  knownValues: KnownValues,
): ReadArticle {
  const front = splitFront(content);
  if (!front) return { faults: [': begin with a block between two lines of ---'] };
  const fields = readYaml(front.yaml);
  if (typeof fields === 'string') return { faults: [fields] };
  const { topic } = place;
  const { text, faults } = readFields(fields, { topic, body: front.body });
  const updated = text.updated === '' ? [{ field: 'updated', code: 'missing' } as const] : [];
  // An empty day would be told twice: as missing and as no day.
  const rules = articleFaults(place, text, knownValues).filter(
    ({ field }) => field !== 'updated' || updated.length === 0,
  );
  const all = [...faults, ...updated, ...rules];
  if (all.length === 0) return { article: articleOf(place, text) };
  return { faults: all.map((fault) => placed(fault, front)) };
}

/** The file that an article's text makes, as `readArticleFile` reads it. */
export function writeArticleFile(text: ArticleText): string {
  const front = ARTICLE_FIELD_NAMES.flatMap((name) => {
    const value = text[name];
    if (value === undefined) return [];
    return [`${name}: ${name === 'questions' ? blockOf(text.questions) : lineOf(value)}`];
  });
  return `---\n${front.join('\n')}\n---\n${text.body.trim()}\n`;
}

function blockOf(lines: readonly string[]): string {
  return ['|', ...lines.map((line) => `  ${line}`)].join('\n');
}

function lineOf(value: string | readonly string[]): string {
  const plain = typeof value === 'string' ? value.replace(/\s+/g, ' ') : value;
  return stringify(plain, {
    collectionStyle: 'flow',
    lineWidth: 0,
    flowCollectionPadding: false,
  }).trim();
}

interface Front {
  readonly yaml: string;
  readonly body: string;
  /** Lines of the file above the body. */
  readonly linesBefore: number;
}

/** The front matter and what is below it; `undefined` without front matter. */
export function splitFront(content: string): Front | undefined {
  const found = FRONT_MATTER.exec(content);
  if (!found) return undefined;
  const [whole, yaml = ''] = found;
  const linesBefore = whole.split('\n').length - 1;
  return { yaml, body: content.slice(whole.length).replace(/\r\n/g, '\n'), linesBefore };
}

/** The fields of a front matter; or what is wrong with it, with its line in the file. */
export function readYaml(yaml: string): Readonly<Record<string, unknown>> | string {
  let content: unknown;
  try {
    content = parse(yaml);
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const line = Number(/at line (\d+)/.exec(said)?.[1] ?? 1) + 1;
    return `:${line}: the block between --- is not YAML: ${said.split('\n')[0] ?? ''}`;
  }
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) {
    return content as Record<string, unknown>;
  }
  return ': write "title: …" and the other fields between the two lines of ---';
}

function placed(fault: ArticleFault, { yaml, linesBefore }: Front): string {
  const told = faultMessage(fault);
  if (fault.line !== undefined) return `:${linesBefore + fault.line}: ${told}`;
  const at = yaml.split('\n').findIndex((line) => line.startsWith(`${fault.field}:`));
  return at < 0 ? `: ${told}` : `:${at + 2}: ${told}`;
}
