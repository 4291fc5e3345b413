import { counters, tickets, type HeldStore } from './store-contract-support.js';

/** Writers of one record who meet. */
export function versionsContract(held: HeldStore): void {
  describe('an expected version', () => {
    it('refuses to make a record that exists', async () => {
      await held.store.put(tickets, 't', { due: '1' });

      expect(await held.store.put(tickets, 't', { due: '2' }, 0)).toEqual({ ok: false });
      expect((await held.store.get(tickets, 't'))?.value.due).toBe('1');
    });

    it('refuses to change a record that does not exist', async () => {
      expect(await held.store.put(tickets, 't', { due: '1' }, 1)).toEqual({ ok: false });
      expect(await held.store.get(tickets, 't')).toBeUndefined();
    });

    it('lets exactly one of two writers win who read the same version', async () => {
      await held.store.put(tickets, 't', { due: '0' });

      const results = await Promise.all([
        held.store.put(tickets, 't', { due: '1' }, 1),
        held.store.put(tickets, 't', { due: '2' }, 1),
      ]);

      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect((await held.store.get(tickets, 't'))?.version).toBe(2);
    });

    it('lets exactly one of fifty makers of a record win', async () => {
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, n) => held.store.put(tickets, 't', { due: `${n}` }, 0)),
      );

      expect(results.filter((result) => result.ok)).toHaveLength(1);
    });

    it('leaves indexes alone when it refuses', async () => {
      await held.store.put(tickets, 't', { due: '1', queue: 'sales' });
      await held.store.put(tickets, 't', { due: '1', queue: 'repairs' }, 0);

      expect(await held.queued('sales')).toEqual(['t']);
      expect(await held.queued('repairs')).toEqual([]);
    });
  });

  describe('update', () => {
    it('counts 200 concurrent steps as 200', async () => {
      const step = (counter?: { count: number }) => ({ count: (counter?.count ?? 0) + 1 });

      await Promise.all(Array.from({ length: 200 }, () => held.store.update(counters, 'c', step)));

      expect(await held.store.get(counters, 'c')).toEqual({
        id: 'c',
        version: 200,
        value: { count: 200 },
      });
    });

    it('resolves to what is now stored', async () => {
      expect(await held.store.update(counters, 'c', () => ({ count: 7 }))).toEqual({ count: 7 });
    });

    it('leaves everything as it was when the change is undefined', async () => {
      await held.store.put(counters, 'c', { count: 1 });

      const result = await held.store.update(counters, 'c', (counter) => {
        if (counter) counter.count = 99;
        return undefined;
      });

      expect(result).toEqual({ count: 1 });
      expect(await held.store.get(counters, 'c')).toEqual({
        id: 'c',
        version: 1,
        value: { count: 1 },
      });
      expect(await held.store.update(counters, 'none', () => undefined)).toBeUndefined();
    });

    it('passes on what the change throws and goes on afterwards', async () => {
      const failing = held.store.update(counters, 'c', () => {
        throw new Error('no');
      });
      const next = held.store.update(counters, 'c', () => ({ count: 1 }));

      await expect(failing).rejects.toThrow('no');
      expect(await next).toEqual({ count: 1 });
    });
  });
}
