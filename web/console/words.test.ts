import { enWords } from './words.en.js';
import { zhWords } from './words.zh.js';

/** Every word as a path and what stands there; functions are called with stand-ins. */
function flat(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, 'function']];
  return Object.entries(value as object).flatMap(([key, one]) => flat(one, `${path}.${key}`));
}

describe('the words of the desk', () => {
  it('are the same set in both languages', () => {
    const paths = (words: unknown): string[] => flat(words).map(([path]) => path);

    expect(paths(zhWords).sort()).toEqual(paths(enWords).sort());
  });

  it('are all there', () => {
    const empty = [...flat(zhWords), ...flat(enWords)].filter(([, text]) => text.trim() === '');

    expect(empty).toEqual([]);
  });

  it('tell who was faster, and speak without a name, too', () => {
    expect(zhWords.notice({ kind: 'taken', by: '陈默' })).toContain('陈默');
    expect(enWords.notice({ kind: 'taken' })).toMatch(/colleague/i);
  });

  it('put handoff events into words and pass over unknown ones', () => {
    const accepted = { state: 'accepted', agentName: '林晓' };

    expect(zhWords.talk.event('handoff.status', accepted)).toContain('林晓');
    expect(enWords.talk.event('handoff.status', { state: 'odd' })).toBeUndefined();
    expect(enWords.talk.event('constructor', {})).toBeUndefined();
  });
});
