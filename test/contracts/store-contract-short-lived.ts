import type { Collection } from '../../src/domain/store.js';
import { ODD_IDS, type HeldStore } from './store-contract-support.js';

const passing: Collection<{ text: string }> = { name: 'passing', indexes: {}, shortLived: true };

/** Records of a short-lived collection keep the same promises as all others, but for indexes. */
export function shortLivedContract(held: HeldStore): void {
  describe('short-lived records', () => {
    const ids = async (): Promise<string[]> => {
      const found: string[] = [];
      for await (const id of held.store.ids(passing)) found.push(id);
      return found.sort();
    };

    it('are read, versioned and removed like others', async () => {
      expect(await held.store.put(passing, 'a', { text: 'one' }, 0)).toEqual({
        ok: true,
        version: 1,
      });
      expect(await held.store.put(passing, 'a', { text: 'two' }, 0)).toEqual({ ok: false });
      expect(await held.store.put(passing, 'a', { text: 'two' }, 1)).toEqual({
        ok: true,
        version: 2,
      });
      expect(await held.store.get(passing, 'a')).toEqual({
        id: 'a',
        version: 2,
        value: { text: 'two' },
      });
      await held.store.update(passing, 'a', (value) => ({ text: `${value?.text}!` }));
      expect((await held.store.get(passing, 'a'))?.value).toEqual({ text: 'two!' });

      await held.store.remove(passing, 'a');

      expect(await held.store.get(passing, 'a')).toBeUndefined();
      expect(await ids()).toEqual([]);
    });

    it('of several writers at once are all there, and one of two rivals wins', async () => {
      const all = await Promise.all(
        Array.from({ length: 100 }, (_, n) =>
          held.store.put(passing, `w${n % 50}`, { text: `${n}` }, 0),
        ),
      );

      expect(all.filter(({ ok }) => ok)).toHaveLength(50);
      expect(await ids()).toHaveLength(50);
    });

    it('may have any id and any text', async () => {
      for (const id of ODD_IDS)
        await held.store.put(passing, id, { text: `${id}\n"\u0000 batch 5 a\n` });

      expect(await ids()).toEqual([...new Set(ODD_IDS)].sort());
      for (const id of ODD_IDS) {
        expect((await held.store.get(passing, id))?.value).toEqual({
          text: `${id}\n"\u0000 batch 5 a\n`,
        });
      }
    });
  });
}
