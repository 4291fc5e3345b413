import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Article } from '../domain/knowledge/article.js';
import type { CheckValues } from '../domain/knowledge/shop-values.js';
import { LANGUAGES, type Language } from '../domain/language.js';
import { AppError } from '../errors.js';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/;
const FILE_NAME = /^([a-z0-9-]+)(?:\.([a-z0-9-]+))?\.(zh|en)\.md$/;

/** Larger files are no articles. */
const MAX_BYTES = 200_000;

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-11-01');
const FrontMatter = z
  .object({
    title: z.string().min(1),
    questions: z.string().min(1),
    keywords: z.array(z.string()),
    intent: z.string().optional(),
    products: z.array(z.string()).optional(),
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
 * Reads every `<topic>/<slug>.<language>.md` below `root`, and the variants beside them,
 * `<slug>.<variant>.<language>.md`. All faults are gathered: throws `content.invalid` with a line for
 * each, naming file and what to do; nothing is half read.
 *
 * @param check finds values in `{{ }}` that the shop does not have; without it they are not judged
 */
export function loadArticles(root: string, check: CheckValues = () => []): Article[] {
  const faults: string[] = [];
  const articles: Article[] = [];
  for (const topic of readdirSync(root, { withFileTypes: true })) {
    if (!topic.isDirectory()) continue;
    for (const name of readdirSync(join(root, topic.name)).sort()) {
      const file = join(root, topic.name, name);
      const read = readArticle(file, topic.name, name, check);
      if (Array.isArray(read)) faults.push(...read.map((fault) => `${file}${fault}`));
      else articles.push(read);
    }
  }
  faults.push(...crossFaults(articles));
  if (faults.length > 0) throw new AppError('content.invalid', faults.join('\n'));
  return articles;
}

/** The article, or what is wrong with its file, each fault with its place in front. */
function readArticle(
  file: string,
  topic: string,
  name: string,
  check: CheckValues,
): Article | string[] {
  const [, slug = '', variant, language = ''] = FILE_NAME.exec(name) ?? [];
  if (slug === '') {
    return [': name it <slug>.zh.md or <slug>.en.md, small letters, digits and dashes'];
  }
  if (statSync(file).size > MAX_BYTES) return [`: larger than ${MAX_BYTES} bytes: split it`];
  const text = readFileSync(file, 'utf8');
  const front = FRONT_MATTER.exec(text);
  if (!front) return [': begin with a block between two lines of ---'];
  const fields = readFront(front[1] ?? '');
  if (typeof fields === 'string') return [`: ${fields}`];
  const body = text.slice(front[0].length).trim();
  const faults = bodyFaults(text, front[0], check);
  if (faults.length > 0) return faults;
  const { questions, ...rest } = fields;
  return {
    ...rest,
    slug,
    ...(variant === undefined ? {} : { variant }),
    topic,
    language: language as Language,
    questions: linesOf(questions),
    lead: leadOf(body, language),
    body,
    version: createHash('sha256').update(text).digest('hex').slice(0, 8),
  };
}

function linesOf(block: string): string[] {
  const lines = block.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

function leadOf(body: string, language: string): string {
  return (body.split(/\n\s*\n/)[0] ?? '').replace(/\s*\n\s*/g, language === 'zh' ? '' : ' ');
}

/** Faults of what stands below the front matter, with their line in the file. */
function bodyFaults(text: string, front: string, check: CheckValues): string[] {
  const body = text.slice(front.length);
  if (front.includes('{{')) return [': values in {{ }} belong into the text, not between the ---'];
  if (body.trim() === '') return [': the first paragraph is missing: it is the answer in the chat'];
  if (/<\/?[a-z][^>]*>/i.test(body)) return [': write Markdown without HTML'];
  const linesBefore = front.split('\n').length - 1;
  return check(body).map(({ line, message }) => `:${linesBefore + line}: ${message}`);
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
  const known = new Set(articles.map((article) => nameOf(article)));
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const article of articles) {
    const { language, topic, next } = article;
    const id = nameOf(article);
    if (seen.has(id)) faults.push(`${topic}/${id}.md: another topic has an article of this name`);
    seen.add(id);
    for (const other of LANGUAGES) {
      const wanted = [nameOf(article, other), nameOf({ slug: article.slug, language: other })];
      const missing = wanted.filter((name) => !known.has(name));
      faults.push(...new Set(missing.map((name) => `${topic}/${name}.md is missing`)));
    }
    for (const follow of next) {
      if (!known.has(`${follow}.${language}`))
        faults.push(`${topic}/${id}.md: next "${follow}" does not exist`);
    }
  }
  return faults;
}

/** The file's name without its ending, such as `delivery-cost.gold.zh`. */
function nameOf(
  { slug, variant, language }: Pick<Article, 'slug' | 'variant' | 'language'>,
  as: Language = language,
): string {
  return [slug, variant, as].filter((part) => part !== undefined).join('.');
}
