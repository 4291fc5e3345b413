import { FixedClock } from '../../src/clock.js';
import { FileCatalogue } from '../../src/backends/shop-files/file-catalogue.js';
import { FileFront } from '../../src/backends/shop-files/file-front.js';
import { FileOrders } from '../../src/backends/shop-files/file-orders.js';
import { FileValues } from '../../src/backends/shop-files/file-values.js';
import { seedShop } from '../../src/backends/shop-files/seed-shop.js';
import type { Draft, Entry } from '../../src/domain/conversation/entry.js';
import { agents, type Agent } from '../../src/domain/handoff/agent.js';
import type { Language } from '../../src/domain/language.js';
import { Replies } from '../../src/replies/replies.js';
import { MemoryStore } from '../../src/storage/memory/memory-store.js';
import { openArticles } from '../../src/wiring/articles.js';
import { buildLoop, type Loop } from '../../src/wiring/loop.js';
import type { ArticleDesk } from '../../src/domain/knowledge/article-desk.js';
import { noValues } from '../../src/domain/knowledge/article-rules.js';
import { buildCore, buildServices, type Core } from '../../src/wiring/core.js';
import { Engine } from '../../src/wiring/engine.js';
import { demoShop } from './demo-shop.js';
import { demoWords } from './demo-words.js';
import { testBrain } from './test-brain.js';

const TIME_ZONE = 'Asia/Shanghai';

interface Content {
  readonly products: FileCatalogue;
  readonly values: FileValues;
  readonly replies: Replies;
}

let loaded: Content | undefined;

/** What no conversation changes, read once per test file: the words and the shop's figures. */
function content(): Content {
  loaded ??= loadContent();
  return loaded;
}

function loadContent(): Content {
  const shop = demoShop();
  const products = new FileCatalogue(shop.products);
  const values = new FileValues(shop.values, products);
  return { products, values, replies: new Replies(demoWords(), TIME_ZONE, values) };
}

/** The whole bot on a memory store, without the network: real content, real understanding, a set clock. */
export class BotWorld {
  readonly faults: string[] = [];
  private seen = 0;
  private sent = 0;

  private constructor(
    readonly core: Core,
    readonly engine: Engine,
    readonly clock: FixedClock,
    readonly id: string,
    readonly articles: ArticleDesk,
    readonly loop: Loop,
  ) {}

  static async open(
    options: {
      readonly language?: Language;
      readonly customerId?: string;
      readonly id?: string;
    } = {},
  ): Promise<BotWorld> {
    const { language = 'zh', customerId, id = 'story' } = options;
    const clock = new FixedClock(Date.parse('2026-11-20T02:00:00Z'));
    const store = new MemoryStore();
    const shop = demoShop();
    await seedShop(shop, { store, clock, hashPassword: (text) => Promise.resolve(text) });
    const { products, values, replies } = content();
    const orders = new FileOrders(shop, clock.now());
    const core = buildCore({ store, clock, replies, orders });
    // Loaded once per test file: reading articles and model takes longer than a story.
    const brain = await testBrain();
    const front = new FileFront(shop, clock.now(), TIME_ZONE);
    const services = buildServices(core, { products, front, values, ...brain });
    const faults: string[] = [];
    const engine = new Engine({
      core,
      services,
      understand: brain.understand,
      send: () => Promise.resolve(),
      onFault: (code, _id, error) => faults.push(`${code}: ${String(error)}`),
    });
    await core.log.create({
      id,
      channel: 'test',
      userId: 'dl_story',
      language,
      customerId,
      signedIn: customerId !== undefined,
    });
    const articles = await openArticles({
      store,
      clock,
      base: brain.articles,
      knownValues: noValues,
    });
    const loop = buildLoop({ core, brain, articles, onFault: (code) => faults.push(code) });
    const world = new BotWorld(core, engine, clock, id, articles, loop);
    world.faults.push(...faults);
    return Object.assign(world, { faults });
  }

  /** Says something as the customer; resolves to everything that was said to them since. */
  async say(text: string, attachments: readonly string[] = []): Promise<readonly Entry[]> {
    const files = attachments.map((name) => ({
      id: name,
      name,
      contentType: 'image/png',
      size: 1,
      url: `/files/${name}`,
    }));
    const draft: Draft = {
      author: { role: 'customer', id: 'dl_story' },
      body: {
        kind: 'text',
        text,
        format: 'plain',
        ...(files.length > 0 ? { attachments: files } : {}),
      },
      key: `s${this.sent++}`,
    };
    await this.core.log.accept(this.id, draft);
    this.engine.executor.wake(this.id);
    await this.engine.executor.whenIdle();
    return this.news();
  }

  /** What was said to the customer since the last look. */
  async news(): Promise<readonly Entry[]> {
    const entries = await this.core.log.entries(this.id, this.seen, 1_000);
    this.seen = entries.at(-1)?.seq ?? this.seen;
    return entries.filter(
      ({ author, visibility }) => author.role !== 'customer' && visibility === 'everyone',
    );
  }

  async agent(id: string): Promise<Agent> {
    const stored = await this.core.store.get(agents, id);
    if (!stored) throw new Error(`the demo has no agent ${id}`);
    return stored.value;
  }
}
