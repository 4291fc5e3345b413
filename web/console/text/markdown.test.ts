import fc from 'fast-check';
import { parseMarkdown, type Block } from './markdown.js';
import type { Inline } from './inline.js';

const words = (inlines: readonly Inline[]): string =>
  inlines.map((one) => ('text' in one ? one.text : words(one.content))).join('');

const links = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((one) =>
    one.kind === 'link' ? [one.href] : 'content' in one ? links(one.content) : [],
  );

function inlinesIn(block: Block): readonly Inline[] {
  if (block.kind === 'code') return [];
  if (block.kind === 'heading') return block.content;
  return (block.kind === 'list' ? block.items : block.lines).flat();
}

describe('parseMarkdown', () => {
  it('tells paragraphs, headings, lists and code apart', () => {
    const source = '# 标题\n第一行\n第二行\n\n- 甲\n- 乙\n\n3. 三\n4. 四\n\n```\n**as is**\n```';

    expect(parseMarkdown(source).map((block) => block.kind)).toEqual([
      'heading',
      'paragraph',
      'list',
      'list',
      'code',
    ]);
    expect(parseMarkdown(source)[3]).toMatchObject({ ordered: true, start: 3 });
    expect(parseMarkdown(source)[4]).toMatchObject({ text: '**as is**' });
  });

  it('reads bold, italic, code and links inside a line', () => {
    const [block] = parseMarkdown('**粗** *斜* `码` [站](https://a.example/x?y=1)');

    expect(inlinesIn(block as Block).map((one) => one.kind)).toEqual([
      ...['strong', 'text', 'em', 'text', 'code', 'text', 'link'],
    ]);
    expect(links(inlinesIn(block as Block))).toEqual(['https://a.example/x?y=1']);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '\tjavascript:alert(1)',
  ])('makes no link of %j', (address) => {
    const found = parseMarkdown(`[x](${address})`).flatMap(inlinesIn);

    expect(links(found)).toEqual([]);
  });

  it('leaves HTML as the text it is', () => {
    const source = '<img src=x onerror=alert(1)>';

    expect(words(parseMarkdown(source).flatMap(inlinesIn))).toBe(source);
  });

  it('never throws and loses no plain word', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseMarkdown(text)).not.toThrow();
      }),
    );
    const plain = fc.stringMatching(/^[a-z 好]{1,40}$/);
    fc.assert(
      fc.property(plain, (text) => {
        expect(words(parseMarkdown(text).flatMap(inlinesIn))).toBe(text.trim());
      }),
    );
  });

  it('stays quick on marks that never close', () => {
    const started = performance.now();

    for (const mark of ['*', '**', '`', '[', '](', '- ', '1. ']) parseMarkdown(mark.repeat(20_000));

    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
