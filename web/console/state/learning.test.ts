import type { Lesson } from '../api/learning-api.js';
import { groupsOf, intentsLike, nextWaiting, NOTHING_LEARNED, reduceLearning } from './learning.js';

function aLesson(id: string, given: Partial<Lesson> = {}): Lesson {
  return {
    id,
    text: '东西怎么还没影',
    language: 'zh',
    intent: 'order.status',
    heardAs: 'order.hurry',
    from: 'choice',
    state: 'waiting',
    conversationId: 'c',
    seq: 1,
    at: '2026-11-20T02:00:00.000Z',
    undoable: false,
    ...given,
  };
}

describe('lessons', () => {
  const lessons = [
    aLesson('1', { intent: 'agent' }),
    aLesson('2'),
    aLesson('3', { state: 'accepted' }),
    aLesson('4'),
  ];

  it('are shown by intent, the largest group first', () => {
    expect(groupsOf(lessons).map(({ intent, lessons: own }) => [intent, own.length])).toEqual([
      ['order.status', 3],
      ['agent', 1],
    ]);
  });

  it('lead from one that waits to the next, and round to the first', () => {
    expect(nextWaiting(lessons, '2')).toBe('4');
    expect(nextWaiting(lessons, '4')).toBe('1');
    expect(nextWaiting(lessons, '1')).toBe('2');
    expect(nextWaiting([aLesson('1')], '1')).toBeUndefined();
  });

  it('stay in their list when they are decided, to be taken back', () => {
    const held = { ...NOTHING_LEARNED, lessons };

    const next = reduceLearning(held, {
      type: 'decided',
      lesson: aLesson('2', { state: 'rejected' }),
    });

    expect(next.lessons.map(({ id, state }) => `${id} ${state}`)).toContain('2 rejected');
    expect(next.lessons).toHaveLength(4);
  });

  it('of a list that was left meanwhile are not shown', () => {
    const page = { lessons, intents: [], maySupervise: true };
    const later = reduceLearning(NOTHING_LEARNED, { type: 'filtered', filter: 'accepted' });

    expect(reduceLearning(later, { type: 'loaded', filter: 'waiting', page })).toBe(later);
  });
});

describe('intentsLike', () => {
  const names: Readonly<Record<string, string>> = {
    'order.refund': '退款',
    'order.status': '查物流',
  };
  const nameOf = (id: string): string => names[id] ?? id;

  it.each([
    ['', ['order.refund', 'order.status']],
    ['退', ['order.refund']],
    ['STATUS', ['order.status']],
    ['order 物流', ['order.status']],
    ['nothing', []],
  ])('finds by name and id: %j', (typed, found) => {
    expect(intentsLike(Object.keys(names), typed, nameOf)).toEqual(found);
  });
});
