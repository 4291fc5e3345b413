import type { FrameLocator, Locator, Page } from 'playwright-core';

/** A file for an upload, as the browser sees it. */
export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What others have said since the customer's last words. */
const NEWS =
  'xpath=//ol[@class="rows"]/li[not(contains(@class,"own"))]' +
  '[not(following-sibling::li[contains(@class,"own")])]';

/** The chat as the customer uses it, on its own page or in a frame on somebody else's. */
export class CustomerPage {
  readonly box: Locator;
  /** The customer's own messages. Of a long conversation only the last ones are in the page. */
  readonly own: Locator;
  /** Every message and notice, in the order of the screen. */
  readonly lines: Locator;
  readonly choices: Locator;
  readonly news: Locator;

  constructor(
    readonly page: Page,
    readonly frame: Page | FrameLocator = page,
  ) {
    this.box = frame.locator('#composer');
    this.own = frame.locator('.own .message');
    this.lines = frame.locator('.rows .message, .rows .notice');
    this.choices = frame.locator('.choice');
    this.news = frame.locator(NEWS);
  }

  async isGreeted(): Promise<void> {
    await this.lines.first().waitFor();
  }

  /** Writes and sends with Enter; resolves when the own words stand on the screen. */
  async says(text: string): Promise<void> {
    await this.adds(async () => {
      await this.box.fill(text);
      await this.box.press('Enter');
    });
  }

  async taps(choice: string): Promise<void> {
    await this.adds(() => this.frame.getByRole('button', { name: choice, exact: true }).click());
  }

  async sends(files: readonly Upload[], text = ''): Promise<void> {
    await this.frame.locator('input[type=file]').setInputFiles([...files]);
    const previews = this.frame.locator('.tray img');
    await previews.nth(files.length - 1).waitFor();
    await this.says(text);
  }

  /** Waits until the last own message is another than it was before. */
  private async adds(message: () => Promise<void>): Promise<void> {
    const keys = await this.own.evaluateAll((nodes) => nodes.map((node) => node.dataset.key));
    await message();
    const last = '(//li[contains(@class,"own")]//*[@data-key])[last()]';
    await this.frame.locator(`xpath=${last}[@data-key!="${keys.at(-1)}"]`).waitFor();
  }

  /** Waits until something said since the customer's last words contains `part`. */
  async hears(part: string | RegExp): Promise<string> {
    const found = this.news.filter({ hasText: part }).last();
    await found.waitFor();
    return found.innerText();
  }

  /** Waits until `part` stands somewhere in the conversation. */
  async shows(part: string): Promise<void> {
    await this.lines.filter({ hasText: part }).last().waitFor();
  }

  /** Waits until everything written is recorded. */
  async isDelivered(): Promise<void> {
    await this.frame.locator('.meta-late, .meta-failed').first().waitFor({ state: 'detached' });
  }

  texts(): Promise<string[]> {
    return this.lines.allInnerTexts();
  }
}
