import fc from 'fast-check';
import { readInline, readPlain, type Inline } from './inline.js';

const text = (value: string): Inline => ({ kind: 'text', text: value });

/** All words that a reader sees. */
function wordsOf(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'break') return '\n';
      return 'children' in node ? wordsOf(node.children) : node.text;
    })
    .join('');
}

function linksOf(nodes: readonly Inline[]): string[] {
  return nodes.flatMap((node) => {
    if (!('children' in node)) return [];
    return [...(node.kind === 'link' ? [node.href] : []), ...linksOf(node.children)];
  });
}

describe('readInline', () => {
  it('reads bold, italic and code', () => {
    expect(readInline('a **b** *c* `d`')).toEqual([
      text('a '),
      { kind: 'strong', children: [text('b')] },
      text(' '),
      { kind: 'em', children: [text('c')] },
      text(' '),
      { kind: 'code', text: 'd' },
    ]);
  });

  it('reads bold that touches Chinese text and full-width marks', () => {
    expect(readInline('把**订单号：**发给小橘')).toEqual([
      text('把'),
      { kind: 'strong', children: [text('订单号：')] },
      text('发给小橘'),
    ]);
  });

  it('reads one inside another', () => {
    expect(wordsOf(readInline('**bold *and italic* bold**'))).toBe('bold and italic bold');
  });

  it('leaves unmatched marks, products and snake_case alone', () => {
    for (const plain of ['2 * 3 = 6', '**open', 'a_b_c', 'x ` y', '[no link]', '5 ** 2']) {
      expect(wordsOf(readInline(plain))).toBe(plain);
    }
  });

  it('opens https, mailto and tel links only, and keeps the words of others', () => {
    expect(linksOf(readInline('[a](https://x.example) [b](tel:4000002468)'))).toEqual([
      'https://x.example/',
      'tel:4000002468',
    ]);
    const nodes = readInline('[tap](javascript:alert(1)) <b>x</b>');
    expect(linksOf(nodes)).toEqual([]);
    expect(wordsOf(nodes)).toContain('tap');
    expect(wordsOf(nodes)).toContain('<b>x</b>');
  });

  it('finds bare addresses without the full stop after them', () => {
    expect(linksOf(readInline('See https://x.example/a. 见https://y.example/b，谢谢'))).toEqual([
      'https://x.example/a',
      'https://y.example/b',
    ]);
  });

  it('takes a backslash as "this is no mark"', () => {
    expect(readInline('\\*not bold\\*')).toEqual([text('*not bold*')]);
  });

  it('never throws and loses no letter', () => {
    const marks = fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '[',
      '](',
      ')',
      'a',
      '字',
      ' ',
      '\n',
      'https://x.example',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
        const letters = (value: string): string => value.replace(/[^a字]/g, '');
        const source = parts.join('').replace(/\]\([^)]*\)/g, '');
        expect(letters(wordsOf(readInline(source)))).toBe(letters(source));
      }),
    );
  });

  it('comes to an end with hostile text', () => {
    for (const piece of ['**a ', '[', '[a](', '`', '_a ', '*', 'https://', '\\']) {
      expect(readInline(piece.repeat(5_000)).length).toBeGreaterThan(0);
    }
  });
});

describe('readPlain', () => {
  it('reads nothing but line ends and addresses', () => {
    expect(readPlain('**a**\nhttps://x.example/1 b')).toEqual([
      text('**a**'),
      { kind: 'break' },
      { kind: 'link', href: 'https://x.example/1', children: [text('https://x.example/1')] },
      text(' b'),
    ]);
  });
});
