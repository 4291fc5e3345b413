import type { Page } from 'playwright-core';
import { isTooWide, picture } from '../support/browser.js';
import type { AgentPage } from './agent-page.js';
import type { CustomerPage, Upload } from './customer-page.js';
import { HOSTILE_NAMES, HOSTILE_TEXTS, tower } from './hostile-texts.js';
import { Stage } from './stage.js';

/** Elements that no words of anybody may become. */
const FOREIGN = [
  'script',
  'iframe',
  'object',
  'embed',
  'style',
  'link',
  'base',
  'form',
  'input',
].map((name) => `.transcript ${name}`);

/** How many of the last texts are compared: older ones leave the page as new ones come. */
const COMPARED = 50;
const LAST = HOSTILE_TEXTS.slice(-COMPARED).map(bare);

const PICTURES_AT_ONCE = 4;

describe('words that try to be more than words', () => {
  let stage: Stage;
  let customer: CustomerPage;
  let agent: AgentPage;

  beforeAll(async () => {
    stage = await Stage.open();
    customer = await stage.customer('en');
    agent = await stage.agent('emma', 'en');
    await customer.says("I'd like to talk to a person");
    await agent.acceptsNext();
  });
  afterEach(async () => {
    expect(stage.takeTroubles()).toEqual([]);
    for (const { page } of [customer, agent]) await expectSound(page);
  });
  afterAll(() => stage.close());

  it('stay words when the customer writes them', async () => {
    for (const text of HOSTILE_TEXTS) await customer.says(text);

    await customer.isDelivered();
    const shown = await customer.own.locator('.bubble').allInnerTexts();
    expect(shown.slice(-COMPARED).map(bare)).toEqual(LAST);
    await agent.sees('far below');
    await agent.scrollsThrough();
  });

  it('stay words when the agent writes them', async () => {
    await agent.replies(...HOSTILE_TEXTS);

    await customer.hears('far below');
    const shown = await customer.news.locator('.bubble').allInnerTexts();
    expect(shown.slice(-COMPARED).map(bare)).toEqual(LAST);
  });

  it('stay words in a note', async () => {
    await agent.notes(...HOSTILE_TEXTS);

    const shown = await agent.page.locator('.bubble-note .bubble-body').allInnerTexts();
    expect(shown.slice(-COMPARED).map(bare)).toEqual(LAST);
    await agent.scrollsThrough();
  });

  it('stay words as the names of files', async () => {
    const { buffer } = await stage.photo();
    const files = HOSTILE_NAMES.map((name): Upload => ({ name, mimeType: 'image/png', buffer }));
    for (let at = 0; at < files.length; at += PICTURES_AT_ONCE) {
      await customer.sends(files.slice(at, at + PICTURES_AT_ONCE));
    }
    await customer.isDelivered();
    const page = { name: '<img src=x onerror=alert(1)>.html', mimeType: 'text/html', buffer };
    await customer.frame.locator('input[type=file]').setInputFiles(page);
    await customer.frame.locator('.hint-wrong', { hasText: '<img src=x' }).waitFor();

    await agent.page.locator('.picture img').last().waitFor();
    await agent.scrollsThrough();
  });

  it('stay inside the screen, however tall and long they are', async () => {
    await stage.post(customer, tower(10_000));
    await stage.post(customer, 'W'.repeat(10_000));
    await customer.box.fill(tower(10_000));
    await agent.box.fill(tower(7_900));
    await customer.frame.locator('.hint-wrong').waitFor();
    await agent.sees('WWWW');
    await picture(customer.page, 'hostile-chat');
    await picture(agent.page, 'hostile-console');

    await customer.box.fill('');
    await agent.replies(tower(7_900));

    await customer.says('still here?');
    await agent.sees('still here?');
    await picture(agent.page, 'hostile-console-tower');
    for (const part of [customer.box, agent.box]) expect(await part.isVisible()).toBe(true);
  });

  it('stay words in the summary of a case', async () => {
    const other = await stage.customer('en');
    await other.says(
      'the teapot arrived cracked <img src=x onerror=alert(1)> [x](javascript:alert(1))',
    );
    await other.hears(/order/);
    await other.says('No');
    await other.hears(/photo/);
    await other.says('No');
    await other.hears(/C[0-9A-Z]{3}-[0-9A-Z]{4}/);

    await agent.page.locator('.rail-button', { hasText: 'Messages' }).click();
    await agent.page.locator('[data-row]', { hasText: '<img src=x' }).click();

    await agent.page.locator('.case-summary', { hasText: '[x](javascript:alert(1))' }).waitFor();
    await other.page.context().close();
  });

  it.each([
    '/chat?lang=<script>alert(1)</script>&as=<img src=x onerror=alert(1)>',
    '/chat?embed=1&host=javascript:alert(1)',
    '/console#mine/<img src=x onerror=alert(1)>',
    '/console#"><script>alert(1)</script>',
  ])('stay words in the address %s', async (path) => {
    const page = await stage.page('en', 'desktop');

    await page.goto(`${stage.server.url}${path}`);
    await page.locator('main').first().waitFor();

    await expectSound(page);
    await page.context().close();
  });
});

/** The page is as wide as its window and holds nothing that words have brought in. */
async function expectSound(page: Page): Promise<void> {
  expect(await isTooWide(page)).toBe(false);
  expect(await page.locator(FOREIGN.join()).count()).toBe(0);
  for (const link of await page.locator('.transcript a').all()) {
    expect(await link.getAttribute('href')).toMatch(/^(https?:\/\/|mailto:|tel:|\/files\/)/);
    expect(await link.getAttribute('rel')).toContain('noopener');
  }
}

/** Without what layout adds and takes: blanks, line ends, and marks that only a parser sees. */
function bare(text: string): string {
  return text.replace(/[\s\p{Cf}\ufffe\uffff\ufffd]/gu, '');
}
