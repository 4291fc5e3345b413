import { activityFor, type Outgoing } from './outgoing.js';

const anOutgoing = (changes: Partial<Outgoing> = {}): Outgoing => ({
  key: 'uuid',
  text: 'track',
  locale: 'en',
  files: [],
  previews: [],
  ...changes,
});

describe('activityFor', () => {
  it('carries the key that makes repeating safe', () => {
    expect(activityFor(anOutgoing(), 'dl_me')).toEqual({
      type: 'message',
      text: 'track',
      textFormat: 'plain',
      locale: 'en',
      from: { id: 'dl_me' },
      channelData: { clientActivityID: 'uuid' },
    });
  });

  it('notes what was tapped beside what is sent', () => {
    expect(activityFor(anOutgoing({ title: 'Where is it?' }), 'dl_me')).toMatchObject({
      text: 'track',
      channelData: { title: 'Where is it?' },
    });
  });
});
