import { newConversation, type Conversation } from '../conversation/conversation.js';
import { DEFAULT_LIMITS } from './handoff-timers.js';
import { priorityOf, requestHandoff } from './request-handoff.js';

const now = Date.parse('2026-11-20T02:00:00Z');
const request = { reason: 'asked', priority: 3, context: { order: 'A10023' } };
const calm = { anger: 0, urgency: 0, gratitude: 0, reasons: [] };

function aConversation(more: Partial<Conversation> = {}): Conversation {
  return {
    ...newConversation({ id: 'c', channel: 'test', userId: 'u', language: 'en' }, ''),
    ...more,
  };
}

describe('requestHandoff', () => {
  it('puts a conversation of the bot into the queue, behind a new fence, with the longest wait set', () => {
    const patch = requestHandoff(aConversation({ ownerEpoch: 4 }), request, now, DEFAULT_LIMITS);

    expect(patch).toMatchObject({
      owner: { kind: 'queue' },
      ownerEpoch: 5,
      handoff: {
        reason: 'asked',
        priority: 3,
        queuedAt: '2026-11-20T02:00:00.000Z',
        language: 'en',
      },
      timers: [{ name: 'queue.max-wait', dueAt: '2026-11-20T02:15:00.000Z' }],
    });
  });

  it('leaves a waiting conversation its place', () => {
    expect(
      requestHandoff(aConversation({ owner: { kind: 'queue' } }), request, now, DEFAULT_LIMITS),
    ).toEqual({});
  });

  it.each([{ kind: 'agent', agentId: 'lin' } as const, { kind: 'closed' } as const])(
    'is not for a conversation that %j owns',
    (owner) => {
      expect(
        requestHandoff(aConversation({ owner }), request, now, DEFAULT_LIMITS),
      ).toBeUndefined();
    },
  );
});

describe('priorityOf', () => {
  it.each([
    [calm, false, false, 0],
    [calm, true, false, 2],
    [calm, false, true, 2],
    [{ ...calm, anger: 1 }, false, false, 4],
    [{ ...calm, urgency: 1 }, false, false, 2],
    [{ ...calm, anger: 1, urgency: 1 }, true, true, 9],
  ])('of %j, complaint %s, gold %s, is %d', (mood, complaint, gold, priority) => {
    expect(priorityOf({ mood, complaint, gold })).toBe(priority);
  });
});
