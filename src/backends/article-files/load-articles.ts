import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../domain/knowledge/article.js';
import { noValues, type KnownValues } from '../../domain/knowledge/article-rules.js';
import { articleId, placeOf } from '../../domain/knowledge/article-text.js';
import { LANGUAGES, type Language } from '../../domain/language.js';
import { AppError } from '../../errors.js';
import { readArticleFile, type ReadArticle } from './article-file.js';

const FILE_NAME = /^([a-z0-9-]+(?:\.[a-z0-9-]+)?)\.(zh|en)\.md$/;

/** Larger files are no articles. */
const MAX_BYTES = 200_000;

/**
 * Reads every `<topic>/<slug>.<language>.md` below `root`, and the variants beside them,
 * `<slug>.<variant>.<language>.md`. All faults are gathered: throws `content.invalid` with a line for
 * each, naming file, line and what to do; nothing is half read.
 */
export function loadArticles(root: string, knownValues: KnownValues = noValues): Article[] {
  const faults: string[] = [];
  const articles: Article[] = [];
  for (const topic of readdirSync(root, { withFileTypes: true })) {
    if (!topic.isDirectory()) continue;
    for (const name of readdirSync(join(root, topic.name)).sort()) {
      const file = join(root, topic.name, name);
      const read = readFile(file, topic.name, name, knownValues);
      if ('article' in read) articles.push(read.article);
      else faults.push(...read.faults.map((fault) => `${file}${fault}`));
    }
  }
  faults.push(...crossFaults(articles));
  if (faults.length > 0) throw new AppError('content.invalid', faults.join('\n'));
  return articles;
}

function readFile(
  file: string,
  topic: string,
  name: string,
  knownValues: KnownValues,
): ReadArticle {
  const [, slug, language] = FILE_NAME.exec(name) ?? [];
  if (slug === undefined) {
    return { faults: [': name it <slug>.zh.md or <slug>.en.md, small letters, digits and dashes'] };
  }
  if (statSync(file).size > MAX_BYTES)
    return { faults: [`: larger than ${MAX_BYTES} bytes: split it`] };
  const place = { slug, language: language as Language, topic };
  return readArticleFile(place, readFileSync(file, 'utf8'), knownValues);
}

function crossFaults(articles: readonly Article[]): string[] {
  const known = new Set(articles.map((article) => articleId(placeOf(article))));
  const faults = new Set<string>();
  const seen = new Set<string>();
  for (const article of articles) {
    const { topic, next, language } = article;
    const { slug } = placeOf(article);
    const id = articleId({ slug, language });
    if (seen.has(id)) faults.add(`${topic}/${id}.md: another topic has an article of this name`);
    seen.add(id);
    for (const name of LANGUAGES.flatMap((other) => [
      `${slug}.${other}`,
      `${article.slug}.${other}`,
    ])) {
      if (!known.has(name)) faults.add(`${topic}/${name}.md is missing`);
    }
    for (const follow of next) {
      if (!known.has(`${follow}.${language}`))
        faults.add(`${topic}/${id}.md: next "${follow}" does not exist`);
    }
  }
  return [...faults];
}
