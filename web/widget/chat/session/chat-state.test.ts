import { readActivitySet } from '../line/activity.js';
import { messagesOf } from '../transcript/transcript.js';
import { FIRST_STATE, reduce, type ChatState } from './chat-state.js';

interface Told {
  readonly isLive?: boolean;
  readonly now?: number;
}

function arrive(state: ChatState, activities: readonly object[], told: Told = {}): ChatState {
  const reader = {
    userId: 'me',
    base: 'https://care.example/',
    isLive: told.isLive ?? true,
    now: told.now ?? 0,
  };
  const set = readActivitySet({ activities });
  return reduce(state, { type: 'arrived', activities: set?.activities ?? [], reader });
}

const said = (seq: number, text: string, author = 'bot'): object => ({
  type: 'message',
  id: `c|${seq}`,
  text,
  channelData: { 'webchat:sequence-id': seq, author },
});
const event = (name: string, value: object, seq?: number): object => ({
  type: 'event',
  name,
  value,
  channelData: seq === undefined ? {} : { 'webchat:sequence-id': seq },
});
const typing = { type: 'typing', channelData: { author: 'bot' } };

describe('arrivals', () => {
  it('announce each live message of others once', () => {
    const once = arrive(FIRST_STATE, [said(1, 'hello')]);
    const twice = arrive(once, [said(1, 'hello'), said(2, 'again')]);

    expect(twice.arrivals.map(({ text }) => text)).toEqual(['hello', 'again']);
  });

  it('announce neither history nor own messages', () => {
    const history = arrive(FIRST_STATE, [said(1, 'old')], { isLive: false });
    const state = arrive(history, [said(1, 'old'), said(2, 'mine', 'customer')]);

    expect(state.arrivals).toEqual([]);
    expect(messagesOf(state.transcript)).toHaveLength(2);
  });
});

describe('typing', () => {
  it('ends with the words that were typed', () => {
    const dots = arrive(FIRST_STATE, [typing]);
    expect(dots.typing).toBeDefined();

    expect(arrive(dots, [said(1, 'there')]).typing).toBeUndefined();
  });

  it('ends by itself, unless another notice came since', () => {
    const first = arrive(FIRST_STATE, [typing], { now: 1 });
    const second = arrive(first, [typing], { now: 2 });

    expect(reduce(second, { type: 'typing-over', since: 1 }).typing).toBeDefined();
    expect(reduce(second, { type: 'typing-over', since: 2 }).typing).toBeUndefined();
  });
});

describe('handoff', () => {
  const queued = arrive(FIRST_STATE, [event('handoff.queue', { position: 3, waitMinutes: 4 })]);

  it('shows the place while waiting and the person once there', () => {
    expect(queued.queue).toEqual({ position: 3, waitMinutes: 4 });

    const accepted = arrive(queued, [
      event('handoff.status', { state: 'accepted', agentName: '林晓' }, 5),
    ]);
    expect(accepted.queue).toBeUndefined();
    expect(accepted.person).toEqual({ name: '林晓' });
  });

  it('goes back to the bot when the person has finished', () => {
    const state = arrive(queued, [
      event('handoff.status', { state: 'accepted', agentName: 'Emma' }, 5),
      event('handoff.status', { state: 'completed' }, 8),
    ]);

    expect(state.person).toBeUndefined();
  });

  it('is not turned back by an event that is replayed late', () => {
    const state = arrive(FIRST_STATE, [
      event('handoff.status', { state: 'completed' }, 8),
      event('handoff.status', { state: 'accepted', agentName: 'Emma' }, 5),
    ]);

    expect(state.person).toBeUndefined();
  });

  it('takes a person who comes after many changes of place', () => {
    const moved = [9, 8, 7, 6, 5, 4].reduce(
      (now, position) => arrive(now, [event('handoff.queue', { position })]),
      FIRST_STATE,
    );

    const state = arrive(moved, [
      event('handoff.status', { state: 'accepted', agentName: 'E' }, 2),
    ]);

    expect(state.person).toEqual({ name: 'E' });
  });

  it('has nobody there while the customer waits again', () => {
    const accepted = arrive(queued, [event('handoff.status', { state: 'accepted' }, 5)]);

    expect(arrive(accepted, [event('handoff.queue', { position: 1 })]).person).toBeUndefined();
  });
});

describe('moving to another conversation', () => {
  it('keeps what is not sent yet and nothing else', () => {
    const before = arrive({ ...FIRST_STATE, isReady: true }, [said(1, 'old')]);

    const after = reduce(before, { type: 'moved' });

    expect(messagesOf(after.transcript)).toEqual([]);
    expect(after.isReady).toBe(false);
  });
});
