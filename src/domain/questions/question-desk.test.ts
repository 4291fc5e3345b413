import { FixedClock } from '../../clock.js';
import { MemoryStore } from '../../storage/memory/memory-store.js';
import { LearningDesk } from '../learning/learning-desk.js';
import { QuestionDesk, type AskedQuestion } from './question-desk.js';

let store: MemoryStore;
let clock: FixedClock;
let learning: LearningDesk;
let desk: QuestionDesk;

beforeEach(() => {
  store = new MemoryStore();
  clock = new FixedClock();
  learning = new LearningDesk(store, clock);
  desk = new QuestionDesk(store, clock, learning);
});

function asked(more: Partial<AskedQuestion> = {}): AskedQuestion {
  return {
    ...{ id: 'c1.1', conversationId: 'c1', seq: 1, by: 'customer:1', language: 'en' },
    ...{ text: 'Do you sell gift cards?', why: 'unknown', anger: 0, intent: 'none', near: [] },
    personal: { entities: [], names: [] },
    ...more,
  };
}

describe('QuestionDesk', () => {
  it('keeps a question once, masked, however often its turn runs', async () => {
    const text = 'Is 13800001111 a gift card number?';
    await desk.note(asked({ text }));
    await desk.wish('c1.1');
    await desk.note(asked({ text }));

    const open = await desk.open();
    expect(open).toHaveLength(1);
    expect(open[0]).toMatchObject({ tellMe: true, state: 'open' });
    expect(open[0]?.text).not.toContain('13800001111');
  });

  it('keeps why an answer was no good, in masked words', async () => {
    await desk.note(asked({ why: 'rejected', article: 'pay-ways' }));
    await desk.addReason(
      'c1.1',
      { kind: 'other', words: 'call 13800001111' },
      { entities: [], names: [] },
    );

    expect((await desk.open())[0]?.reason).toEqual({ kind: 'other', words: 'call 13000000000' });
  });

  it('tells that a wish without a question cannot be kept', async () => {
    expect(await desk.wish('nothing.1')).toBe(false);
  });

  it('settles what is open, once, and takes it back', async () => {
    await desk.note(asked());
    const article = { kind: 'article', slug: 'gift-cards', made: [] } as const;

    expect(await desk.settle(['c1.1', 'gone.1'], article, 'lin')).toHaveLength(1);
    expect(await desk.settle(['c1.1'], { kind: 'out-of-scope' }, 'emma')).toHaveLength(0);
    expect(await desk.open()).toEqual([]);
    expect(await desk.settled()).toMatchObject([{ settledBy: 'lin', state: 'answered' }]);

    expect(await desk.undo(['c1.1'], 'lin')).toMatchObject([{ settledWith: article }]);
    expect((await desk.open()).map(({ id, settledBy }) => [id, settledBy])).toEqual([
      ['c1.1', undefined],
    ]);
    expect(await desk.settled()).toEqual([]);
  });

  it('teaches that what is out of scope means nothing to serve, and unteaches it', async () => {
    await desk.note(asked());
    await desk.settle(['c1.1'], { kind: 'out-of-scope' }, 'lin');
    expect(await learning.lessons()).toEqual([
      expect.objectContaining({
        intent: 'none',
        vouchedBy: 'agent',
        text: 'Do you sell gift cards?',
      }),
    ]);

    await desk.undo(['c1.1'], 'lin');

    expect(await learning.lessons()).toEqual([]);
    expect(await desk.open()).toHaveLength(1);
  });

  it('lists the newest first', async () => {
    for (const n of [1, 2, 3]) {
      await desk.note(asked({ id: `c1.${n}`, text: `question ${n}` }));
      clock.advance(20 * 3_600_000);
    }

    expect((await desk.open(2)).map(({ id }) => id)).toEqual(['c1.3', 'c1.2']);
  });
});
