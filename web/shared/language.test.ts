import { preferredOf, readLanguage, scriptOf, spokenIn } from './language.js';

describe('scriptOf', () => {
  it('tells Chinese from English', () => {
    expect(scriptOf('我的快递到哪了')).toBe('zh');
    expect(scriptOf('Where is my parcel?')).toBe('en');
  });

  it('calls mixed text Chinese when Chinese carries the sentence', () => {
    expect(scriptOf('我的 order 到哪了')).toBe('zh');
    expect(scriptOf('what does 橘里 mean please')).toBe('en');
  });

  it('has no opinion on numbers, order numbers and emoji', () => {
    expect(scriptOf('A10023')).toBeUndefined();
    expect(scriptOf('👍 123')).toBeUndefined();
    expect(scriptOf('')).toBeUndefined();
  });
});

describe('spokenIn', () => {
  it('does not leave Chinese for a lone word or a brand', () => {
    expect(spokenIn('OK')).toBeUndefined();
    expect(spokenIn('Dyson')).toBeUndefined();
  });

  it('takes a greeting or a sentence as a choice', () => {
    expect(spokenIn('Hello!')).toBe('en');
    expect(spokenIn("where's it")).toBe('en');
    expect(spokenIn('好')).toBe('zh');
  });
});

describe('preferredOf', () => {
  it('takes the first language that we have', () => {
    expect(preferredOf(['fr-FR', 'zh-TW', 'en'])).toBe('zh');
    expect(preferredOf(['fr-FR'])).toBe('en');
  });
});

describe('readLanguage', () => {
  it('reads tags and refuses other languages', () => {
    expect(readLanguage('zh-Hans')).toBe('zh');
    expect(readLanguage('en_GB')).toBe('en');
    expect(readLanguage('fr')).toBeUndefined();
    expect(readLanguage(null)).toBeUndefined();
  });
});
