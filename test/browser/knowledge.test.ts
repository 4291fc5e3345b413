import type { Locator, Page } from 'playwright-core';
import { enEditing } from '../../web/console/words-editing.en.js';
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

  it('shows what values stand for, offers them, and names those that are unknown', async () => {
    await open('express', 'delivery-time');
    await side('en').locator('.preview .value-value').filter({ hasText: '¥15' }).first().waitFor();

    await box('en', 'body').fill('Costs {{fee "gone"}}, or ');
    await side('en').locator('.value-unknown').filter({ hasText: 'gone' }).waitFor();
    await side('en').getByText('The shop has no “fee gone”').waitFor();
    await side('en').getByText(enEditing.values.open).click();
    await side('en').getByPlaceholder(enEditing.values.search).fill('express');
    await side('en').locator('.value-row').filter({ hasText: 'delivery.express' }).click();

    await side('en').locator('.value-value').filter({ hasText: '¥15' }).waitFor();
    expect(await box('en', 'body').inputValue()).toContain('{{fee "delivery.express"}}');
    await picture(page, 'knowledge-values');
  });

  it('writes a text for some customers beside the one for all, and deletes its draft', async () => {
    await open('return window', 'return-window');
    await page.locator('.variant-add').click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByRole('button', { name: enKnowledge.fresh.begin }).click();
    await dialog.getByText(enEditing.variants.chooseOne).waitFor();
    await dialog.getByRole('button', { name: enEditing.variants.classes.newcomer }).click();
    await dialog.getByRole('button', { name: enKnowledge.fresh.begin }).click();

    await side('en').getByText('What they see: Newcomers').waitFor();
    await box('en', 'body').fill('Welcome! You have **ten days**.');
    await side('en').getByRole('button', { name: enKnowledge.moves.save }).click();
    await side('en').getByText(enKnowledge.done.save).waitFor();
    await page.locator('.variant[aria-current]').filter({ hasText: 'Newcomers' }).waitFor();
    await picture(page, 'knowledge-variant');

    await side('en').getByRole('button', { name: enKnowledge.throwAway }).click();
    await side('en').getByRole('button', { name: enKnowledge.throwAwaySure }).click();
    await side('en').getByText(enKnowledge.notWritten.title).waitFor();
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
