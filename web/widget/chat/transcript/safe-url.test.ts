import { safeFileUrl, safeLink, safePage, safePictureUrl } from './safe-url.js';

const BASE = 'http://localhost:3978/chat';

describe('safeLink', () => {
  it('lets https, mailto and tel pass', () => {
    expect(safeLink('https://shop.tangerinelane.example/a b')).toBe(
      'https://shop.tangerinelane.example/a%20b',
    );
    expect(safeLink('mailto:care@tangerinelane.example')).toBeDefined();
    expect(safeLink('tel:4000002468')).toBeDefined();
  });

  it('stops everything that could run or lead elsewhere', () => {
    const bad = [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'http://plain.example',
      '//other.example',
      '/path',
      '',
      7,
      undefined,
    ];
    for (const url of bad) expect(safeLink(url)).toBeUndefined();
    expect(safePage('tel:1')).toBeUndefined();
  });
});

describe('safePictureUrl', () => {
  it('takes own pictures over plain http, others only over https', () => {
    expect(safePictureUrl('/files/1', BASE)).toBe('http://localhost:3978/files/1');
    expect(safePictureUrl('http://other.example/x.png', BASE)).toBeUndefined();
    expect(safePictureUrl('https://other.example/x.png', BASE)).toBeDefined();
  });

  it('takes bitmaps in data addresses, but nothing that can hold a script', () => {
    expect(safePictureUrl('data:image/png;base64,AA', BASE)).toBeDefined();
    expect(safePictureUrl('data:image/svg+xml;base64,AA', BASE)).toBeUndefined();
    expect(safeFileUrl('data:image/png;base64,AA', BASE)).toBeUndefined();
  });
});
