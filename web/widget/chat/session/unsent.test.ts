import type { Keep } from '../../../shared/keep.js';
import type { Outgoing } from './outgoing.js';
import { Unsent } from './unsent.js';

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

describe('Unsent', () => {
  it('gives words back after a reload, with their keys', () => {
    const keep = aKeep();
    const before = new Unsent(keep);
    before.add(anOutgoing());
    before.add(anOutgoing({ key: 'b', title: 'B' }));

    expect(new Unsent(keep).readKept().map(({ key, title }) => [key, title])).toEqual([
      ['uuid', undefined],
      ['b', 'B'],
    ]);
  });

  it('forgets what was sent', () => {
    const keep = aKeep();
    const unsent = new Unsent(keep);
    unsent.add(anOutgoing());
    unsent.remove('uuid');

    expect(unsent.all).toEqual([]);
    expect(new Unsent(keep).readKept()).toEqual([]);
  });

  it('keeps pictures only while the page lives', () => {
    const keep = aKeep();
    const unsent = new Unsent(keep);
    unsent.add(anOutgoing({ files: [new File(['x'], 'zip.png')] }));

    expect(unsent.find('uuid')).toBeDefined();
    expect(new Unsent(keep).readKept()).toEqual([]);
  });

  it('finds nothing in damaged notes', () => {
    const keep = aKeep();
    for (const notes of ['{not json', '{}', '[{"key":1}]', '[null]']) {
      keep.set('touchpoint.unsent', notes);
      expect(new Unsent(keep).readKept()).toEqual([]);
    }
  });
});
