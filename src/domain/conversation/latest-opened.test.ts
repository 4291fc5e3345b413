import { MemoryStore } from '../../storage/memory/memory-store.js';
import type { Collection, FindOptions, Stored } from '../store.js';
import { conversations, newConversation } from './conversation.js';
import { latestOpened } from './latest-opened.js';

/** A store that counts the records it gave. */
class CountingStore extends MemoryStore {
  given = 0;

  override async find<T>(
    collection: Collection<T>,
    index: string,
    partition: string,
    options?: FindOptions,
  ): Promise<Stored<T>[]> {
    const found = await super.find(collection, index, partition, options);
    this.given += found.length;
    return found;
  }
}

let store: CountingStore;

beforeEach(() => {
  store = new CountingStore();
});

async function open(id: string, at: string): Promise<void> {
  const init = { id, channel: 'webchat', userId: id, language: 'zh' } as const;
  await store.put(conversations, id, { ...newConversation(init, at), engaged: true });
}

async function latest(most: number, since?: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of latestOpened(store, since)) {
    ids.push(id);
    if (ids.length === most) break;
  }
  return ids;
}

const at = (hour: number, ms: number): string =>
  new Date(Date.UTC(2026, 10, 20, hour, 0, 0, ms)).toISOString();

describe('latestOpened', () => {
  it('goes back from the newest, hour by hour, to the hour of a time', async () => {
    await open('a', at(7, 5));
    await open('b', at(8, 1));
    await open('c', at(9, 1));
    await open('d', at(9, 2));

    expect(await latest(10)).toEqual(['d', 'c', 'b', 'a']);
    expect(await latest(10, at(8, 900))).toEqual(['d', 'c', 'b']);
  });

  it('does not read a busy hour for the last few', async () => {
    for (let one = 0; one < 600; one++) await open(`c${one}`, at(9, one));

    expect(await latest(3)).toEqual(['c599', 'c598', 'c597']);
    expect(store.given).toBeLessThanOrEqual(100);
  });

  it('gives each of many that began in the same millisecond once', async () => {
    const ids = Array.from({ length: 260 }, (_, one) => `c${String(one).padStart(3, '0')}`);
    for (const [one, id] of ids.entries()) await open(id, at(9, one < 200 ? 1 : one));

    expect(await latest(1_000)).toEqual([...ids].reverse());
  });
});
