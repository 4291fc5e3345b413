import { CoreWorld } from '../../../test/support/core-world.js';
import { MemoryStore } from '../../storage/memory/memory-store.js';
import type { Change } from '../conversation/conversation-log.js';
import { DEFAULT_LIMITS } from './handoff-timers.js';
import { QueueBoard } from './queue-board.js';
import { requestHandoff } from './request-handoff.js';

let store: MemoryStore;
let world: CoreWorld;
let board: QueueBoard;
let told: string[];

beforeEach(() => {
  store = new MemoryStore();
  world = new CoreWorld(store);
  board = new QueueBoard(store, world.feed);
  told = [];
  world.feed.listen((news) => {
    if (news.kind === 'queue') told.push(`${news.conversationId} ${news.position}`);
  });
});
afterEach(() => board.stop());

/** Puts a new conversation into the queue, a second after the one before. */
async function wait(id: string, priority = 0): Promise<void> {
  world.clock.advance(1_000);
  await world.open(id);
  await world.log.change(id, (c): Change<void> => {
    const patch = requestHandoff(
      c,
      { reason: 'asked', priority, context: {} },
      world.clock.now(),
      DEFAULT_LIMITS,
    );
    return { result: undefined, ...(patch ? { patch } : {}) };
  });
  await settle();
}

async function accept(id: string): Promise<void> {
  await world.desk.accept(id, { id: 'lin', name: { zh: 'lin', en: 'lin' } } as Parameters<
    typeof world.desk.accept
  >[1]);
  await settle();
}

async function settle(): Promise<void> {
  for (let n = 0; n < 30; n++) await Promise.resolve();
}

function order(...ids: readonly string[]): (string | number | undefined)[][] {
  return ids.map((id) => [id, board.placeOf(id)]);
}

describe('the queue', () => {
  it('goes by priority, then by the time of waiting', async () => {
    await wait('calm');
    await wait('angry', 6);
    await wait('calm too');
    await wait('furious', 9);
    await wait('angry too', 6);

    expect(order('furious', 'angry', 'angry too', 'calm', 'calm too')).toEqual([
      ['furious', 1],
      ['angry', 2],
      ['angry too', 3],
      ['calm', 4],
      ['calm too', 5],
    ]);
    expect(await board.length()).toBe(5);
  });

  it('tells everybody whose place has changed, and nobody else', async () => {
    await wait('first');
    await wait('second');
    await wait('third');
    told.length = 0;

    await accept('second');

    expect(told).toEqual(['third 2']);
    expect(order('first', 'second', 'third')).toEqual([
      ['first', 1],
      ['second', undefined],
      ['third', 2],
    ]);
  });

  it('gives a conversation that comes back the place of its first waiting', async () => {
    await wait('first');
    await accept('first');
    await wait('second');

    world.clock.advance(200_000);
    await world.desk.timeout('first', 'agent.silent');
    await settle();

    expect(order('first', 'second')).toEqual([
      ['first', 1],
      ['second', 2],
    ]);
  });

  it('goes on telling after it could once not be read', async () => {
    const find = store.find.bind(store);
    store.find = () => Promise.reject(new Error('disk'));
    await wait('first');
    store.find = find;

    await wait('second');

    expect(order('first', 'second')).toEqual([
      ['first', 1],
      ['second', 2],
    ]);
  });

  it('says nothing of a conversation that does not wait', async () => {
    await world.open('elsewhere');
    await world.say('hello', undefined, 'elsewhere');
    await world.settle();

    expect(board.placeOf('elsewhere')).toBeUndefined();
    expect(told).toEqual([]);
  });
});
