import fc from 'fast-check';
import { readBlocks } from './blocks.js';

const kinds = (markdown: string): string[] => readBlocks(markdown).map(({ kind }) => kind);

describe('readBlocks', () => {
  it('parts paragraphs at blank lines and keeps single line ends', () => {
    const blocks = readBlocks('one\ntwo\n\nthree');

    expect(blocks).toHaveLength(2);
    expect(blocks[0]).toMatchObject({
      children: [{ text: 'one' }, { kind: 'break' }, { text: 'two' }],
    });
  });

  it('reads bullets and numbers as two lists', () => {
    const blocks = readBlocks('- a\n- b\n\n2. c\n3. d');

    expect(blocks).toMatchObject([
      { kind: 'list', items: [{}, {}] },
      { kind: 'list', start: 2, items: [{}, {}] },
    ]);
    expect(blocks[0]).not.toHaveProperty('start', expect.any(Number));
  });

  it('reads a list that follows its sentence without a blank line, as Chinese editors write', () => {
    expect(kinds('退货三步走：\n1、申请\n2、寄回\n3、退款')).toEqual(['paragraph', 'list']);
  });

  it('puts deeper lines under the item before them', () => {
    expect(readBlocks('- a\n  - b\n  - c\n- d')).toMatchObject([
      { items: [{ lists: [{ items: [{}, {}] }] }, { lists: [] }] },
    ]);
  });

  it('joins lines that are indented to their item', () => {
    expect(readBlocks('- a\n  more')).toMatchObject([
      { items: [{ children: [{ text: 'a' }, { kind: 'break' }, { text: 'more' }] }] },
    ]);
  });

  it('does not mistake minus degrees, prices or emphasis for a list', () => {
    expect(kinds('-5 °C\n\n1.5 kg\n\n*soft* cotton')).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it('reads headings as short lines', () => {
    expect(kinds('## Delivery\ntext')).toEqual(['heading', 'paragraph']);
  });

  it('never throws', () => {
    const line = fc.constantFrom('- a', '  - b', '1. c', '', '# h', 'text', '    deep', '>', '---');
    fc.assert(fc.property(fc.array(line), (lines) => void readBlocks(lines.join('\n'))));
  });
});
