import { eventFields, plainValue } from './event-value.js';
import { fileSize, yuan } from './money.js';

describe('yuan', () => {
  it('writes cents as the shop does', () => {
    expect([128900, 5, 0, -1050].map(yuan)).toEqual(['¥1,289.00', '¥0.05', '¥0.00', '-¥10.50']);
  });
});

describe('fileSize', () => {
  it('picks a unit', () => {
    expect([812, 88_000, 1_400_000].map(fileSize)).toEqual(['812 B', '88 kB', '1.4 MB']);
  });
});

describe('eventFields', () => {
  it('keeps what fits into a sentence', () => {
    expect(eventFields({ state: 'accepted', position: 2, deep: {}, none: null })).toEqual({
      state: 'accepted',
      position: '2',
    });
    expect(eventFields('x')).toEqual({});
  });
});

describe('plainValue', () => {
  it('gives one line for anything', () => {
    expect(plainValue('a')).toBe('a');
    expect(plainValue(3)).toBe('3');
    expect(plainValue(['a'])).toBe('["a"]');
    expect(plainValue(undefined)).toBe('');
  });
});
