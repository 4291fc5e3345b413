import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, openPage } from '../support/browser.js';
import { AgentPage } from './agent-page.js';
import { BuiltServer } from './built-server.js';
import { CustomerPage, type Upload } from './customer-page.js';
import { photographTeapot } from './teapot-photo.js';

export type Language = 'zh' | 'en';

const LOCALE = { zh: 'zh-CN', en: 'en-GB' } as const;

/** The kinds of screens that the pages are looked at with. */
export const SCREENS = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
  desk: { viewport: { width: 1440, height: 900 } },
} as const satisfies Record<string, BrowserContextOptions>;

/** Far above what anything takes, also on a busy machine. */
const WAIT_MS = 30_000;

export type Screen = keyof typeof SCREENS;

/** A running server, a browser, and the people in front of it. */
export class Stage {
  private readonly troubles: string[] = [];

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
    const report = (trouble: string): void => void this.troubles.push(trouble);
    const page = await openPage(this.browser, this.server.host, report, options);
    page.setDefaultTimeout(WAIT_MS);
    return page;
  }

  /** Somebody on the chat page, greeted. */
  async customer(language: Language, screen: Screen = 'phone', query = ''): Promise<CustomerPage> {
    const page = await this.page(language, screen);
    await page.goto(`${this.server.url}/chat${query}`);
    const customer = new CustomerPage(page);
    await customer.isGreeted();
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

  photo(): Promise<Upload> {
    return photographTeapot(this.browser);
  }

  /** Posts words past the page's own checks, as any client that has the customer's token may. */
  async post(customer: CustomerPage, text: string): Promise<void> {
    const resume = await customer.page.evaluate<string>('localStorage["touchpoint.resume"]');
    const ask = async (path: string, body: object, token = ''): Promise<Record<string, string>> => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      const answer = await fetch(`${this.server.url}${path}`, init);
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Record<string, string>;
    };
    const { conversationId, token } = await ask('/api/webchat/token', { resume });
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    await ask(path, { type: 'message', text }, token);
  }

  /** What happened on any page that must not happen, since it was last asked. */
  takeTroubles(): readonly string[] {
    return this.troubles.splice(0);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.remove();
  }
}
