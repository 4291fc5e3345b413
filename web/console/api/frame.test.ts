import { anItem } from '../testing/builders.js';
import { readFrame } from './frame.js';

describe('readFrame', () => {
  it('reads the frames that the desk knows', () => {
    const frame = { type: 'item', item: anItem() };

    expect(readFrame(JSON.stringify(frame))).toEqual(frame);
  });

  it.each([
    ['', 'an empty keep-alive'],
    ['{', 'broken JSON'],
    ['null', 'no object'],
    ['"item"', 'a word'],
    ['{"type":"constructor"}', 'an unknown type'],
    ['{"type":"entries"}', 'a frame without its content'],
  ])('passes over %j (%s)', (text) => {
    expect(readFrame(text)).toBeUndefined();
  });

  it('passes over binary data', () => {
    expect(readFrame(new ArrayBuffer(3))).toBeUndefined();
  });
});
