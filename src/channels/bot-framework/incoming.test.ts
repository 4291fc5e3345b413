import { readIncoming } from './incoming.js';

const activity = {
  type: 'message',
  text: 'hi',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  conversation: { id: 'c', tenantId: 't' },
  from: { id: 'u', name: 'Anna' },
  recipient: { id: 'b' },
};

describe('readIncoming', () => {
  it('parts an activity into what the channel says of it and what the customer said', () => {
    const odd = { timestamp: 'garbage', callerId: 'urn:x', relatesTo: {}, entities: 7 };

    const incoming = readIncoming({ ...activity, ...odd });

    expect(incoming).toMatchObject({ ok: true, activity: { type: 'message', text: 'hi' } });
    const { text, ...envelope } = activity;
    expect(incoming.ok && incoming.envelope).toEqual(envelope);
    expect(text).toBe('hi');
  });

  it.each([
    ['channelId', { channelId: undefined }],
    ['serviceUrl', { serviceUrl: ['https://x'] }],
    ['conversation', { conversation: undefined }],
    ['conversation.id', { conversation: { id: '' } }],
    ['from', { from: null }],
    ['from.id', { from: { id: 7 } }],
    ['recipient', { recipient: 'bot' }],
    ['conversation.isGroup', { conversation: { id: 'c', isGroup: 'yes' } }],
    ['text', { text: {} }],
    ['type', { type: undefined }],
  ])('says that the field %s is wrong', (field, wrong) => {
    expect(readIncoming({ ...activity, ...wrong })).toMatchObject({
      ok: false,
      message: expect.stringContaining(`"${field}"`),
    });
  });

  it('keeps ids that are long numbers as they are written', () => {
    const incoming = readIncoming({ ...activity, id: '6544965074991837145' });

    expect(incoming.ok && incoming.envelope.id).toBe('6544965074991837145');
  });
});
