import type { LearnedUtterance } from './learned-utterance.js';
import { lessonsOf, nearlyEqual } from './lessons.js';

let made = 0;

function aLesson(given: Partial<LearnedUtterance> = {}): LearnedUtterance {
  made += 1;
  return {
    id: `c${made}.1`,
    text: '东西怎么还没影',
    language: 'zh',
    conversationId: `c${made}`,
    seq: 1,
    heardAs: 'order.hurry',
    intent: 'order.status',
    from: 'choice',
    by: `customer:u${made}`,
    state: 'waiting',
    at: '2026-11-20T02:00:00.000Z',
    ...given,
  };
}

describe('lessonsOf', () => {
  it('learns nothing from one customer, however often they say it', () => {
    const same = { by: 'customer:u' } as const;

    expect(lessonsOf([aLesson(same), aLesson(same), aLesson(same)])).toEqual([]);
  });

  it('learns what two customers chose for nearly equal words', () => {
    const lessons = lessonsOf([aLesson(), aLesson({ text: '东西怎么还没影？！' })]);

    expect(lessons).toMatchObject([{ intent: 'order.status', vouchedBy: 'customers' }]);
  });

  it('learns nothing when customers contradict each other', () => {
    expect(lessonsOf([aLesson(), aLesson(), aLesson({ intent: 'order.refund' })])).toEqual([]);
  });

  it('learns nothing that an agent rejected, however many customers insist', () => {
    const rejected = aLesson({ state: 'rejected' });

    expect(lessonsOf([rejected, aLesson(), aLesson(), aLesson()])).toEqual([]);
  });

  it('believes an agent alone, and rather than customers', () => {
    const agent = aLesson({ from: 'agent', state: 'accepted', intent: 'complaint.late' });

    expect(lessonsOf([agent, aLesson(), aLesson()])).toMatchObject([
      { intent: 'complaint.late', vouchedBy: 'agent' },
    ]);
  });

  it('counts the same words once', () => {
    const accepted = { state: 'accepted' } as const;

    expect(lessonsOf([aLesson(accepted), aLesson(accepted), aLesson(), aLesson()])).toHaveLength(1);
  });

  it('learns nothing from objections and from signs alone', () => {
    const signs = aLesson({ text: '？？？', state: 'accepted' });

    expect(
      lessonsOf([aLesson({ from: 'objection' }), aLesson({ from: 'objection' }), signs]),
    ).toEqual([]);
  });
});

describe('nearlyEqual', () => {
  it.each([
    ['where is my stuff', 'Where is my stuff??', true],
    ['where is my parcel', 'where is my parcels', true],
    ['我的包裹到哪了', '我的包裹到哪儿了', true],
    ['我要退款', '我要退货', false],
    ['hi', 'cancel my order please', false],
    ['？', '！', false],
  ])('%s and %s: %s', (a, b, equal) => {
    expect(nearlyEqual(a, b)).toBe(equal);
  });
});
