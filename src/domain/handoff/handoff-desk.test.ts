import { anAgent, CoreWorld } from '../../../test/support/core-world.js';
import type { Owner } from '../conversation/owner.js';

const lin = anAgent('lin', { role: 'supervisor' });
const chen = anAgent('chen');
const emma = anAgent('emma');
let world: CoreWorld;

beforeEach(async () => {
  world = new CoreWorld();
  await world.open();
});

/** The customer has asked for a person, and `agent` has come. */
async function held(agent = chen): Promise<void> {
  await world.say('agent');
  await world.settle();
  await world.desk.accept('c1', agent);
}

async function owner(): Promise<Owner> {
  return (await world.log.require('c1')).owner;
}

async function timers(): Promise<string[]> {
  return (await world.log.require('c1')).timers.map(({ name }) => name).sort();
}

describe('accepting', () => {
  it('tells the customer who has joined, and starts the clocks of an agent who says nothing', async () => {
    await held();

    expect((await world.lines()).slice(-2)).toEqual([
      'system: handoff.status',
      'system: talk-to-agent.joined',
    ]);
    expect(await timers()).toEqual(['agent.reminder', 'agent.silent']);
  });

  it('is refused where nobody waits, and names who owns it', async () => {
    expect(await world.desk.accept('c1', chen)).toEqual({
      ok: false,
      reason: 'not-allowed',
      owner: { kind: 'bot' },
    });
    await held();
    expect(await world.desk.accept('c1', emma)).toMatchObject({
      ok: false,
      owner: { kind: 'agent', agentId: 'chen' },
    });
  });
});

describe('an agent who has accepted and says nothing', () => {
  it('is reminded, unseen by the customer, and then loses the conversation', async () => {
    await held();
    await world.desk.timeout('c1', 'agent.reminder');
    expect((await world.log.entries('c1', 0)).at(-1)).toMatchObject({
      visibility: 'staff',
      body: { name: 'handoff.reminder' },
    });

    await world.desk.timeout('c1', 'agent.silent');

    expect(await owner()).toEqual({ kind: 'queue' });
    expect(await timers()).toEqual(['queue.max-wait']);
    expect((await world.lines()).at(-1)).toBe('system: talk-to-agent.queued_again');
  });

  it('keeps it by writing', async () => {
    await held();

    await world.desk.reply('c1', chen, 'hello', 'a:1');

    expect(await timers()).toEqual([]);
  });
});

describe('a timer that no longer fits', () => {
  it.each(['queue.max-wait', 'agent.reminder', 'agent.silent', 'agent.gone'])(
    'does nothing to the bot’s conversation: %s',
    async (timer) => {
      const before = await world.lines();

      expect(await world.desk.timeout('c1', timer)).toEqual({ ok: true });

      expect([await owner(), await world.lines()]).toEqual([{ kind: 'bot' }, before]);
    },
  );

  it('does nothing to a waiting one when it belongs to an agent', async () => {
    await world.say('agent');
    await world.settle();

    await world.desk.timeout('c1', 'agent.silent');

    expect([await owner(), await timers()]).toEqual([{ kind: 'queue' }, ['queue.max-wait']]);
  });
});

describe('the longest wait', () => {
  it('ends with the bot taking a message', async () => {
    await world.say('agent');
    await world.settle();

    await world.desk.timeout('c1', 'queue.max-wait');

    expect(await owner()).toEqual({ kind: 'bot' });
    expect((await world.lines()).slice(-2)).toEqual([
      'system: handoff.status',
      'bot: leave-message.after_wait',
    ]);
    expect((await world.log.require('c1')).dialogs).toEqual([
      { name: 'leave-message', step: 'message', data: {} },
    ]);
  });
});

describe('a console that is gone', () => {
  it('starts the grace time once, and stops it when it is back', async () => {
    await held();
    await world.desk.setGone('c1', 'chen', true);
    const due = (await world.log.require('c1')).timers.find(
      ({ name }) => name === 'agent.gone',
    )?.dueAt;
    world.clock.advance(10_000);

    await world.desk.setGone('c1', 'chen', true);
    expect(
      (await world.log.require('c1')).timers.find(({ name }) => name === 'agent.gone')?.dueAt,
    ).toBe(due);

    await world.desk.setGone('c1', 'chen', false);
    expect(await timers()).not.toContain('agent.gone');
  });

  it('does nothing to the conversation of somebody else', async () => {
    await held();

    await world.desk.setGone('c1', 'emma', true);

    expect(await timers()).not.toContain('agent.gone');
  });
});

describe('leaving a conversation', () => {
  it('resolves it with the question how it was, and not again within the hour', async () => {
    await held();
    await world.desk.resolve('c1', chen);
    expect((await world.lines()).slice(-3)).toEqual([
      'system: handoff.status',
      'system: talk-to-agent.resolved',
      'bot: survey.ask',
    ]);
    expect(await timers()).toEqual([]);

    await held();
    await world.desk.resolve('c1', chen);
    expect((await world.lines()).at(-1)).toBe('system: talk-to-agent.resolved');

    world.clock.advance(3_600_000);
    await held();
    await world.desk.resolve('c1', chen);
    expect((await world.lines()).at(-1)).toBe('bot: survey.ask');
  });

  it('gives it back to the bot, to a colleague or to the queue', async () => {
    await held();
    await world.desk.transfer('c1', chen, emma);
    expect(await owner()).toEqual({ kind: 'agent', agentId: 'emma' });
    await world.desk.requeue('c1', emma);
    expect(await owner()).toEqual({ kind: 'queue' });
    await world.desk.accept('c1', chen);
    await world.desk.backToBot('c1', chen);

    expect(await owner()).toEqual({ kind: 'bot' });
    expect((await world.log.require('c1')).handoff).toBeUndefined();
  });

  it.each([
    ['reply', () => world.desk.reply('c1', emma, 'x', 'a:1')],
    ['transfer', () => world.desk.transfer('c1', emma, lin)],
    ['requeue', () => world.desk.requeue('c1', emma)],
    ['backToBot', () => world.desk.backToBot('c1', emma)],
    ['resolve', () => world.desk.resolve('c1', emma)],
  ])('is refused to whoever does not own it, without a trace: %s', async (_name, act) => {
    await held();
    const before = await world.lines();

    expect(await act()).toEqual({
      ok: false,
      reason: 'not-owner',
      owner: { kind: 'agent', agentId: 'chen' },
    });
    expect(await world.lines()).toEqual(before);
  });
});

describe('a supervisor', () => {
  it('takes over from the bot, the queue and a colleague', async () => {
    await world.desk.takeOver('c1', lin);
    expect(await owner()).toEqual({ kind: 'agent', agentId: 'lin' });
    await world.desk.requeue('c1', lin);
    await world.desk.takeOver('c1', lin);
    expect(await owner()).toEqual({ kind: 'agent', agentId: 'lin' });
    await world.desk.transfer('c1', lin, chen);
    await world.desk.takeOver('c1', lin);
    expect(await owner()).toEqual({ kind: 'agent', agentId: 'lin' });
  });

  it('makes a bot that is still thinking fall silent', async () => {
    await world.say('hello');
    await world.desk.takeOver('c1', lin);
    await world.settle();

    expect(await world.lines()).not.toContain('bot: echo hello');
  });

  it('is needed: an agent cannot', async () => {
    expect(await world.desk.takeOver('c1', chen)).toMatchObject({
      ok: false,
      reason: 'not-allowed',
    });
  });
});

describe('words with a key', () => {
  it('are recorded once, replies and notes alike', async () => {
    await held();

    const [one, two] = [
      await world.desk.reply('c1', chen, 'hi', 'a:1'),
      await world.desk.reply('c1', chen, 'hi', 'a:1'),
    ];
    const [three, four] = [
      await world.desk.note('c1', emma, 'n', 'n:1'),
      await world.desk.note('c1', emma, 'n', 'n:1'),
    ];

    expect([one, three]).toEqual([two, four]);
    const lines = await world.lines();
    expect([
      lines.filter((line) => line === 'agent: hi').length,
      lines.filter((line) => line === 'agent: n').length,
    ]).toEqual([1, 1]);
  });

  it('are still known when the sender has lost the conversation meanwhile', async () => {
    await held();
    const sent = await world.desk.reply('c1', chen, 'hi', 'a:1');
    await world.desk.transfer('c1', chen, emma);

    expect(await world.desk.reply('c1', chen, 'hi', 'a:1')).toEqual(sent);
  });
});
