import type { Keep } from '../../../shared/keep.js';
import { activityFor, keepUnsent, readUnsent, type Outgoing } from './outgoing.js';

const anOutgoing = (changes: Partial<Outgoing> = {}): Outgoing => ({
  key: 'uuid',
  text: 'track',
  locale: 'en',
  files: [],
  previews: [],
  ...changes,
});

function aKeep(): Keep {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void (value === undefined ? values.delete(key) : values.set(key, value)),
  };
}

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

describe('unsent words', () => {
  it('come back after a reload with their keys', () => {
    const keep = aKeep();
    keepUnsent(keep, [anOutgoing(), anOutgoing({ key: 'b', title: 'B' })]);

    expect(readUnsent(keep).map(({ key, title }) => [key, title])).toEqual([
      ['uuid', undefined],
      ['b', 'B'],
    ]);
  });

  it('are forgotten when all is sent, and damaged notes are ignored', () => {
    const keep = aKeep();
    keepUnsent(keep, [anOutgoing()]);
    keepUnsent(keep, []);
    expect(readUnsent(keep)).toEqual([]);

    keep.set('touchpoint.unsent', '{not json');
    expect(readUnsent(keep)).toEqual([]);
  });
});
