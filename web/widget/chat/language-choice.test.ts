import { chooseLanguage } from './language-choice.js';
import { aMessage } from './transcript/a-message.js';

const wrote = (text: string) => aMessage({ key: text, author: 'customer', text });
const answered = (text: string) => aMessage({ key: text, author: 'bot', text });
const zhBrowser = { browser: ['zh-CN', 'en'] };

describe('chooseLanguage', () => {
  it('begins with the language of the browser', () => {
    expect(chooseLanguage(zhBrowser, [])).toBe('zh');
    expect(chooseLanguage({ browser: ['de', 'en-GB'] }, [])).toBe('en');
  });

  it('follows what the customer last wrote', () => {
    const messages = [
      answered('您好'),
      wrote('你好'),
      answered('在的'),
      wrote('where is my order'),
    ];

    expect(chooseLanguage(zhBrowser, messages)).toBe('en');
    expect(chooseLanguage(zhBrowser, [...messages, answered('On its way.')])).toBe('en');
  });

  it('goes over to another language with the bot, whatever the wish was written in', () => {
    const messages = [wrote('can you speak Chinese'), answered('好的，接下来用中文。')];

    expect(chooseLanguage({ browser: ['en'] }, messages)).toBe('zh');
    const further = [...messages, wrote('leave it with the neighbour'), answered('好的')];
    expect(chooseLanguage({ browser: ['en'] }, further)).toBe('zh');
    expect(chooseLanguage({ browser: ['en'] }, [...further, answered('Of course.')])).toBe('en');
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
