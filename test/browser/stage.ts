import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, openPage } from '../support/browser.js';
import { AgentPage } from './agent-page.js';
import { BuiltServer } from './built-server.js';
import { CustomerPage } from './customer-page.js';

export type Language = 'zh' | 'en';

const LOCALE = { zh: 'zh-CN', en: 'en-GB' } as const;

/** The kinds of screens that the pages are looked at with. */
export const SCREENS = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
  desk: { viewport: { width: 1440, height: 900 } },
} as const satisfies Record<string, BrowserContextOptions>;

export type Screen = keyof typeof SCREENS;

/** A running server, a browser, and the people in front of it. */
export class Stage {
  /** What happened on any page and must not happen. */
  readonly troubles: string[] = [];

  private constructor(
    readonly server: BuiltServer,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Stage> {
    const server = new BuiltServer();
    const [browser] = await Promise.all([openBrowser(), server.start()]);
    return new Stage(server, browser);
  }

  /** A person's own browser, with nothing remembered. */
  async page(language: Language, screen: Screen): Promise<Page> {
    const options = { ...SCREENS[screen], locale: LOCALE[language] };
    const { page, troubles } = await openPage(this.browser, this.server.host, options);
    troubles.push = (...found) => this.troubles.push(...found);
    page.setDefaultTimeout(20_000);
    return page;
  }

  /** Somebody on the chat page, greeted. */
  async customer(language: Language, screen: Screen = 'phone', query = ''): Promise<CustomerPage> {
    const page = await this.page(language, screen);
    await page.goto(`${this.server.url}/chat${query}`);
    const customer = new CustomerPage(page);
    await customer.hears('🍊');
    return customer;
  }

  /** A colleague in front of the console, logged in by the demo's button. */
  async agent(login: string, language: Language): Promise<AgentPage> {
    const page = await this.page(language, 'desk');
    await page.goto(`${this.server.url}/console`);
    const agent = new AgentPage(page);
    await agent.logIn(login);
    return agent;
  }

  /** What has gone wrong since it was last asked. */
  takeTroubles(): readonly string[] {
    return this.troubles.splice(0);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.remove();
  }
}
