import type { Collection, Store } from '../../src/domain/store.js';

/** A store under test; `reopen` closes it and opens what it kept, where that means something. */
export interface StoreUnderTest {
  readonly store: Store;
  readonly reopen?: () => Promise<Store>;
  readonly dispose: () => Promise<void>;
}

interface Ticket {
  readonly queue?: string;
  readonly due: string;
  readonly note?: string;
  readonly tags?: readonly string[];
}

const tickets: Collection<Ticket> = {
  name: 'tickets',
  indexes: {
    queue: (ticket) => (ticket.queue ? { partition: ticket.queue, key: ticket.due } : undefined),
    day: (ticket) => ({ partition: ticket.due.slice(0, 1), key: ticket.due }),
  },
};
const counters: Collection<{ count: number }> = { name: 'counters', indexes: {} };
const texts: Collection<unknown> = { name: 'texts', indexes: {} };

const ODD_IDS = [
  '',
  '.',
  '..',
  '../x',
  '/etc/x',
  'a/b',
  'a\\b',
  '__proto__',
  'constructor',
  'nul',
  'index',
  'lock',
  'Case',
  'case',
  'CASE',
  '%41',
  'A',
  'a b\tc\nd',
  'nul\u0000byte',
  '🦊 包裹',
  'é',
  'e\u0301',
  '\ud800',
  '\udc00',
  'x'.repeat(300),
  `${'x'.repeat(299)}y`,
  '🦊'.repeat(300),
  '"quoted"',
  'tail~',
];

/** What every `Store` promises. A new implementation is one call of this. */
export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the store contract`, () => {
    let tested: StoreUnderTest;
    let store: Store;

    beforeEach(async () => {
      tested = await open();
      store = tested.store;
    });

    afterEach(() => tested.dispose());

    const queued = async (queue: string, options?: { after?: string; limit?: number }) =>
      (await store.find(tickets, 'queue', queue, options)).map((ticket) => ticket.id);
    const allIds = async (collection: Collection<never>) => {
      const ids: string[] = [];
      for await (const id of store.ids(collection)) ids.push(id);
      return ids.sort();
    };

    describe('get and put', () => {
      it('gives back what was put, with version 1', async () => {
        const value = { due: '1', queue: 'sales', note: 'hello', tags: ['a', '包裹'] };

        const result = await store.put(tickets, 't1', value);

        expect(result).toEqual({ ok: true, version: 1 });
        expect(await store.get(tickets, 't1')).toEqual({ id: 't1', version: 1, value });
      });

      it('knows nothing of an id that was never put', async () => {
        expect(await store.get(tickets, 'nobody')).toBeUndefined();
      });

      it('keeps collections apart', async () => {
        await store.put(tickets, 'same', { due: '1' });

        expect(await store.get(counters, 'same')).toBeUndefined();
      });

      it('raises the version with every write', async () => {
        await store.put(tickets, 't', { due: '1' });
        await store.put(tickets, 't', { due: '2' });

        expect(await store.put(tickets, 't', { due: '3' })).toEqual({ ok: true, version: 3 });
      });

      it('shares no memory with those who put and get', async () => {
        const given = { due: '1', tags: ['given'] };
        const put = store.put(tickets, 't', given);
        given.tags.push('changed after the call');
        await put;
        const got = await store.get(tickets, 't');
        (got?.value.tags as string[] | undefined)?.push('changed by a reader');

        expect((await store.get(tickets, 't'))?.value.tags).toEqual(['given']);
      });

      it.each([
        ['every kind of JSON', { a: [1, -2.5, 1e21, true, false, null, '', [], {}], b: { c: {} } }],
        ['a plain string', 'text'],
        ['zero', 0],
        ['false', false],
        ['NUL and control characters', { text: 'a\u0000b\u0001\u001f\u007f\u2028\u2029' }],
        ['lone surrogates', { text: 'a\ud800b', other: '\udfff' }],
        ['emoji and Chinese', { text: '🦊👨‍👩‍👧 包裹在哪里' }],
        ['keys that objects are born with', JSON.parse('{"__proto__":{"x":1},"constructor":2}')],
        ['a text that looks like the end of a document', { text: '"}}]\n}  \n' }],
        ['a large text', { text: '包裹 parcel '.repeat(20_000) }],
      ])('keeps %s', async (_, value) => {
        await store.put(texts, 't', value);
        if (tested.reopen) store = await tested.reopen();

        const kept = (await store.get(texts, 't'))?.value;

        expect(JSON.stringify(kept)).toBe(JSON.stringify(value));
      });
    });

    describe('ids', () => {
      it('tells apart ids with odd characters, and lists each of them', async () => {
        for (const id of ODD_IDS) await store.put(texts, id, { id });
        if (tested.reopen) store = await tested.reopen();

        for (const id of ODD_IDS) expect((await store.get(texts, id))?.value).toEqual({ id });
        expect(await allIds(texts)).toEqual([...ODD_IDS].sort());
      });

      it('removes one odd id and leaves the others', async () => {
        for (const id of ODD_IDS) await store.put(texts, id, { id });
        await store.remove(texts, 'case');

        expect(await allIds(texts)).toEqual(ODD_IDS.filter((id) => id !== 'case').sort());
      });

      it('takes odd names for partitions and keys', async () => {
        for (const id of ODD_IDS) await store.put(tickets, id, { due: id, queue: id });
        if (tested.reopen) store = await tested.reopen();

        const named = ODD_IDS.filter((id) => id !== '');
        for (const id of named) expect(await queued(id)).toEqual([id]);
        expect(await store.partitions(tickets, 'queue')).toEqual([...named].sort());
      });

      it('lists nothing for a collection that was never used', async () => {
        expect(await allIds({ name: 'unused', indexes: {} })).toEqual([]);
      });
    });

    describe('an expected version', () => {
      it('refuses to make a record that exists', async () => {
        await store.put(tickets, 't', { due: '1' });

        expect(await store.put(tickets, 't', { due: '2' }, 0)).toEqual({ ok: false });
        expect((await store.get(tickets, 't'))?.value.due).toBe('1');
      });

      it('refuses to change a record that does not exist', async () => {
        expect(await store.put(tickets, 't', { due: '1' }, 1)).toEqual({ ok: false });
        expect(await store.get(tickets, 't')).toBeUndefined();
      });

      it('lets exactly one of two writers win who read the same version', async () => {
        await store.put(tickets, 't', { due: '0' });

        const results = await Promise.all([
          store.put(tickets, 't', { due: '1' }, 1),
          store.put(tickets, 't', { due: '2' }, 1),
        ]);

        expect(results.filter((result) => result.ok)).toHaveLength(1);
        expect((await store.get(tickets, 't'))?.version).toBe(2);
      });

      it('lets exactly one of fifty makers of a record win', async () => {
        const results = await Promise.all(
          Array.from({ length: 50 }, (_, n) => store.put(tickets, 't', { due: `${n}` }, 0)),
        );

        expect(results.filter((result) => result.ok)).toHaveLength(1);
      });

      it('leaves indexes alone when it refuses', async () => {
        await store.put(tickets, 't', { due: '1', queue: 'sales' });
        await store.put(tickets, 't', { due: '1', queue: 'repairs' }, 0);

        expect(await queued('sales')).toEqual(['t']);
        expect(await queued('repairs')).toEqual([]);
      });
    });

    describe('update', () => {
      it('counts 200 concurrent steps as 200', async () => {
        const step = (counter?: { count: number }) => ({ count: (counter?.count ?? 0) + 1 });

        await Promise.all(Array.from({ length: 200 }, () => store.update(counters, 'c', step)));

        expect(await store.get(counters, 'c')).toEqual({
          id: 'c',
          version: 200,
          value: { count: 200 },
        });
      });

      it('resolves to what is now stored', async () => {
        expect(await store.update(counters, 'c', () => ({ count: 7 }))).toEqual({ count: 7 });
      });

      it('leaves everything as it was when the change is undefined', async () => {
        await store.put(counters, 'c', { count: 1 });

        const result = await store.update(counters, 'c', (counter) => {
          if (counter) counter.count = 99;
          return undefined;
        });

        expect(result).toEqual({ count: 1 });
        expect(await store.get(counters, 'c')).toEqual({
          id: 'c',
          version: 1,
          value: { count: 1 },
        });
        expect(await store.update(counters, 'none', () => undefined)).toBeUndefined();
      });

      it('passes on what the change throws and goes on afterwards', async () => {
        const failing = store.update(counters, 'c', () => {
          throw new Error('no');
        });
        const next = store.update(counters, 'c', () => ({ count: 1 }));

        await expect(failing).rejects.toThrow('no');
        expect(await next).toEqual({ count: 1 });
      });
    });

    describe('remove', () => {
      it('forgets the record and its places', async () => {
        await store.put(tickets, 't', { due: '1', queue: 'sales' });
        await store.remove(tickets, 't');

        expect(await store.get(tickets, 't')).toBeUndefined();
        expect(await queued('sales')).toEqual([]);
        expect(await store.partitions(tickets, 'queue')).toEqual([]);
        expect(await allIds(tickets)).toEqual([]);
      });

      it('is content when there is nothing to remove', async () => {
        await expect(store.remove(tickets, 'nobody')).resolves.toBeUndefined();
      });

      it('begins again with version 1', async () => {
        await store.put(tickets, 't', { due: '1' });
        await store.remove(tickets, 't');

        expect(await store.put(tickets, 't', { due: '2' }, 0)).toEqual({ ok: true, version: 1 });
      });
    });

    describe('find', () => {
      beforeEach(async () => {
        const due = { d: '3', a: '1', c: '2', b: '2', e: '10' };
        for (const [id, key] of Object.entries(due)) {
          await store.put(tickets, id, { due: key, queue: 'sales' });
        }
      });

      it('orders by key, then by id', async () => {
        expect(await queued('sales')).toEqual(['a', 'e', 'b', 'c', 'd']);
      });

      it('gives whole records', async () => {
        const [first] = await store.find(tickets, 'queue', 'sales', { limit: 1 });

        expect(first).toEqual({ id: 'a', version: 1, value: { due: '1', queue: 'sales' } });
      });

      it('stops at the limit and goes on after a key', async () => {
        expect(await queued('sales', { limit: 2 })).toEqual(['a', 'e']);
        expect(await queued('sales', { after: '10', limit: 2 })).toEqual(['b', 'c']);
        expect(await queued('sales', { after: '2' })).toEqual(['d']);
        expect(await queued('sales', { after: '3' })).toEqual([]);
        expect(await queued('sales', { limit: 0 })).toEqual([]);
      });

      it('gives 100 when no limit is given', async () => {
        const ids = Array.from({ length: 120 }, (_, n) => `many-${n}`);
        await Promise.all(ids.map((id) => store.put(tickets, id, { due: id, queue: 'many' })));

        expect(await queued('many')).toHaveLength(100);
        expect(await queued('many', { limit: 1_000 })).toHaveLength(120);
      });

      it('follows a record that moves to another partition', async () => {
        await store.put(tickets, 'b', { due: '2', queue: 'repairs' });

        expect(await queued('sales')).toEqual(['a', 'e', 'c', 'd']);
        expect(await queued('repairs')).toEqual(['b']);
        expect(await store.partitions(tickets, 'queue')).toEqual(['repairs', 'sales']);
      });

      it('follows a record that gets another key, there and back', async () => {
        await store.put(tickets, 'a', { due: '5', queue: 'sales' });
        expect(await queued('sales')).toEqual(['e', 'b', 'c', 'd', 'a']);

        await store.put(tickets, 'a', { due: '1', queue: 'sales' });
        expect(await queued('sales')).toEqual(['a', 'e', 'b', 'c', 'd']);
      });

      it('drops a record that leaves the index', async () => {
        await store.update(tickets, 'b', ({ due } = { due: '' }) => ({ due }));

        expect(await queued('sales')).toEqual(['a', 'e', 'c', 'd']);
        expect((await store.get(tickets, 'b'))?.value).toEqual({ due: '2' });
      });

      it('keeps several indexes of a collection', async () => {
        const dayOne = await store.find(tickets, 'day', '1');

        expect(dayOne.map((ticket) => ticket.id)).toEqual(['a', 'e']);
        expect(await store.partitions(tickets, 'day')).toEqual(['1', '2', '3']);
      });

      it('refuses an index that the collection has not', async () => {
        const code = { code: 'store.unknown-index' };

        await expect(store.find(tickets, 'constructor', 'x')).rejects.toMatchObject(code);
        await expect(store.partitions(tickets, 'colour')).rejects.toMatchObject(code);
      });

      it('sees each of many records that come and go at once', async () => {
        const ids = Array.from({ length: 50 }, (_, n) => `r${String(n).padStart(2, '0')}`);
        await Promise.all(ids.map((id) => store.put(tickets, id, { due: id, queue: 'rush' })));
        expect(await queued('rush')).toEqual(ids);

        await Promise.all(ids.map((id) => store.put(tickets, id, { due: id, queue: 'done' })));
        expect(await queued('rush')).toEqual([]);
        expect(await queued('done')).toEqual(ids);

        await Promise.all(ids.map((id) => store.remove(tickets, id)));
        expect(await queued('done')).toEqual([]);
        expect(await store.partitions(tickets, 'queue')).toEqual(['sales']);
      });
    });
  });
}
