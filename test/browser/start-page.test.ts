import type { Page } from 'playwright-core';
import { isTooWide, picture } from '../support/browser.js';
import { CustomerPage } from './customer-page.js';
import { Stage, type Language, type Screen } from './stage.js';

describe('the start page of the demo', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterEach(() => expect(stage.takeTroubles()).toEqual([]));
  afterAll(() => stage.close());

  it.each<[Language, Screen]>([
    ['zh', 'phone'],
    ['en', 'desktop'],
  ])('shows the ways in and the logins, in %s on a %s', async (language, screen) => {
    const page = await stage.page(language, screen);
    await page.goto(stage.server.url);
    await page.locator('td code').first().waitFor();

    expect(await page.locator('td code').allInnerTexts()).toContain('lin');
    expect(await isTooWide(page)).toBe(false);
    await picture(page, `start-${screen}`);
    await page.locator('#logins').scrollIntoViewIfNeeded();
    await picture(page, `start-${screen}-below`);
  });

  it('lets a visitor play a customer who is known, apart from other visits', async () => {
    const page = await stage.page('zh', 'desktop');
    await page.goto(stage.server.url);
    const known = await follow(page, '沈思远');
    const agent = await stage.agent('lin', 'zh');

    await known.says('转人工');

    await agent.acceptsNext();
    await agent.page.locator('.talk-name', { hasText: '沈思远' }).waitFor();
    const stranger = await follow(page, '以顾客身份和小橘聊聊');
    expect(await stranger.own.count()).toBe(0);
    const again = await follow(page, '沈思远');
    await again.own.filter({ hasText: '转人工' }).waitFor();
  });
});

async function follow(page: Page, link: string): Promise<CustomerPage> {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: link }).click();
  const customer = new CustomerPage(await opened);
  await customer.isGreeted();
  return customer;
}
