import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core';

/** Where Debian and most distributions put Chromium; another place can be named. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Screenshots of the last run, to be looked at. */
const PICTURES = join('test-results', 'screenshots');

/** What the browser itself reports when the server refuses a visitor without a session, as it must. */
const EXPECTED = /\b401\b/;

export function openBrowser(): Promise<Browser> {
  mkdirSync(PICTURES, { recursive: true });
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}

/**
 * A page of a browser context of its own. `report` hears what must not happen in it, in its frames and
 * in the pages it opens: scripts that throw, errors and policy violations on the console, dialogs,
 * requests to any host but `ownHost`.
 */
export async function openPage(
  browser: Browser,
  ownHost: string,
  report: (trouble: string) => void,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    timezoneId: 'Asia/Shanghai',
    // Pictures are taken of pages at rest.
    reducedMotion: 'reduce',
    ...options,
  });
  watch(context, ownHost, report);
  return context.newPage();
}

function watch(context: BrowserContext, ownHost: string, report: (trouble: string) => void): void {
  context.on('weberror', (error) => report(`script: ${error.error().message}`));
  context.on('console', (message) => {
    const isTrouble = message.type() === 'error' && !EXPECTED.test(message.text());
    if (isTrouble) report(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    const isNetwork = protocol.startsWith('http') || protocol.startsWith('ws');
    if (isNetwork && host !== ownHost) report(`foreign request: ${request.url()}`);
  });
  context.on('dialog', (dialog) => {
    report(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

/** What a person sees, by day and by night. */
export async function picture(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`) });
  }
}

/** Whether something stands out at the side, so that the page can be pushed sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.locator('html').evaluate((root) => root.scrollWidth > root.clientWidth);
}

/** How many pixels a picture has, once it is loaded; throws when it cannot be shown. */
export function widthOf(image: Locator): Promise<number> {
  return image.first().evaluate(async (node) => {
    await node.decode();
    return node.naturalWidth;
  });
}
