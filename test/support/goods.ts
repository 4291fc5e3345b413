import type { Article, SearchHit } from '../../src/domain/knowledge/article.js';
import type { Localised } from '../../src/domain/language.js';
import type { Product } from '../../src/domain/products/product.js';
import type { Shelf, Trait } from '../../src/domain/products/shop-front.js';

/** The same words in every language, where a test does not care. */
export function same(text: string): Localised {
  return { zh: text, en: text };
}

/** A product in stock at ¥100. */
export function aProduct(given: Partial<Product> = {}): Product {
  return {
    id: 'P1',
    category: same('Home'),
    name: same('Plain Lamp'),
    nicknames: { zh: [], en: [] },
    priceCents: 10_000,
    stock: 5,
    options: [],
    specs: [],
    summary: same('a lamp'),
    usage: same('switch it on'),
    warrantyMonths: 12,
    ...given,
  };
}

export function aShelf(id: string, words: readonly string[], products: readonly string[]): Shelf {
  return { id, label: same(id), words: { zh: [], en: words }, products };
}

export const BLUE: Trait = { label: same('blue'), words: { zh: ['蓝'], en: ['blue', 'navy'] } };

/** An English article for everybody. */
export function anArticle(given: Partial<Article> = {}): Article {
  return {
    slug: 'returns',
    topic: 'returns',
    language: 'en',
    title: 'How do I return something?',
    questions: [],
    keywords: [],
    next: [],
    updated: '2026-11-01',
    source: 'https://shop.example/returns',
    lead: 'Send it back.',
    body: 'Send it back.',
    version: 'v1',
    ...given,
  };
}

export function aHit(article: Article, confidence: number): SearchHit {
  return {
    article,
    confidence,
    score: confidence,
    matched: { phrase: article.title, channel: 'body' },
  };
}
