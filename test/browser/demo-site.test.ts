import { isTooWide, picture } from '../support/browser.js';
import { CustomerPage } from './customer-page.js';
import { Stage } from './stage.js';

describe('the chat on a shop’s own site', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterEach(() => expect(stage.takeTroubles()).toEqual([]));
  afterAll(() => stage.close());

  it('opens, answers, counts what came while it was closed, and gives the focus back', async () => {
    const agent = await stage.agent('emma', 'en');
    const page = await stage.page('en', 'desktop');
    await page.goto(`${stage.server.url}/demo-site`);
    const button = page.locator('button[aria-expanded]');
    await button.waitFor();
    await picture(page, 'site-closed');
    await button.focus();
    await page.keyboard.press('Enter');
    const frame = page.frameLocator('iframe');
    const customer = new CustomerPage(page, frame);
    await customer.isGreeted();
    await frame.locator('#composer:focus').waitFor();
    await customer.says("I'd like to talk to a person");
    await customer.hears(/./);
    await picture(page, 'site-open');

    await page.keyboard.press('Escape');

    await page.locator('button[aria-expanded=false]:focus').waitFor();
    await agent.acceptsNext();
    await agent.replies('Emma here.');
    await agent.replies('What can I do for you?');
    await button.filter({ hasText: '3' }).waitFor();
    expect(await button.getAttribute('aria-label')).toContain('3');
    await picture(page, 'site-unread');
    await button.click();
    await customer.hears('What can I do for you?');
    await button.filter({ hasText: '3' }).waitFor({ state: 'detached' });
    expect(await isTooWide(page)).toBe(false);
  });

  it('fills a phone, and is closed by its own button', async () => {
    const page = await stage.page('zh', 'phone');
    await page.goto(`${stage.server.url}/demo-site`);
    const button = page.locator('button[aria-expanded]');
    await picture(page, 'site-phone-closed');
    await button.click();
    const customer = new CustomerPage(page, page.frameLocator('iframe'));
    await customer.isGreeted();
    await customer.says('买了5天的杯子，不想要了还能退吗');
    await customer.hears(/天/);
    await picture(page, 'site-phone-open');
    expect(await page.locator('iframe').boundingBox()).toMatchObject({ x: 0, y: 0, width: 390 });

    await customer.frame.locator('.header-button').last().click();

    await page.locator('button[aria-expanded=false]').waitFor();
    expect(await isTooWide(page)).toBe(false);
  });
});
