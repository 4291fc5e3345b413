import { CoreWorld, keyNotices } from '../../../test/support/core-world.js';
import { nextUnhandled } from '../../domain/conversation/append.js';
import { DirectLineChannel } from './direct-line-channel.js';
import type { TokenClaims } from './tokens.js';

const claims: TokenClaims = { conversationId: 'c1', userId: 'dl_customer', origins: [] };

function channelOf(world: CoreWorld): DirectLineChannel {
  return new DirectLineChannel({
    log: world.log,
    feed: world.feed,
    notices: keyNotices,
    options: { trace: false, baseUrl: '' },
    wake: (id) => world.executor.wake(id),
  });
}

describe('a Direct Line conversation', () => {
  it('gets its welcome once, however often it is started', async () => {
    const world = new CoreWorld();
    const channel = channelOf(world);

    const first = await channel.start(claims, 'en');
    const again = await channel.start(claims, 'en');

    expect([first.created, again.created]).toEqual([true, false]);
    expect(await world.lines()).toEqual(['bot: greeting.welcome']);
  });

  it('gets its welcome even when the program ended between its beginning and its first word', async () => {
    const world = new CoreWorld();
    await world.open();

    const started = await channelOf(world).start(claims, 'en');

    expect(started.created).toBe(true);
    expect(await world.lines()).toEqual(['bot: greeting.welcome']);
  });

  it('answers what was said just before the customer left', async () => {
    const world = new CoreWorld();
    const channel = channelOf(world);
    await channel.start(claims, 'en');

    await channel.receive(claims, { type: 'message', text: 'cancel my order' });
    await channel.receive(claims, { type: 'endOfConversation' });
    await world.settle();

    const lines = await world.lines();
    expect(lines).toContain('bot: echo cancel my order');
    expect(lines.filter((line) => line === 'customer: endOfConversation')).toHaveLength(1);
    expect(nextUnhandled(await world.log.require('c1'))).toBeUndefined();
  });
});
