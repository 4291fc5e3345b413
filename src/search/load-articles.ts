import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Article } from '../domain/knowledge/article.js';
import { LANGUAGES, type Language } from '../domain/language.js';
import { AppError } from '../errors.js';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/;
const FILE_NAME = /^([a-z0-9-]+)\.(zh|en)\.md$/;

/** Larger files are no articles. */
const MAX_BYTES = 200_000;

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-11-01');
const FrontMatter = z
  .object({
    title: z.string().min(1),
    questions: z.string().min(1),
    keywords: z.array(z.string()),
    intent: z.string().optional(),
    next: z.array(z.string()).default([]),
    updated: Day,
    source: z.string().url(),
    validFrom: Day.optional(),
    validTo: Day.optional(),
    audience: z.array(z.string()).optional(),
    channels: z.array(z.string()).optional(),
  })
  .strict();

/**
 * Reads every `<topic>/<slug>.<language>.md` below `root`. All faults are gathered: throws
 * `content.invalid` with a line for each, naming file and what to do; nothing is half read.
 */
export function loadArticles(root: string): Article[] {
  const faults: string[] = [];
  const articles: Article[] = [];
  for (const topic of readdirSync(root, { withFileTypes: true })) {
    if (!topic.isDirectory()) continue;
    for (const name of readdirSync(join(root, topic.name)).sort()) {
      const file = join(root, topic.name, name);
      const read = readArticle(file, topic.name, name);
      if (typeof read === 'string') faults.push(`${file}: ${read}`);
      else articles.push(read);
    }
  }
  faults.push(...crossFaults(articles));
  if (faults.length > 0) throw new AppError('content.invalid', faults.join('\n'));
  return articles;
}

/** The article, or what is wrong with its file. */
function readArticle(file: string, topic: string, name: string): Article | string {
  const [, slug = '', language = ''] = FILE_NAME.exec(name) ?? [];
  if (slug === '') return 'name it <slug>.zh.md or <slug>.en.md, small letters, digits and dashes';
  if (statSync(file).size > MAX_BYTES) return `larger than ${MAX_BYTES} bytes: split it`;
  const text = readFileSync(file, 'utf8');
  const front = FRONT_MATTER.exec(text);
  if (!front) return 'begin with a block between two lines of ---';
  const fields = readFront(front[1] ?? '');
  if (typeof fields === 'string') return fields;
  const body = text.slice(front[0].length).trim();
  const lead = (body.split(/\n\s*\n/)[0] ?? '').replace(/\s*\n\s*/g, language === 'zh' ? '' : ' ');
  if (lead === '') return 'the first paragraph is missing: it is the answer in the chat';
  if (/<\/?[a-z][^>]*>/i.test(body)) return 'write Markdown without HTML';
  if (/\{\{/.test(body)) return 'values in {{ }} are not known here';
  const { questions, ...rest } = fields;
  return {
    ...rest,
    slug,
    topic,
    language: language as Language,
    questions: questions
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    lead,
    body,
    version: createHash('sha256').update(text).digest('hex').slice(0, 8),
  };
}

function readFront(yaml: string): z.output<typeof FrontMatter> | string {
  let content: unknown;
  try {
    content = parse(yaml);
  } catch (error) {
    return `the block between --- is not YAML: ${error instanceof Error ? error.message : ''}`;
  }
  const parsed = FrontMatter.safeParse(content);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return `"${issue?.path.join('.') ?? ''}" ${issue?.message ?? 'is wrong'}`;
}

function crossFaults(articles: readonly Article[]): string[] {
  const known = new Set(articles.map(({ slug, language }) => `${slug}.${language}`));
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { slug, language, topic, next } of articles) {
    const id = `${slug}.${language}`;
    if (seen.has(id)) faults.push(`${topic}/${id}.md: another topic has an article of this name`);
    seen.add(id);
    for (const other of LANGUAGES) {
      if (!known.has(`${slug}.${other}`)) faults.push(`${topic}/${slug}.${other}.md is missing`);
    }
    for (const follow of next) {
      if (!known.has(`${follow}.${language}`))
        faults.push(`${topic}/${id}.md: next "${follow}" does not exist`);
    }
  }
  return faults;
}
