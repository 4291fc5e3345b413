import type { Page } from 'playwright-core';
import { zh } from '../../web/widget/chat/words.zh.js';
import { picture } from '../support/browser.js';
import type { CustomerPage } from './customer-page.js';
import { listenTo } from './screen-reader.js';
import { Stage } from './stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});
afterEach(() => expect(stage.takeTroubles()).toEqual([]));
afterAll(() => stage.close());

describe('the chat without a mouse', () => {
  let customer: CustomerPage;
  let page: Page;

  beforeEach(async () => {
    customer = await stage.customer('zh');
    page = customer.page;
  });
  afterEach(() => page.context().close());

  it('leads from the top of the screen to its end', async () => {
    const choices = await customer.choices.allInnerTexts();

    const passed = [];
    for (let step = 0; step < choices.length + 4; step += 1) {
      await page.keyboard.press('Tab');
      passed.push(await focused(page));
    }

    const { otherLanguage, transcript, attach, message } = zh;
    expect(passed).toEqual([otherLanguage.label, transcript, ...choices, attach, message]);
    await page.keyboard.type('好');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(zh.send);
    await picture(page, 'keyboard-chat-focus');
  });

  it('sends with Enter, and begins a new line with Shift+Enter', async () => {
    await customer.box.focus();
    await page.keyboard.type('第一行');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('第二行');
    expect(await customer.own.count()).toBe(0);

    await page.keyboard.press('Enter');

    await customer.own.filter({ hasText: /第一行\s*第二行/ }).waitFor();
    expect(await focused(page)).toBe(zh.message);
    expect(await customer.box.inputValue()).toBe('');
  });

  it('leaves Enter to an input method that is still composing', async () => {
    await customer.box.focus();
    const keys = await page.context().newCDPSession(page);
    const composed = { text: 'ni hao', selectionStart: 6, selectionEnd: 6 };
    await keys.send('Input.imeSetComposition', composed);
    // 229 is how the browser names every key that an input method has taken.
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await keys.send('Input.insertText', { text: '你好' });

    expect(await customer.box.inputValue()).toBe('你好');
    expect(await customer.own.count()).toBe(0);
  });

  it('takes a quick reply and goes on in the composer', async () => {
    const [first = ''] = await customer.choices.allInnerTexts();
    await customer.choices.first().focus();

    await page.keyboard.press('Enter');

    await customer.own.filter({ hasText: first }).waitFor();
    expect(await focused(page)).toBe(zh.message);
  });

  it('opens a picture and comes back from it with Escape', async () => {
    await customer.sends([await stage.photo()]);
    const sent = page.locator('.picture').last();
    await sent.focus();
    await page.keyboard.press('Enter');
    const large = page.locator('dialog[open] img');
    await large.waitFor();
    await picture(page, 'keyboard-picture');

    await page.keyboard.press('Escape');

    await large.waitFor({ state: 'detached' });
    expect(await sent.evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true);
  });

  it('speaks each message of others once, and nothing else', async () => {
    const spoken = await listenTo(page.locator('[role=log]'));

    await customer.says('收到的茶壶是裂的，太气人了！');
    await customer.hears('订单号');
    const said = await customer.news.locator('.message').allInnerTexts();
    await customer.isDelivered();

    const heard = await spoken();
    expect(heard).toHaveLength(said.length);
    for (const [at, words] of said.entries()) expect(heard[at]).toContain(words);
    await page.locator('.header-button').first().click();
    expect(await spoken()).toEqual([]);
  });

  it('does not speak what was said before a reload', async () => {
    await customer.says('你好');
    await customer.hears(/./);
    await page.reload();
    await customer.own.first().waitFor();

    expect(await page.locator('[role=log] p').count()).toBe(0);
    await customer.says('谢谢');
    await customer.hears(/./);
    expect(await page.locator('[role=log] p').count()).toBe(1);
  });
});

describe('the console without a mouse', () => {
  it('does a whole shift: log in, accept, answer, note, hand over, close', async () => {
    const [customer, page] = [await stage.customer('zh'), await stage.page('zh', 'desk')];
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.goto(`${stage.server.url}/console`);
    await page.locator('.login-demo-button').first().waitFor();
    expect(await focused(page)).toBe('login');
    // Past the password and the button to the demo's logins, and back to the button.
    await press('Tab', 'Tab', 'Tab', 'Enter', 'Shift+Tab', 'Enter');
    await page.locator('.rail').waitFor();

    await customer.says('转人工');
    await page.locator('[data-row]').waitFor();
    await press('j');
    expect(await page.locator('[data-row]:focus').count()).toBe(1);
    await picture(page, 'keyboard-console-focus');
    await press('a');
    await page.locator('#composer-text:focus').waitFor();
    await page.keyboard.type('您好，我是林晓 jkaent?');
    await press('Enter');
    await customer.hears('jkaent?');

    await press('Escape', 'n');
    await page.keyboard.type('客户很客气');
    await press('Enter');
    await page.locator('.bubble-note', { hasText: '客户很客气' }).waitFor();
    await press('Escape', '?');
    await page.locator('dialog[open]').waitFor();
    await picture(page, 'keyboard-console-help');
    await press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await press('t');
    await page.locator('dialog[open] input:focus').waitFor();
    await press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await press('e');
    await page.locator('.button-danger').waitFor();
    await press('e');

    await page.locator('.notice').waitFor();
    await customer.choices.first().waitFor();
    expect((await customer.texts()).join()).not.toContain('客户很客气');
  });
});

/** What a screen reader would call the element that has the focus. */
function focused(page: Page): Promise<string> {
  return page
    .locator(':focus')
    .evaluate((node) => node.getAttribute('aria-label') || node.name || node.innerText);
}
