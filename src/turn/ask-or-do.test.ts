import type { Understanding } from '../domain/understanding.js';
import { ruleAskedFor } from './ask-or-do.js';

function heard(text: string, ids: readonly string[], verdict: Understanding['verdict'] = 'unsure') {
  const candidates = ids.map((id) => ({ id, score: 0.45 }));
  return { text, verdict, candidates } as unknown as Understanding;
}

describe('ruleAskedFor', () => {
  it('prefers the rule for a question that wavers between the rule and the deed', () => {
    const ids = ['order.return', 'inquiry.returns'];
    expect(ruleAskedFor(heard('can I still return a mug?', ids))).toBe('inquiry.returns');
    expect(ruleAskedFor(heard('还能退吗', [...ids].reverse()))).toBe('inquiry.returns');
  });

  it.each([
    ['a demand', heard('I am sending this mug back.', ['order.return', 'inquiry.returns'])],
    ['other things', heard('can I pay?', ['order.payment', 'inquiry.returns'])],
    ['what is sure', heard('can I return it?', ['order.return', 'inquiry.returns'], 'sure')],
    ['nothing heard', heard('hm?', [])],
  ])('leaves %s alone', (_what, understanding) => {
    expect(ruleAskedFor(understanding)).toBeUndefined();
  });
});
