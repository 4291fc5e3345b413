import type { ShownValue } from '../api/article-types.js';
import { inlinesOf } from './inline.js';
import { expressionsIn, fillIn, markedPieces } from './expressions.js';

const EXPRESS = '{{fee "delivery.express"}}';
const ODD = '{{*a* **b** `c` [d](https://e.example) _f_ https://g.example}}';
const KNOWN: Readonly<Record<string, ShownValue>> = {
  [EXPRESS]: { expression: EXPRESS, shown: { zh: '¥15', en: '¥15' } },
  [ODD]: {
    expression: ODD,
    problem: { kind: 'unknown-name', named: 'odd', known: [] },
  },
  '{{fee "gone"}}': {
    expression: '{{fee "gone"}}',
    problem: { kind: 'unknown-name', named: 'fee gone', known: [] },
  },
};
const find = (expression: string): ShownValue | undefined => KNOWN[expression];

describe('the values in an article', () => {
  it('are found once each, also those that do not close', () => {
    expect(expressionsIn(`a ${EXPRESS} b ${EXPRESS} {{{raw}}} c\n{{fee "x \nlast`)).toEqual([
      EXPRESS,
      '{{{raw}}}',
      '{{fee "x',
    ]);
    expect(expressionsIn('a { b } }} c')).toEqual([]);
  });

  it('stand in the text as customers read them, told apart from what is written', () => {
    expect(markedPieces(fillIn(`Costs **${EXPRESS}**.`, 'en', find))).toEqual([
      { kind: 'plain', text: 'Costs **' },
      { kind: 'value', text: '¥15' },
      { kind: 'plain', text: '**.' },
    ]);
  });

  it('stay by their name when the shop does not have them', () => {
    expect(markedPieces(fillIn('{{fee "gone"}}', 'en', find))).toEqual([
      { kind: 'unknown', text: '{{fee "gone"}}' },
    ]);
  });

  it('stay letter by letter, whatever Markdown makes of such signs', () => {
    const [only, ...more] = inlinesOf(fillIn(ODD, 'en', find));

    expect(more).toEqual([]);
    expect(only?.kind === 'text' && markedPieces(only.text)).toEqual([
      { kind: 'unknown', text: ODD },
    ]);
  });

  it('stay as they are written while nobody knows yet', () => {
    expect(fillIn('{{fee "new"}} soon', 'zh', find)).toBe('{{fee "new"}} soon');
    expect(markedPieces('')).toEqual([{ kind: 'plain', text: '' }]);
  });
});
