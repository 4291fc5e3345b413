import fc from 'fast-check';
import { aQuestion } from '../../../test/support/a-question.js';
import { groupQuestions } from './group-questions.js';
import type { OpenQuestion } from './open-question.js';

const words = [
  'gift',
  'card',
  'do',
  'you',
  'sell',
  'repair',
  'bike',
  'shop',
  '礼品卡',
  '有没有',
  '修',
  '单车',
  '!',
];
const near = fc.uniqueArray(
  fc.record({ slug: fc.constantFrom('a', 'b', 'c'), confidence: fc.constantFrom(0, 0.2, 0.5) }),
  { selector: ({ slug }) => slug, maxLength: 3 },
);
const anyQuestion = fc.record({
  text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((w) => w.join(' ')),
  language: fc.constantFrom('zh' as const, 'en' as const),
  anger: fc.constantFrom(0, 0.4, 0.9),
  by: fc.constantFrom('x', 'y', 'z'),
  intent: fc.constantFrom('none', 'inquiry.price'),
  near,
});
const anyQuestions = fc
  .array(anyQuestion, { maxLength: 25 })
  .map((all) => all.map((one, at) => aQuestion({ ...one, id: `c${at}.1` })));

function asked(text: string, id: string, more: Partial<OpenQuestion> = {}): OpenQuestion {
  return aQuestion({ text, id, ...more });
}

describe('groups of open questions', () => {
  it('hold every question exactly once', () => {
    fc.assert(
      fc.property(anyQuestions, (questions) => {
        const ids = groupQuestions(questions).flatMap((group) => group.ids);
        expect([...ids].sort()).toEqual(questions.map(({ id }) => id).sort());
      }),
    );
  });

  it('are the same whatever the order of the questions', () => {
    const shuffled = anyQuestions.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([questions, other]) => {
        expect(groupQuestions(other)).toEqual(groupQuestions(questions));
      }),
    );
  });

  it('bring near-duplicates together, and nothing else', () => {
    const groups = groupQuestions([
      asked('Do you sell gift cards?', 'a.1'),
      asked('do you sell gift cards', 'b.1'),
      asked('Can you repair my bike?', 'c.1'),
      asked('你们有没有礼品卡', 'd.1', { language: 'zh' }),
      asked('有没有礼品卡？', 'e.1', { language: 'zh' }),
    ]);

    expect(groups.map(({ ids }) => ids)).toEqual([['a.1', 'b.1'], ['d.1', 'e.1'], ['c.1']]);
  });

  it('join two languages when the same articles came near and the same was heard', () => {
    const profile = [
      { slug: 'pay-ways', confidence: 0.4 },
      { slug: 'invoice', confidence: 0.2 },
    ];
    const groups = groupQuestions([
      asked('Do you sell gift cards?', 'a.1', { near: profile }),
      asked('有没有礼品卡', 'b.1', { language: 'zh', near: profile }),
      asked('能不能分期', 'c.1', { language: 'zh', near: profile, intent: 'inquiry.payment' }),
    ]);

    expect(groups.map(({ ids }) => ids)).toEqual([['a.1', 'b.1'], ['c.1']]);
    expect(groups[0]?.titles).toEqual({ en: 'Do you sell gift cards?', zh: '有没有礼品卡' });
  });

  it('come by different customers, then anger, then recency', () => {
    const groups = groupQuestions([
      asked('old quiet one', 'a.1', { at: '2026-11-01T00:00:00.000Z' }),
      asked('new quiet something', 'b.1'),
      asked('furious remark', 'c.1', { anger: 0.9, at: '2026-11-01T00:00:00.000Z' }),
      asked('Do you sell gift cards', 'd.1', { by: 'x' }),
      asked('Do you sell gift cards', 'e.1', { by: 'y' }),
      asked('Can I pay with shells', 'f.1', { by: 'x' }),
      asked('Can I pay with shells', 'g.1', { by: 'x' }),
    ]);

    expect(groups.map(({ id }) => id)).toEqual(['d.1', 'c.1', 'b.1', 'f.1', 'a.1']);
    expect(groups.map(({ customers }) => customers)).toEqual([2, 1, 1, 1, 1]);
  });
});
