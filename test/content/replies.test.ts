import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileCatalogue } from '../../src/backends/shop-files/file-catalogue.js';
import { FileValues } from '../../src/backends/shop-files/file-values.js';
import { VALUE_KINDS } from '../../src/domain/knowledge/shop-values.js';
import { loadReplies } from '../../src/replies/load-replies.js';
import { Replies } from '../../src/replies/replies.js';
import { demoShop } from '../support/demo-shop.js';

const root = join(__dirname, '..', '..', 'dialogs');
const templates = loadReplies(root);

/** The values that a template shows: `{{name}}`, `{{#if name}}`, `{{helper name}}`. */
function valuesOf(template: string): string[] {
  const names = [
    ...template.matchAll(
      /\{\{[#/]?(?:if |each |unless )?(?:(?:day|moment|clock|money) )?(\w+)\}\}/g,
    ),
  ].map(([, name]) => name ?? '');
  return [...new Set(names)]
    .filter((name) => !['if', 'each', 'unless', 'else'].includes(name))
    .sort();
}

/** Keys without variants (`found_2`), which languages may have in different numbers. */
function mainKeys(keys: Iterable<string>): string[] {
  return [...keys].filter((key) => !/_\d+$/.test(key)).sort();
}

describe('replies', () => {
  it('exist under the same keys in Chinese and English', () => {
    const choices = (key: string): boolean => key.endsWith('_choices');
    const zh = mainKeys(templates.zh.keys()).filter((key) => !choices(key));
    const en = mainKeys(templates.en.keys()).filter((key) => !choices(key));

    expect(zh).toEqual(en);
  });

  it('show the same values in both languages', () => {
    for (const key of mainKeys(templates.zh.keys())) {
      const [zh, en] = [templates.zh.get(key), templates.en.get(key)];
      if (zh && en) expect({ key, values: valuesOf(en) }).toEqual({ key, values: valuesOf(zh) });
    }
  });

  it('never use triple braces or raw blocks, which would put customers’ words in unescaped', () => {
    for (const table of [templates.zh, templates.en]) {
      for (const [key, text] of table)
        expect({ key, raw: /\{\{\{|\{\{&/.test(text) }).toEqual({ key, raw: false });
    }
  });

  it('name only values that the shop has', () => {
    const shop = demoShop();
    const values = new FileValues(shop.values, new FileCatalogue(shop.products));
    const kinds = VALUE_KINDS.join('|');
    for (const table of [templates.zh, templates.en]) {
      for (const [key, text] of table) {
        for (const [, kind, name] of text.matchAll(
          new RegExp(`\\{\\{(${kinds}) "([^"]*)"\\}\\}`, 'g'),
        )) {
          const known = values.names(VALUE_KINDS.find((each) => each === kind) ?? 'fee');
          expect({ key, known: known.includes(name ?? '') }).toEqual({ key, known: true });
        }
      }
    }
  });

  it('give back what a customer wrote as it is, template signs included', () => {
    const replies = new Replies(templates, 'Asia/Shanghai');
    const hostile =
      '{{constructor}} {{#with "s" as |string|}}{{string.sub.constructor}}{{/with}} ${7*7} <b>';

    const { text } = replies.word('en', 'shared.ask_proof', { number: hostile });

    expect(text).toContain(hostile);
  });

  it('are all there that the dialogs name', () => {
    const known = new Set(templates.en.keys());
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    for (const { name } of folders) {
      for (const file of readdirSync(join(root, name), { withFileTypes: true })) {
        if (!file.name.endsWith('.ts') || file.name.endsWith('.test.ts')) continue;
        const code = readFileSync(join(root, name, file.name), 'utf8');
        for (const [, key] of code.matchAll(/(?:say|words)\('([a-z-]+\.[a-z0-9_]+)'/g)) {
          expect({ file: file.name, key, known: known.has(key ?? '') }).toEqual({
            file: file.name,
            key,
            known: true,
          });
        }
      }
    }
  });

  it('offer choices that a customer could have typed, never longer than a chip', () => {
    for (const [language, table] of Object.entries(templates)) {
      for (const [key, text] of table) {
        if (!key.endsWith('_choices')) continue;
        const titles = text.split('\n').map((line) => (line.split('|')[0] ?? '').trim());
        expect({ language, key, long: titles.filter((title) => title.length > 36) }).toEqual({
          language,
          key,
          long: [],
        });
      }
    }
  });
});
