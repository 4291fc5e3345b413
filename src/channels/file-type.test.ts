import { typeOfBytes } from './file-type.js';

const bytes = (latin1: string): Buffer => Buffer.from(latin1, 'latin1');

describe('typeOfBytes', () => {
  it.each([
    ['image/png', '\x89PNG\r\n\x1a\n...'],
    ['image/jpeg', '\xff\xd8\xff\xe0'],
    ['image/gif', 'GIF89a'],
    ['image/webp', 'RIFF\0\0\0\0WEBPVP8 '],
    ['application/pdf', '%PDF-1.7'],
    ['video/mp4', '\0\0\0\x18ftypisom'],
  ])('knows %s', (type, head) => {
    expect(typeOfBytes(bytes(head))).toBe(type);
  });

  it.each([
    '',
    'G',
    '<svg/>',
    '<!doctype html>',
    'MZ\x90',
    'PK\x03\x04',
    'XXXX\0\0\0\0WEBP',
    ' %PDF-1.7',
    '\x89PNG',
  ])('does not know %j', (head) => {
    expect(typeOfBytes(bytes(head))).toBeUndefined();
  });
});
