import { CoreWorld, aMessage } from '../../../test/support/core-world.js';
import { AppError } from '../../errors.js';
import type { Store } from '../store.js';
import { conversations } from './conversation.js';
import type { Draft } from './entry.js';

/** Lets the next write of a collection fail as on a disk that takes it but does not confirm it. */
function failAfterSaving(store: Store, name: string): void {
  const put = store.put.bind(store);
  store.put = async (collection, ...rest) => {
    const result = await put(collection, ...rest);
    if (collection.name !== name) return result;
    store.put = put;
    throw new AppError('store.unwritable', 'not confirmed', { saved: 'unknown' });
  };
}

describe('ConversationLog', () => {
  it('gives 50 messages sent at once gapless sequences, each once', async () => {
    const world = new CoreWorld();
    await world.open();

    const accepted = await Promise.all(
      Array.from({ length: 50 }, (_, n) => world.say(`m${n}`, `key-${n}`)),
    );
    await world.settle();

    const seqs = accepted.map((result) => (result.ok ? result.seq : -1));
    expect(new Set(seqs).size).toBe(50);
    const entries = await world.log.entries('c1', 0, 1_000);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1));
    expect(entries.filter(({ author }) => author.role === 'bot')).toHaveLength(50);
  });

  it('answers messages in the order they were recorded', async () => {
    const world = new CoreWorld();
    await world.open();

    for (let n = 0; n < 10; n++) await world.say(`m${n}`);
    await world.settle();

    const replies = (await world.lines()).filter((line) => line.startsWith('bot'));
    expect(replies).toEqual(Array.from({ length: 10 }, (_, n) => `bot: echo m${n}`));
  });

  it('records a message with a known key once and gives its first sequence again', async () => {
    const world = new CoreWorld();
    await world.open();

    const first = await world.say('hello', 'k1');
    const again = await world.say('hello', 'k1');
    await world.settle();

    expect(again).toEqual({ ...first, duplicate: true });
    expect(await world.lines()).toEqual(['customer: hello', 'bot: echo hello']);
  });

  it('keeps times rising when the clock steps back', async () => {
    const world = new CoreWorld();
    await world.open();

    await world.say('one');
    world.clock.advance(-7_200_000);
    await world.say('two');
    await world.settle();

    const times = (await world.log.entries('c1')).map(({ at }) => at);
    expect([...times].sort()).toEqual(times);
    expect(new Set(times).size).toBe(times.length);
  });

  it('brings an acknowledged message back after a crash and gives it its turn', async () => {
    const before = new CoreWorld();
    await before.open();
    await before.log.accept('c1', aMessage('acknowledged', 'k1'));

    const after = new CoreWorld(before.store, before.clock);
    for (const id of await after.log.recover()) after.executor.wake(id);
    await after.settle();

    expect(await after.lines()).toEqual(['customer: acknowledged', 'bot: echo acknowledged']);
    expect(await after.say('acknowledged', 'k1')).toMatchObject({ duplicate: true });
  });

  it('does not answer twice when only the clean-up of the journal was lost', async () => {
    const before = new CoreWorld();
    await before.open();
    const remove = before.store.remove.bind(before.store);
    before.store.remove = async (collection, id) =>
      collection.name === 'journal' ? undefined : remove(collection, id);
    await before.say('once');
    await before.settle();

    const after = new CoreWorld(before.store, before.clock);
    expect(await after.log.recover()).toEqual([]);
    await after.settle();

    expect(await after.lines()).toEqual(['customer: once', 'bot: echo once']);
  });

  it('goes on from what is stored when a write was saved although it failed', async () => {
    const world = new CoreWorld();
    await world.open();
    await world.log.accept('c1', aMessage('one', 'k1'));
    failAfterSaving(world.store, 'conversation');
    const reply: Draft = {
      author: { role: 'bot' },
      body: { kind: 'text', text: 'yes', format: 'plain' },
    };
    const answer = world.log.change('c1', () => ({
      result: undefined,
      entries: [reply],
      patch: { handledThrough: 1 },
    }));
    await expect(answer).rejects.toMatchObject({ code: 'store.unwritable' });

    const accepted = await world.log.accept('c1', aMessage('two', 'k2'));

    expect(accepted).toMatchObject({ ok: true, seq: 3 });
    expect(await world.lines()).toEqual(['customer: one', 'bot: yes', 'customer: two']);
    const restarted = new CoreWorld(world.store, world.clock);
    expect(await restarted.log.recover()).toEqual(['c1']);
    expect(await restarted.lines()).toEqual(['customer: one', 'bot: yes', 'customer: two']);
  });

  it('has the results of turns back after a crash although the record lagged behind', async () => {
    const before = new CoreWorld();
    await before.open();
    await before.say('one');
    await before.settle();
    await before.say('two');
    await before.settle();
    await before.log.change('c1', () => ({
      result: undefined,
      patch: { dialogs: [{ name: 'asks', step: 'which', data: {} }] },
    }));
    expect((await before.store.get(conversations, 'c1'))?.value.nextSeq).toBeLessThan(5);

    const after = new CoreWorld(before.store, before.clock);
    expect(await after.log.recover()).toEqual([]);

    expect(await after.log.read('c1')).toEqual(await before.log.read('c1'));
    expect(await after.lines()).toEqual([
      ...['customer: one', 'bot: echo one'],
      ...['customer: two', 'bot: echo two'],
    ]);
  });

  it('leaves out results of the journal that the record holds already', async () => {
    const before = new CoreWorld();
    await before.open();
    const remove = before.store.remove.bind(before.store);
    before.store.remove = async (collection, id) =>
      collection.name === 'journal' ? undefined : remove(collection, id);
    for (const text of ['one', 'two', 'three']) {
      await before.say(text);
      await before.settle();
    }
    await before.log.settle();
    await before.log.change('c1', () => ({ result: undefined, patch: { language: 'zh' } }));
    await before.log.settle();

    const after = new CoreWorld(before.store, before.clock);
    expect(await after.log.recover()).toEqual([]);

    expect(await after.log.read('c1')).toEqual(await before.log.read('c1'));
    expect((await after.log.require('c1')).language).toBe('zh');
  });

  it('writes the whole record only now and then', async () => {
    const world = new CoreWorld();
    await world.open();
    let written = 0;
    const put = world.store.put.bind(world.store);
    world.store.put = async (collection, ...rest) => {
      if (collection.name === 'conversation') written += 1;
      return put(collection, ...rest);
    };

    for (let n = 0; n < 64; n++) {
      await world.say(`m${n}`);
      await world.settle();
    }

    expect(written).toBeLessThanOrEqual(5);
  });

  it('forgets a result that was noted down although it failed', async () => {
    const world = new CoreWorld();
    await world.open();
    await world.say('one');
    await world.settle();
    failAfterSaving(world.store, 'journal');
    const reply: Draft = {
      author: { role: 'bot' },
      body: { kind: 'text', text: 'never told', format: 'plain' },
    };
    const change = world.log.change('c1', () => ({ result: undefined, entries: [reply] }));
    await expect(change).rejects.toMatchObject({ code: 'store.unwritable' });

    await world.log.accept('c1', aMessage('two', 'k2'));

    const told = ['customer: one', 'bot: echo one', 'customer: two'];
    expect(await world.lines()).toEqual(told);
    const restarted = new CoreWorld(world.store, world.clock);
    expect(await restarted.log.recover()).toEqual(['c1']);
    expect(await restarted.lines()).toEqual(told);
  });

  it('takes a message again that was saved although it failed', async () => {
    const world = new CoreWorld();
    await world.open();
    failAfterSaving(world.store, 'journal');
    await expect(world.log.accept('c1', aMessage('one', 'k1'))).rejects.toMatchObject({
      code: 'store.unwritable',
    });

    const again = await world.log.accept('c1', aMessage('one', 'k1'));

    expect(again).toEqual({ ok: true, seq: 1, duplicate: false });
    expect(await world.lines()).toEqual(['customer: one']);
  });

  it('reads a long log back across segments without a gap', async () => {
    const world = new CoreWorld();
    await world.open();
    for (let n = 0; n < 150; n++) {
      await world.say(`m${n}`);
      await world.settle();
    }

    const all = await world.log.entries('c1', 0, 1_000);
    expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 300 }, (_, at) => at + 1));
    expect((await world.log.require('c1')).tail.length).toBeLessThan(64);
    expect((await world.log.entries('c1', 37, 3)).map(({ seq }) => seq)).toEqual([38, 39, 40]);
  });

  it('refuses more unhandled messages than it can hold, and says so', async () => {
    const world = new CoreWorld();
    await world.open();

    const results = [];
    for (let n = 0; n < 201; n++) results.push(await world.log.accept('c1', aMessage(`m${n}`)));

    expect(results.at(-1)).toEqual({ ok: false, reason: 'full' });
    expect(results.filter(({ ok }) => ok)).toHaveLength(200);
  });

  it('knows nothing of a conversation that does not exist', async () => {
    const world = new CoreWorld();

    expect(await world.log.read('nobody')).toBeUndefined();
    expect(await world.log.accept('nobody', aMessage('x'))).toEqual({
      ok: false,
      reason: 'unknown',
    });
    await expect(world.log.require('nobody')).rejects.toMatchObject({
      code: 'conversation.unknown',
    });
  });
});
