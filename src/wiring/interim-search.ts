import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Article } from '../domain/knowledge/article.js';
import type { Language } from '../domain/language.js';
import { knowledgeDesk } from '../turn/knowledge-desk.js';
import type { KnowledgeDesk } from '../turn/dialog.js';
import type { BrainParts } from './brain.js';

export function loadKnowledge({ config, store, clock }: BrainParts): KnowledgeDesk {
  const articles: Article[] = walk(join(config.contentRoot, 'knowledge')).filter((f) => /\.(zh|en)\.md$/.test(f)).map((f) => {
    const [, front = '', body = ''] = readFileSync(f, 'utf8').split(/^---$/m);
    const d = parse(front);
    const m = /([^/]+)\/([^/]+)\.(zh|en)\.md$/.exec(f)!;
    return { slug: m[2]!, topic: m[1]!, language: m[3] as Language, title: d.title, questions: d.questions.trim().split('\n'), keywords: d.keywords, intent: d.intent, next: d.next ?? [], updated: String(d.updated), source: d.source, lead: body.trim().split('\n\n')[0]!.replace(/\n/g, ' '), body, version: 'x' };
  });
  const grams = (t: string) => new Set([...t.toLowerCase().replace(/\s+/g, ' ')].map((_, i, a) => a.slice(i, i + 2).join('')));
  return knowledgeDesk({
    store, clock,
    article: (slug, language) => articles.find((a) => a.slug === slug && a.language === language),
    search: (q, limit) => {
      const g = grams(q.text);
      return articles.filter((a) => a.language === q.language).map((article) => {
        const best = Math.max(...[article.title, ...article.questions].map((p) => { const h = grams(p); return [...g].filter((x) => h.has(x)).length / Math.sqrt(g.size * h.size); }));
        const score = best + (article.intent && q.intents.includes(article.intent) ? 0.2 : 0);
        return { article, score, confidence: score, matched: { phrase: '', channel: '' } };
      }).sort((a, b) => b.score - a.score).slice(0, limit);
    },
    band: (hits) => (hits[0] && hits[0].confidence > 0.5 ? 'answer' : hits[0] && hits[0].confidence > 0.35 ? 'offer' : 'unknown'),
  });
}
function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? walk(join(folder, e.name)) : [join(folder, e.name)]));
}
