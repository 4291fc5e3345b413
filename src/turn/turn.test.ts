import { anAgent, CoreWorld, echoBot } from '../../test/support/core-world.js';

describe('Turn', () => {
  it('keeps the bot silent once a person owns the conversation', async () => {
    const world = new CoreWorld();
    await world.open();
    await world.say('agent');
    await world.settle();
    await world.desk.accept('c1', anAgent('lin'));

    await world.say('are you there?');
    await world.settle();

    expect((await world.lines()).at(-1)).toBe('customer: are you there?');
    expect((await world.log.require('c1')).owner).toEqual({ kind: 'agent', agentId: 'lin' });
  });

  it('drops the words of a slow bot turn when a supervisor took over meanwhile', async () => {
    let release: () => void = () => undefined;
    const slow = {
      answer: async (...args: Parameters<typeof echoBot.answer>) => {
        await new Promise<void>((resolve) => (release = resolve));
        return echoBot.answer(...args);
      },
    };
    const world = new CoreWorld(undefined, undefined, slow);
    await world.open();
    await world.say('slow question');
    await new Promise((resolve) => setImmediate(resolve));

    await world.desk.takeOver('c1', anAgent('boss', { role: 'supervisor' }));
    release();
    await world.settle();

    expect((await world.lines()).filter((line) => line.startsWith('bot'))).toEqual([]);
    expect((await world.log.require('c1')).handledThrough).toBeGreaterThan(0);
  });

  it('apologises once when the bot fails, and asks for a person after three failures', async () => {
    const world = new CoreWorld(undefined, undefined, {
      answer: () => Promise.reject(new Error('broken')),
    });
    await world.open();

    for (const text of ['a', 'b', 'c']) {
      await world.say(text);
      await world.settle();
    }

    const said = (await world.lines()).filter((line) => line.startsWith('bot'));
    expect(said).toEqual(['bot: shared.fault', 'bot: shared.fault', 'bot: shared.fault_to_person']);
    expect((await world.log.require('c1')).owner).toEqual({ kind: 'queue' });
  });

  it('brings a closed conversation back to the bot when its customer writes', async () => {
    const world = new CoreWorld();
    await world.open();
    await world.log.change('c1', () => ({
      result: undefined,
      patch: { owner: { kind: 'closed' } },
    }));

    await world.say('hello again');
    await world.settle();

    expect(await world.lines()).toEqual(['customer: hello again', 'bot: echo hello again']);
  });
});
