/* interim */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import type { Article } from '../domain/knowledge/article.js';
import type { Language } from '../domain/language.js';
import type { ProductCatalogue } from '../domain/products/product.js';
import type { Store } from '../domain/store.js';
import { classOf, type Understanding } from '../domain/understanding.js';
import type { IntentDirectory, KnowledgeDesk } from '../turn/dialog.js';
import { intentDirectory, type IntentRoute } from '../turn/intent-directory.js';
import { knowledgeDesk } from '../turn/knowledge-desk.js';
import { trainIntents } from '../understanding/intent-trainer.js';
import { IntentModel } from '../understanding/intent-model.js';
import { createPrepare } from '../understanding/prepare.js';
import { createSimplify } from '../understanding/simplify.js';
import { normalise } from '../understanding/normalise.js';
import { detectLanguage } from '../understanding/language.js';
import { createEntityFinder } from '../understanding/entities/entity-finder.js';

export interface Brain {
  readonly understand: (text: string, hint: { readonly language: Language }) => Understanding;
  readonly knowledge: KnowledgeDesk;
  readonly intents: IntentDirectory;
}

export interface BrainParts {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
  readonly products: ProductCatalogue;
}

export async function loadBrain({ config, store, clock, products }: BrainParts): Promise<Brain> {
  const files = walk(join(config.contentRoot, 'intents')).filter((f) => f.endsWith('.yaml') && !f.includes('entities'));
  const defs = files.map((f) => parse(readFileSync(f, 'utf8'))).filter((d) => d.intent && d.examples);
  const simplify = createSimplify();
  const prepare = createPrepare();
  const read = (s: string) => prepare(normalise(s, simplify));
  const examples = defs.flatMap((d) =>
    Object.values(d.examples as Record<string, string>).flatMap((b) => b.split('\n').filter((l) => l.trim()).map((l) => ({ intent: d.intent as string, text: read(l.trim()) }))),
  );
  const model = new IntentModel((trainIntents as any)({ examples, groups: [] }));
  const find = createEntityFinder({ clock, timeZone: config.timeZone, products: products.all().map((p) => ({ id: p.id, names: [p.name.zh, p.name.en, ...p.nicknames.zh, ...p.nicknames.en] })) });
  const understand = (text: string, hint: { readonly language: Language }): Understanding => {
    const n = normalise(text, simplify);
    const prepared = prepare(n);
    const candidates = model.classify(prepared).slice(0, 5);
    const top = candidates[0] ?? { id: 'none', score: 1 };
    const second = candidates[1]?.score ?? 0;
    const none = top.id === 'none' || !/[\p{L}\p{N}]/u.test(n.text);
    const verdict = none ? 'none' : top.score < 0.35 ? 'none' : top.score - second < 0.12 ? 'unsure' : 'sure';
    return {
      text: n.text,
      language: detectLanguage(prepared, hint.language),
      verdict,
      intents: verdict === 'sure' ? [top] : [],
      candidates,
      class: classOf(top.id),
      classScore: top.score,
      entities: find(n.lower, n.text).map((e) => ({ ...e, start: n.startOf(e.start), end: n.endOf(e.end), text: text.slice(n.startOf(e.start), n.endOf(e.end)) })) as any,
      mood: { anger: /气人|太差|joke|furious/i.test(text) ? 0.7 : 0, urgency: 0, gratitude: 0, reasons: [] },
    };
  };
  const articles: Article[] = walk(join(config.contentRoot, 'knowledge')).filter((f) => /\.(zh|en)\.md$/.test(f)).map((f) => {
    const [, front = '', body = ''] = readFileSync(f, 'utf8').split(/^---$/m);
    const d = parse(front);
    const m = /([^/]+)\/([^/]+)\.(zh|en)\.md$/.exec(f)!;
    return { slug: m[2]!, topic: m[1]!, language: m[3] as Language, title: d.title, questions: d.questions.trim().split('\n'), keywords: d.keywords, intent: d.intent, next: d.next ?? [], updated: String(d.updated), source: d.source, lead: body.trim().split('\n\n')[0]!.replace(/\n/g, ' '), body, version: 'x' };
  });
  const grams = (t: string) => new Set([...t.toLowerCase().replace(/\s+/g, ' ')].map((_, i, a) => a.slice(i, i + 2).join('')));
  const knowledge = knowledgeDesk({
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
  const routes: IntentRoute[] = defs.map((d) => ({ id: d.intent, dialog: d.dialog, label: d.label && { zh: d.label.zh.trim(), en: d.label.en.trim() } }));
  return { understand, knowledge, intents: intentDirectory(routes) };
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? walk(join(folder, e.name)) : [join(folder, e.name)]));
}
