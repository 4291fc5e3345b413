import type { Locator, Page } from 'playwright-core';

/** The console as an agent uses it. */
export class AgentPage {
  readonly box: Locator;
  readonly bubbles: Locator;
  /** What was said and noted in the open conversation, without heads and times. */
  readonly words: Locator;

  constructor(readonly page: Page) {
    this.box = page.locator('#composer-text');
    this.bubbles = page.locator('.transcript .bubble');
    this.words = page.locator('.transcript .bubble-body');
  }

  /** By the button that fills in the demo's login. */
  async logIn(login: string): Promise<void> {
    await this.page.locator('.login-demo-button', { hasText: login }).click();
    await this.page.locator('button[type=submit]').click();
    await this.page.locator('.rail').waitFor();
  }

  async acceptsNext(): Promise<void> {
    await this.page.locator('.accept-next').click();
    await this.page.locator('.composer-reply').waitFor();
  }

  async replies(...texts: readonly string[]): Promise<void> {
    await this.writes('reply', texts);
  }

  async notes(...texts: readonly string[]): Promise<void> {
    await this.writes('note', texts);
  }

  /** Writes one after the other as fast as the keys go; resolves when all are recorded. */
  private async writes(kind: 'reply' | 'note', texts: readonly string[]): Promise<void> {
    await this.page.locator(`.composer-tab[data-kind=${kind}]`).click();
    for (const text of texts) {
      await this.box.fill(text);
      await this.box.press('Enter');
    }
    await this.page.locator('.bubble-pending').first().waitFor({ state: 'detached' });
  }

  /** Hands the open conversation to a colleague, with a word for them. */
  async handsTo(colleague: string, note: string): Promise<void> {
    await this.page.locator('.talk-actions [aria-keyshortcuts=T]').click();
    const dialog = this.page.locator('dialog[open]');
    await dialog.getByRole('radio', { name: colleague }).check();
    await dialog.locator('textarea').fill(note);
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Opens the first conversation of the list with this number, counted from 1 as on the keyboard. */
  async opens(list: number): Promise<void> {
    await this.page.locator(`.rail-button[aria-keyshortcuts="${list}"]`).click();
    await this.page.locator('[data-row]').first().click();
    await this.bubbles.first().waitFor();
  }

  async resolves(): Promise<void> {
    const button = this.page.locator('.talk-actions [aria-keyshortcuts=E]');
    await button.click();
    await this.page.locator('.talk-actions .button-danger').click();
    await this.page.locator('.notice').first().waitFor();
  }

  /** Goes up to the first words and back, so that everything has been on the screen once. */
  async scrollsThrough(): Promise<void> {
    const scroller = this.page.locator('.transcript');
    const stepUp = (): Promise<number> =>
      scroller.evaluate((node) => {
        node.scrollTop -= node.clientHeight * 0.8;
        return node.scrollTop;
      });
    while ((await stepUp()) > 0);
    await scroller.evaluate((node) => {
      node.scrollTop = node.scrollHeight;
    });
  }

  async sees(part: string | RegExp): Promise<void> {
    await this.bubbles.filter({ hasText: part }).last().waitFor();
  }
}
