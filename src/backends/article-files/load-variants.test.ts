import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadArticles } from './load-articles.js';

const FRONT = `---
title: T
questions: |
  q
keywords: []
updated: 2026-11-01
source: https://shop.example/t
---
`;

const GOLD = FRONT.replace('title: T', 'title: T\naudience: [gold]');

describe('loadArticles', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'articles-'));
    mkdirSync(join(root, 'fees'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (name: string, body: string, front = FRONT): void =>
    writeFileSync(join(root, 'fees', name), front + body);

  it('tells variants from the text for all', () => {
    for (const language of ['zh', 'en']) {
      write(`cost.${language}.md`, 'Text.');
      write(`cost.gold.${language}.md`, 'Gold text.', GOLD);
    }

    const found = loadArticles(root).map(({ slug, variant, language }) => [
      slug,
      variant,
      language,
    ]);

    expect(found).toContainEqual(['cost', 'gold', 'en']);
    expect(found).toContainEqual(['cost', undefined, 'zh']);
  });

  it('asks for the other language of a variant, and for the text for all', () => {
    write('cost.gold.en.md', 'Gold text.', GOLD);

    expect(() => loadArticles(root)).toThrow(/cost\.gold\.zh\.md is missing/);
    expect(() => loadArticles(root)).toThrow(/cost\.en\.md is missing/);
  });

  it('names file and line of a value that the shop does not have', () => {
    write('cost.zh.md', 'Text.');
    write('cost.en.md', 'One.\n\n{{fee "gone"}}');
    const check = (text: string) =>
      text.includes('gone') ? [{ line: 3, message: 'there is no fee "gone"' }] : [];

    expect(() => loadArticles(root, check)).toThrow(
      /cost\.en\.md:11: "body" there is no fee "gone"/,
    );
  });

  it('names a variant that nobody would ever be told', () => {
    for (const language of ['zh', 'en']) {
      write(`cost.${language}.md`, 'Text.');
      write(`cost.gold.${language}.md`, 'Gold text.', language === 'zh' ? GOLD : FRONT);
    }

    expect(() => loadArticles(root)).toThrow(/^[^\n]*cost\.gold\.en\.md: "audience" is missing/);
  });

  it('refuses values in titles and questions', () => {
    write('cost.zh.md', 'Text.');
    write('cost.en.md', 'Text.', FRONT.replace('title: T', 'title: "{{fee}}"'));

    expect(() => loadArticles(root)).toThrow(/cannot have values/);
  });
});
