import { chooseLanguage } from './language-choice.js';
import { aMessage } from './transcript/a-message.js';

const wrote = (text: string) => aMessage({ key: text, author: 'customer', text });
const zhBrowser = { browser: ['zh-CN', 'en'] };

describe('chooseLanguage', () => {
  it('begins with the language of the browser', () => {
    expect(chooseLanguage(zhBrowser, [])).toBe('zh');
    expect(chooseLanguage({ browser: ['de', 'en-GB'] }, [])).toBe('en');
  });

  it('follows what the customer last wrote', () => {
    const messages = [
      wrote('你好'),
      wrote('where is my order'),
      aMessage({ key: 'b', text: '好的' }),
    ];

    expect(chooseLanguage(zhBrowser, messages)).toBe('en');
  });

  it('stays when the last message says nothing about language', () => {
    expect(chooseLanguage({ browser: ['en'] }, [wrote('我的订单呢'), wrote('A10023')])).toBe('zh');
  });

  it('lets the address of the page decide, and the customer above all', () => {
    const asked = { ...zhBrowser, asked: 'en' as const };

    expect(chooseLanguage(asked, [wrote('你好')])).toBe('en');
    expect(chooseLanguage({ ...asked, chosen: 'zh' }, [wrote('where is it')])).toBe('zh');
  });
});
