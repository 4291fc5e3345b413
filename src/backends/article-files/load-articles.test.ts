import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../../errors.js';
import { readArticleFile, writeArticleFile } from './article-file.js';
import { loadArticles } from './load-articles.js';
import { noValues } from '../../domain/knowledge/article-rules.js';
import { textOf } from '../../domain/knowledge/article-text.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'articles-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const FRONT = `title: How?
questions: |
  how is it done
keywords: [how, 100]
updated: 2026-11-01
source: https://shop.example/how`;

function put(name: string, content: string): void {
  mkdirSync(join(root, 'topic'), { recursive: true });
  writeFileSync(join(root, 'topic', name), content);
}

function aFile(more = '', body = 'So it is done.', front = FRONT): string {
  return `---\n${front}${more}\n---\n${body}\n`;
}

/** What loading says, without the folder. */
function told(): string[] {
  try {
    loadArticles(root);
    return [];
  } catch (error) {
    expect(codeOf(error)).toBe('content.invalid');
    return (error as Error).message.split('\n').map((line) => line.replace(`${root}/`, ''));
  }
}

describe('loading articles', () => {
  it('reads both languages, and variants beside them', () => {
    for (const name of ['how.zh', 'how.en']) put(`${name}.md`, aFile());
    for (const name of ['how.gold.zh', 'how.gold.en'])
      put(`${name}.md`, aFile('\naudience: [gold]'));

    expect(loadArticles(root).map(({ slug, variant }) => [slug, variant])).toEqual([
      ['how', undefined],
      ['how', 'gold'],
      ['how', 'gold'],
      ['how', undefined],
    ]);
  });

  it.each([
    ['no front matter', 'Only text.', 'topic/how.zh.md: begin with a block'],
    ['broken YAML', aFile('\n bad: [', undefined), 'topic/how.zh.md:'],
    [
      'an unknown key',
      aFile('\ntitel: x'),
      'topic/how.zh.md:8: "titel" is not known: write "title"',
    ],
    [
      'a list where text stands',
      aFile('', 'x', FRONT.replace('How?', '[a, b]')),
      'topic/how.zh.md:2: "title" should be one line',
    ],
    [
      'no source',
      aFile('', 'x', FRONT.replace(/\nsource.*/, '')),
      'topic/how.zh.md: "source" is missing',
    ],
    [
      'a day that is none',
      aFile('\nvalidTo: soon'),
      'topic/how.zh.md:8: "validTo" "soon" is no day',
    ],
    ['no text', aFile('', ''), 'the first paragraph is missing'],
    [
      'script in the text',
      aFile('', 'One.\n\n<script>alert(1)</script>'),
      'topic/how.zh.md:11: "body" <script> is HTML',
    ],
    [
      'a link that runs code',
      aFile('', '[x](java&#115;cript:alert(1))'),
      'topic/how.zh.md:9: "body" the link',
    ],
    ['an unknown value', aFile('', 'Costs {{fee "x"}}.'), 'topic/how.zh.md:9: "body" no value'],
    [
      'a file of 5 MB',
      aFile('', 'x'.repeat(5_000_000)),
      'topic/how.zh.md: larger than 200000 bytes: split it',
    ],
  ])('names file, line and what to do for %s', (_what, content, message) => {
    put('how.en.md', aFile());
    put('how.zh.md', content);

    expect(told().join('\n')).toContain(message);
  });

  it('names what is missing, doubled or leads nowhere', () => {
    put('how.zh.md', aFile('\nnext: [nowhere]'));
    mkdirSync(join(root, 'other'));
    writeFileSync(join(root, 'other', 'how.zh.md'), aFile());

    expect(told()).toEqual([
      'other/how.en.md is missing',
      'topic/how.zh.md: another topic has an article of this name',
      'topic/how.en.md is missing',
      'topic/how.zh.md: next "nowhere" does not exist',
    ]);
  });

  it('refuses names that are none', () => {
    put('How It Is.md', aFile());

    expect(told()).toEqual([expect.stringContaining('topic/How It Is.md: name it')]);
  });
});

describe('an article file', () => {
  it('is written as it is read', () => {
    const place = { slug: 'how', language: 'en', topic: 'topic' } as const;
    const more = '\nnext: [a, b]\nvalidFrom: 2026-11-01\naudience: [gold]\nintent: inquiry.returns';
    const first = readArticleFile(place, aFile(more, 'One: "two" # three\n\n- four'), noValues);
    if (!('article' in first)) throw new Error(first.faults.join());

    const again = readArticleFile(place, writeArticleFile(textOf(first.article)), noValues);

    expect(again).toEqual(first);
  });

  it('may have Windows line ends and a byte order mark', () => {
    const place = { slug: 'how', language: 'en', topic: 'topic' } as const;

    const read = readArticleFile(place, `\uFEFF${aFile().replaceAll('\n', '\r\n')}`, noValues);

    expect(read).toMatchObject({
      article: { questions: ['how is it done'], keywords: ['how', '100'] },
    });
  });
});
