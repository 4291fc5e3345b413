import { CoreWorld, aMessage } from '../../../test/support/core-world.js';

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

  it('does not answer twice when only the clean-up of the inbox was lost', async () => {
    const before = new CoreWorld();
    await before.open();
    const remove = before.store.remove.bind(before.store);
    before.store.remove = async (collection, id) =>
      collection.name === 'inbox' ? undefined : remove(collection, id);
    await before.say('once');
    await before.settle();

    const after = new CoreWorld(before.store, before.clock);
    expect(await after.log.recover()).toEqual([]);
    await after.settle();

    expect(await after.lines()).toEqual(['customer: once', 'bot: echo once']);
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
    expect(await world.log.accept('nobody', aMessage('x'))).toEqual({ ok: false, reason: 'unknown' });
    await expect(world.log.require('nobody')).rejects.toMatchObject({ code: 'conversation.unknown' });
  });
});
