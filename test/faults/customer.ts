import type { Answer, Api } from './api.js';
import type { Ledger, Sent, Shown } from './ledger.js';
import { pause } from './pause.js';
import { Screen } from './screen.js';

const BASE = '/v3/directline';

/** Rest before something is tried again. */
const REST_MS = 50;

/** Messages that the bot always answers with exactly one line, whatever was said before. */
const WORDS = {
  en: ['hello', 'thanks', 'are you a robot?', 'what payment methods do you take', 'bye'],
  zh: ['你好', '谢谢', '你是机器人吗', '支持哪些付款方式', '再见'],
};

/** What a restart may answer: "not now", never "no". */
const PASSING = new Set([429, 503]);

/**
 * A customer who sends numbered messages as fast as they are acknowledged, repeats with the same
 * `clientActivityID` what was not, and keeps a ledger of it all.
 */
export class Customer {
  readonly ledger: Ledger;
  private readonly screen: Screen;
  private token = '';
  private path = '';
  private leaving = false;
  private gone = false;
  private watching: Promise<void> = Promise.resolve();

  constructor(
    private readonly api: Api,
    private readonly language: keyof typeof WORDS,
    customer: string,
  ) {
    this.ledger = { customer, sent: [], screen: [], refusals: [] };
    this.screen = new Screen(this.ledger.screen, (watermark) => this.streamUrl(watermark));
  }

  /**
   * Opens the chat, over as many restarts as it takes, sends until `stop` or until `most` messages are
   * acknowledged, and keeps the page open. A refusal that lasts ends it early; the ledger has it.
   */
  async visit(secret: string, most = Infinity): Promise<void> {
    try {
      await this.open(secret);
      await this.talk(most);
    } catch (error) {
      this.note(error);
    }
  }

  private async open(secret: string): Promise<void> {
    const minted = await this.insist(() => this.api.post(`${BASE}/tokens/generate`, secret, {}));
    this.token = String(minted['token']);
    const body = { locale: this.language };
    const started = await this.insist(() =>
      this.api.post(`${BASE}/conversations`, this.token, body),
    );
    this.path = `${BASE}/conversations/${String(started['conversationId'])}`;
    this.watching = this.screen.run().catch((error: unknown) => this.note(error));
  }

  private async talk(most: number): Promise<void> {
    const words = WORDS[this.language];
    for (let n = 1; n <= most && !this.leaving; n += 1) {
      const sent: Sent = { key: `${this.ledger.customer}-${n}`, tries: 0 };
      this.ledger.sent.push(sent);
      await this.deliver(sent, `${words[n % words.length] ?? ''} (#${n})`);
    }
  }

  /** Says nothing more; the message under way is still brought to its acknowledgement. */
  stop(): void {
    this.leaving = true;
  }

  /** Closes the page and tries nothing a second time any more. */
  async close(): Promise<void> {
    this.gone = true;
    this.screen.close();
    await this.watching;
  }

  /** Everything sent is acknowledged, and the screen shows an answer to each. */
  get settled(): boolean {
    const answered = new Set(this.ledger.screen.map(({ replyToId }) => replyToId));
    return this.ledger.sent.every(({ id }) => id !== undefined && answered.has(id));
  }

  /** The whole log, as the API tells it; empty when the API refuses to. */
  async log(): Promise<readonly Shown[]> {
    try {
      return await this.readLog();
    } catch (error) {
      this.note(error);
      return [];
    }
  }

  private async readLog(): Promise<readonly Shown[]> {
    const found: Shown[] = [];
    for (let watermark = '0'; ;) {
      const path = `${this.path}/activities?watermark=${watermark}`;
      const page = await this.insist(() => this.api.get(path, this.token));
      const activities = page['activities'] as Shown[];
      if (activities.length === 0) return found;
      found.push(...activities);
      watermark = String(page['watermark']);
    }
  }

  private async deliver(sent: Sent, text: string): Promise<void> {
    const activity = { type: 'message', text, channelData: { clientActivityID: sent.key } };
    const answer = await this.insist(() => {
      sent.tries += 1;
      return this.api.post(`${this.path}/activities`, this.token, activity);
    });
    sent.id = String(answer['id']);
  }

  private async streamUrl(watermark: string): Promise<string> {
    const answer = await this.insist(() =>
      this.api.get(`${this.path}?watermark=${watermark}`, this.token),
    );
    return String(answer['streamUrl']);
  }

  /** Asks until it is granted; throws at an answer that no restart excuses, and when the customer is gone. */
  private async insist(ask: () => Promise<Answer>): Promise<Answer['json']> {
    for (;;) {
      const answer = await ask().catch((error: unknown) => ({
        status: 0,
        json: { error: String(error) },
      }));
      if (answer.status >= 200 && answer.status < 300) return answer.json;
      const passing = answer.status === 0 || PASSING.has(answer.status);
      if (!passing || this.gone) throw new Error(`${answer.status} ${JSON.stringify(answer.json)}`);
      await pause(REST_MS);
    }
  }

  private note(error: unknown): void {
    this.ledger.refusals.push(String(error));
  }
}
