import { readActivity } from './to-draft.js';

const sender = { userId: 'dl_anna', userName: 'Anna' };

describe('readActivity', () => {
  it('makes a message of the one whom the token vouches for, whoever it claims to be from', () => {
    const activity = {
      type: 'message',
      text: 'hi',
      from: { id: 'agent:lin', role: 'bot' },
      value: undefined,
    };

    expect(readActivity(activity, sender, [])).toEqual({
      kind: 'record',
      draft: {
        author: { role: 'customer', id: 'dl_anna', name: 'Anna' },
        body: { kind: 'text', text: 'hi', format: 'plain' },
      },
    });
  });

  it('never lets a customer’s words be rendered', () => {
    const reading = readActivity(
      { type: 'message', text: '**x**', textFormat: 'markdown' },
      sender,
      [],
    );

    expect(reading).toMatchObject({ draft: { body: { format: 'plain' } } });
  });

  it('keeps the client’s own data, and its id as the key', () => {
    const channelData = { clientActivityID: 'c1', own: [1] };

    expect(readActivity({ type: 'message', text: 'hi', channelData }, sender, [])).toMatchObject({
      draft: { channelData, key: 'c:c1' },
    });
  });

  it.each([[7], [''], [null], [{}]])(
    'has no key where the client’s id is none: %j',
    (clientActivityID) => {
      const reading = readActivity(
        { type: 'message', text: 'hi', channelData: { clientActivityID } },
        sender,
        [],
      );

      expect(reading.kind === 'record' && reading.draft.key).toBeUndefined();
    },
  );

  it.each([
    [{ say: 'A10023' }, 'A10023'],
    ['A10023', 'A10023'],
    [{ say: 7 }, ''],
    [{ other: 'x' }, ''],
    [7, ''],
  ])('reads a tapped card %j as %j', (value, text) => {
    expect(readActivity({ type: 'message', value }, sender, [])).toMatchObject({
      draft: { body: { text, value } },
    });
  });

  it('is empty without text, value and files; a file alone is something', () => {
    const file = { id: 'f', name: 'a.png', contentType: 'image/png', size: 1, url: '/files/f' };

    expect(readActivity({ type: 'message', text: '' }, sender, [])).toEqual({ kind: 'empty' });
    expect(readActivity({ type: 'message' }, sender, [file])).toMatchObject({
      draft: { body: { attachments: [file] } },
    });
  });

  it.each([
    ['typing', 'typing'],
    ['endOfConversation', 'leave'],
    ['conversationUpdate', 'ignore'],
    ['handoff', 'ignore'],
    ['invoke', 'ignore'],
    ['', 'ignore'],
  ])('reads the type %j as %s', (type, kind) => {
    expect(readActivity({ type }, sender, [])).toEqual({ kind });
  });

  it.each([
    'handoff.status',
    'handoff/initiate',
    'HANDOFF.x',
    'agent.typing',
    'console.x',
    'conversation.x',
    'delivery.failed',
    'queue.x',
    'webchat/other',
    '\u200bhandoff.x',
    'ｈandoff.x',
  ])('refuses the event %j', (name) => {
    expect(readActivity({ type: 'event', name }, sender, [])).toEqual({ kind: 'forbidden' });
  });

  it.each(['webchat/join', 'shop.cart', 'handoffs', 'my.agent.x', ''])(
    'records the event %j',
    (name) => {
      expect(readActivity({ type: 'event', name, value: undefined }, sender, [])).toMatchObject({
        kind: 'record',
        draft: { body: { kind: 'event', name, value: null } },
      });
    },
  );
});
