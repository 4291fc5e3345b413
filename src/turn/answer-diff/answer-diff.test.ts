import type { Saying } from './answer-diff.js';
import { compareOutcomes } from './replay.js';
import type { Outcome } from './outcome.js';
import { describe as inWords, reportOf } from './report.js';

function heard(...intents: string[]): Outcome {
  return { verdict: 'sure', intents, asks: [], dialog: intents[0] ?? '', articles: [] };
}

function asking(...asks: string[]): Outcome {
  return { verdict: 'unsure', intents: [], asks, dialog: 'clarify', articles: [] };
}

const NOTHING: Outcome = {
  verdict: 'none',
  intents: [],
  asks: [],
  dialog: 'fallback',
  articles: [],
};

function aTest(truth: string, text = 'so'): Saying {
  return { text, language: 'en', truth, source: 'test' };
}

/** A thousand test sentences, of which some break and some are mended. */
function diffWith(broken: number, mended: number) {
  const sayings = Array.from({ length: 1_000 }, () => aTest('agent'));
  const [good, bad] = [heard('agent'), heard('greet')];
  const before = sayings.map((_, at) => (at >= broken && at < broken + mended ? bad : good));
  const after = sayings.map((_, at) => (at < broken ? bad : good));
  return compareOutcomes(sayings, before, after);
}

describe('the answer diff', () => {
  it('lists nothing when nothing changes', () => {
    const diff = compareOutcomes([aTest('agent')], [heard('agent')], [heard('agent')]);

    expect(diff).toMatchObject({ changes: [], broken: 0, mended: 0, blocks: false });
  });

  it.each([
    [5, 0, false],
    [6, 0, true],
    [12, 8, false],
    [21, 21, true],
  ])('with %i broken and %i mended of 1,000 blocks: %s', (broken, mended, blocks) => {
    expect(diffWith(broken, mended)).toMatchObject({ broken, mended, allowed: 5, blocks });
  });

  it('blocks for one confirmed message that is forgotten', () => {
    const confirmed: Saying = { ...aTest('agent'), source: 'confirmed' };
    const diff = compareOutcomes([confirmed], [heard('agent')], [NOTHING]);

    expect(diff).toMatchObject({ forgotten: 1, blocks: true });
  });

  it('does not block for messages whose meaning nobody has told', () => {
    const stored: Saying = { text: 'so', language: 'en', source: 'customer' };
    const diff = compareOutcomes([stored], [heard('agent')], [NOTHING]);

    expect(diff).toMatchObject({ blocks: false });
    expect(diff.changes).toHaveLength(1);
  });

  it('counts asking back with the right choice as understood, and tells the change', () => {
    const diff = compareOutcomes([aTest('agent')], [heard('agent')], [asking('bot', 'agent')]);

    expect(diff).toMatchObject({ broken: 0, rightAfter: 1, changes: [{ fitAfter: 'asks' }] });
  });

  it('takes what is out of scope for right when it is not understood', () => {
    const diff = compareOutcomes([aTest('none')], [NOTHING], [heard('greet')]);

    expect(diff).toMatchObject({ rightBefore: 1, broken: 1 });
  });

  it('sees another article for the same wish', () => {
    const told = (slug: string): Outcome => ({ ...heard('inquiry.returns'), articles: [slug] });
    const diff = compareOutcomes([aTest('inquiry.returns')], [told('a')], [told('b')]);

    expect(reportOf(diff).examples).toMatchObject([
      { before: 'inquiry.returns: a', after: 'inquiry.returns: b', verdict: 'other' },
    ]);
  });

  it('puts the worst first, and shows messages masked', () => {
    const stored: Saying = { text: 'A10024', shown: 'A00000', language: 'en', source: 'customer' };
    const sayings = [aTest('bot', 'mended'), stored, aTest('agent', 'broken')];
    const diff = compareOutcomes(
      sayings,
      [NOTHING, NOTHING, heard('agent')],
      [heard('bot'), heard('agent'), NOTHING],
    );

    expect(reportOf(diff).examples.map(({ text }) => text)).toEqual(['broken', 'A00000', 'mended']);
  });
});

describe('an outcome in words', () => {
  it.each([
    [heard('order.status', 'order.refund'), 'order.status + order.refund'],
    [asking('bot', 'agent'), 'bot? agent?'],
    [NOTHING, 'none'],
    [{ ...NOTHING, dialog: 'answer', articles: ['a'] }, 'none: a'],
    [{ ...NOTHING, dialog: 'order-status' }, 'none: order-status'],
  ])('is short', (outcome, words) => {
    expect(inWords(outcome)).toBe(words);
  });
});
