import { tickets, type HeldStore } from './store-contract-support.js';

/** Finding records by their places. */
export function indexesContract(held: HeldStore): void {
  describe('find', () => {
    beforeEach(async () => {
      const due = { d: '3', a: '1', c: '2', b: '2', e: '10' };
      for (const [id, key] of Object.entries(due)) {
        await held.store.put(tickets, id, { due: key, queue: 'sales' });
      }
    });

    it('orders by key, then by id', async () => {
      expect(await held.queued('sales')).toEqual(['a', 'e', 'b', 'c', 'd']);
    });

    it('gives whole records', async () => {
      const [first] = await held.store.find(tickets, 'queue', 'sales', { limit: 1 });

      expect(first).toEqual({ id: 'a', version: 1, value: { due: '1', queue: 'sales' } });
    });

    it('stops at the limit and goes on after a key', async () => {
      expect(await held.queued('sales', { limit: 2 })).toEqual(['a', 'e']);
      expect(await held.queued('sales', { after: '10', limit: 2 })).toEqual(['b', 'c']);
      expect(await held.queued('sales', { after: '2' })).toEqual(['d']);
      expect(await held.queued('sales', { after: '3' })).toEqual([]);
      expect(await held.queued('sales', { limit: 0 })).toEqual([]);
    });

    it('gives the last ones first, up to a key', async () => {
      expect(await held.queued('sales', { lastFirst: true })).toEqual(['d', 'c', 'b', 'e', 'a']);
      expect(await held.queued('sales', { lastFirst: true, limit: 2 })).toEqual(['d', 'c']);
      const upTo = { lastFirst: true, upTo: '2' };
      expect(await held.queued('sales', { ...upTo, limit: 3 })).toEqual(['c', 'b', 'e']);
      expect(await held.queued('sales', { ...upTo, after: '10' })).toEqual(['c', 'b']);
      expect(await held.queued('sales', { upTo: '10' })).toEqual(['a', 'e']);
      expect(await held.queued('sales', { ...upTo, upTo: '0' })).toEqual([]);
    });

    it('gives none that left, last first', async () => {
      await held.store.put(tickets, 'd', { due: '3', queue: 'repairs' });

      expect(await held.queued('sales', { lastFirst: true, limit: 1 })).toEqual(['c']);
    });

    it('gives 100 when no limit is given', async () => {
      const ids = Array.from({ length: 120 }, (_, n) => `many-${n}`);
      await Promise.all(ids.map((id) => held.store.put(tickets, id, { due: id, queue: 'many' })));

      expect(await held.queued('many')).toHaveLength(100);
      expect(await held.queued('many', { limit: 1_000 })).toHaveLength(120);
    });

    it('follows a record that moves to another partition', async () => {
      await held.store.put(tickets, 'b', { due: '2', queue: 'repairs' });

      expect(await held.queued('sales')).toEqual(['a', 'e', 'c', 'd']);
      expect(await held.queued('repairs')).toEqual(['b']);
      expect(await held.store.partitions(tickets, 'queue')).toEqual(['repairs', 'sales']);
    });

    it('follows a record that gets another key, there and back', async () => {
      await held.store.put(tickets, 'a', { due: '5', queue: 'sales' });
      expect(await held.queued('sales')).toEqual(['e', 'b', 'c', 'd', 'a']);

      await held.store.put(tickets, 'a', { due: '1', queue: 'sales' });
      expect(await held.queued('sales')).toEqual(['a', 'e', 'b', 'c', 'd']);
    });

    it('drops a record that leaves the index', async () => {
      await held.store.update(tickets, 'b', (ticket) => ticket && { due: ticket.due });

      expect(await held.queued('sales')).toEqual(['a', 'e', 'c', 'd']);
      expect((await held.store.get(tickets, 'b'))?.value).toEqual({ due: '2' });
    });

    it('keeps several indexes of a collection', async () => {
      const dayOne = await held.store.find(tickets, 'day', '1');

      expect(dayOne.map((ticket) => ticket.id)).toEqual(['a', 'e']);
      expect(await held.store.partitions(tickets, 'day')).toEqual(['1', '2', '3']);
    });

    it('refuses an index that the collection has not', async () => {
      const code = { code: 'store.unknown-index' };

      await expect(held.store.find(tickets, 'constructor', 'x')).rejects.toMatchObject(code);
      await expect(held.store.partitions(tickets, 'colour')).rejects.toMatchObject(code);
    });

    it('sees each of many records that come and go at once', async () => {
      const ids = Array.from({ length: 50 }, (_, n) => `r${String(n).padStart(2, '0')}`);
      await Promise.all(ids.map((id) => held.store.put(tickets, id, { due: id, queue: 'rush' })));
      expect(await held.queued('rush')).toEqual(ids);

      await Promise.all(ids.map((id) => held.store.put(tickets, id, { due: id, queue: 'done' })));
      expect(await held.queued('rush')).toEqual([]);
      expect(await held.queued('done')).toEqual(ids);

      await Promise.all(ids.map((id) => held.store.remove(tickets, id)));
      expect(await held.queued('done')).toEqual([]);
      expect(await held.store.partitions(tickets, 'queue')).toEqual(['sales']);
    });
  });
}
