import type { Locator, Page } from 'playwright-core';
import { enKnowledge } from '../../web/console/words-knowledge.en.js';
import { zhKnowledge } from '../../web/console/words-knowledge.zh.js';
import { isTooWide, picture } from '../support/browser.js';
import { SCREENS, Stage } from './stage.js';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await Stage.open();
});
beforeEach(async () => {
  page = (await stage.agent('lin', 'en')).page;
  await page.locator('.rail-button', { hasText: 'Knowledge' }).click();
  await page.locator('.row-article').first().waitFor();
});
afterEach(async () => {
  await page.context().close();
  expect(stage.takeTroubles()).toEqual([]);
});
afterAll(() => stage.close());

function side(language: 'zh' | 'en'): Locator {
  return page.locator(`.side[data-language=${language}]`);
}

function box(language: 'zh' | 'en', field: string): Locator {
  return side(language).locator(`[data-field=${field}]`).locator('input, textarea');
}

async function open(search: string, slug: string): Promise<void> {
  await page.locator('.article-search input').fill(search);
  await page.locator(`[data-row="${slug}"]`).click();
  await box('en', 'title').waitFor();
}

describe('the knowledge page', () => {
  it('brings an editor’s words to the next customer who asks', async () => {
    await open('express', 'delivery-cost');
    await box('en', 'body').fill('Delivery is **free** during the lantern festival.');
    await side('en').locator('.preview strong').waitFor();
    await side('en').getByRole('button', { name: enKnowledge.moves.publish }).click();
    await side('en').getByText(enKnowledge.done.publish).waitFor();

    const customer = await stage.customer('en');
    await customer.says('How much is delivery?');

    await customer.lines.filter({ hasText: 'during the lantern festival' }).waitFor();
    await side('zh').getByText(enKnowledge.newer('English')).waitFor();
    await picture(page, 'knowledge-published');
    await customer.page.context().close();
  });

  it('finds a Chinese word inside a sentence and keeps what was not saved', async () => {
    await open('退款', 'refund-when');
    await box('zh', 'title').fill('没写完的标题');
    await page.locator('.rail-button').first().click();
    await page.locator('.rail-button', { hasText: 'Knowledge' }).click();
    await open('退款', 'refund-when');

    await side('zh').getByText(enKnowledge.restored).waitFor();
    expect(await box('zh', 'title').inputValue()).toBe('没写完的标题');

    await side('zh').getByRole('button', { name: enKnowledge.discard }).click();
    expect(await box('zh', 'title').inputValue()).not.toBe('没写完的标题');
  });

  it('shows what a revision changed and brings an earlier one back', async () => {
    await open('exchange', 'exchange-how');
    const before = await box('en', 'body').inputValue();
    await box('en', 'body').fill('A mistake.');
    await side('en').getByRole('button', { name: enKnowledge.moves.save }).click();
    await side('en').getByText(enKnowledge.done.save).waitFor();

    await side('en').getByRole('button', { name: enKnowledge.history.open }).click();
    const dialog = page.locator('dialog[open]');
    await dialog.locator('.diff-added').filter({ hasText: 'A mistake.' }).waitFor();
    await picture(page, 'knowledge-history');
    await dialog.locator('.history-step').last().click();
    await dialog.getByRole('button', { name: enKnowledge.history.undo }).click();

    await side('en').getByText(enKnowledge.done.undo).waitFor();
    expect((await box('en', 'body').inputValue()).trim()).toBe(before.trim());
  });

  it('says what an import would do before it does it', async () => {
    await page.getByRole('button', { name: enKnowledge.importing }).click();
    const csv = 'question,answer\nIs the shop pet friendly?,Dogs are welcome.\nBroken?,<b>x</b>\n';
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'faq.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByRole('button', { name: enKnowledge.import.check, exact: true }).click();
    await page.locator('.import-item').nth(1).waitFor();
    await picture(page, 'knowledge-import');

    await page.getByRole('button', { name: enKnowledge.import.confirm(1) }).click();

    await page.getByText(enKnowledge.import.imported(1)).waitFor();
    await page.locator('.article-search input').fill('pet friendly');
    await page.locator('[data-row="is-the-shop-pet-friendly"]').waitFor();
  });

  it('fits a phone, one language at a time', async () => {
    await page.setViewportSize(SCREENS.phone.viewport);
    await page.locator('.language-button').click();
    await page.locator('.row-article').first().click();
    await box('zh', 'title').waitFor();

    expect(await isTooWide(page)).toBe(false);
    expect(await side('en').isVisible()).toBe(false);
    await page.getByRole('button', { name: zhKnowledge.languages.en, exact: true }).click();
    expect(await side('en').isVisible()).toBe(true);
    await picture(page, 'knowledge-phone');
  });
});
