import { detectLanguage } from './language.js';

describe('detectLanguage', () => {
  it.each([
    ['我的快递到哪了', 'zh'],
    ['where is my parcel', 'en'],
    ['我的order到哪了', 'zh'],
    ['where is my 快递', 'en'],
    ['退货', 'zh'],
    ['please', 'en'],
    ['<script>alert(1)</script><b>你好</b>', 'zh'],
    ['这个有货吗 https://shop.example/items/oak-desk?from=the-home-page', 'zh'],
  ] as const)('hears %j as %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('follows the hint where nothing tells', () => {
    expect(detectLanguage('10023', 'zh')).toBe('zh');
    expect(detectLanguage('ok', 'zh')).toBe('zh');
    expect(detectLanguage('😀')).toBe('en');
  });
});
