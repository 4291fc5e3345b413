import { counters, ODD_IDS, texts, tickets, type HeldStore } from './store-contract-support.js';

/** Writing, reading and removing one record, whatever its id and value. */
export function recordsContract(held: HeldStore): void {
  describe('get and put', () => {
    it('gives back what was put, with version 1', async () => {
      const value = { due: '1', queue: 'sales', note: 'hello', tags: ['a', '包裹'] };

      const result = await held.store.put(tickets, 't1', value);

      expect(result).toEqual({ ok: true, version: 1 });
      expect(await held.store.get(tickets, 't1')).toEqual({ id: 't1', version: 1, value });
    });

    it('knows nothing of an id that was never put', async () => {
      expect(await held.store.get(tickets, 'nobody')).toBeUndefined();
    });

    it('keeps collections apart', async () => {
      await held.store.put(tickets, 'same', { due: '1' });

      expect(await held.store.get(counters, 'same')).toBeUndefined();
    });

    it('raises the version with every write', async () => {
      await held.store.put(tickets, 't', { due: '1' });
      await held.store.put(tickets, 't', { due: '2' });

      expect(await held.store.put(tickets, 't', { due: '3' })).toEqual({ ok: true, version: 3 });
    });

    it('shares no memory with those who put and get', async () => {
      const given = { due: '1', tags: ['given'] };
      const put = held.store.put(tickets, 't', given);
      given.tags.push('changed after the call');
      await put;
      const got = await held.store.get(tickets, 't');
      (got?.value.tags as string[] | undefined)?.push('changed by a reader');

      expect((await held.store.get(tickets, 't'))?.value.tags).toEqual(['given']);
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
      await held.store.put(texts, 't', value);
      await held.reopen();

      const kept = (await held.store.get(texts, 't'))?.value;

      expect(JSON.stringify(kept)).toBe(JSON.stringify(value));
    });
  });

  describe('ids', () => {
    it('tells apart ids with odd characters, and lists each of them', async () => {
      for (const id of ODD_IDS) await held.store.put(texts, id, { id });
      await held.reopen();

      for (const id of ODD_IDS) expect((await held.store.get(texts, id))?.value).toEqual({ id });
      expect(await held.allIds(texts)).toEqual([...ODD_IDS].sort());
    });

    it('removes one odd id and leaves the others', async () => {
      for (const id of ODD_IDS) await held.store.put(texts, id, { id });
      await held.store.remove(texts, 'case');

      expect(await held.allIds(texts)).toEqual(ODD_IDS.filter((id) => id !== 'case').sort());
    });

    it('takes odd names for partitions and keys', async () => {
      for (const id of ODD_IDS) await held.store.put(tickets, id, { due: id, queue: id });
      await held.reopen();

      const named = ODD_IDS.filter((id) => id !== '');
      for (const id of named) expect(await held.queued(id)).toEqual([id]);
      expect(await held.store.partitions(tickets, 'queue')).toEqual([...named].sort());
    });

    it('lists nothing for a collection that was never used', async () => {
      expect(await held.allIds({ name: 'unused', indexes: {} })).toEqual([]);
    });
  });

  describe('remove', () => {
    it('forgets the record and its places', async () => {
      await held.store.put(tickets, 't', { due: '1', queue: 'sales' });
      await held.store.remove(tickets, 't');

      expect(await held.store.get(tickets, 't')).toBeUndefined();
      expect(await held.queued('sales')).toEqual([]);
      expect(await held.store.partitions(tickets, 'queue')).toEqual([]);
      expect(await held.allIds(tickets)).toEqual([]);
    });

    it('is content when there is nothing to remove', async () => {
      await expect(held.store.remove(tickets, 'nobody')).resolves.toBeUndefined();
    });

    it('begins again with version 1', async () => {
      await held.store.put(tickets, 't', { due: '1' });
      await held.store.remove(tickets, 't');

      expect(await held.store.put(tickets, 't', { due: '2' }, 0)).toEqual({ ok: true, version: 1 });
    });
  });
}
