import { join } from 'node:path';
import type { DestinationStream } from 'pino';
import { FileCatalogue } from './backends/shop-files/file-catalogue.js';
import { FileFront } from './backends/shop-files/file-front.js';
import { FileOrders } from './backends/shop-files/file-orders.js';
import { FileValues } from './backends/shop-files/file-values.js';
import { loadShop, type ShopFiles } from './backends/shop-files/load-shop.js';
import { seedShop } from './backends/shop-files/seed-shop.js';
import { BotFrameworkChannel } from './channels/bot-framework/bot-framework-channel.js';
import { systemClock, type Clock } from './clock.js';
import type { Config } from './config.js';
import type { Conversation } from './domain/conversation/conversation.js';
import type { Entry } from './domain/conversation/entry.js';
import { staffNames } from './domain/handoff/agent.js';
import type { Store } from './domain/store.js';
import { AppError } from './errors.js';
import type { DemoLogin } from './http/console/login-routes.js';
import { hashPassword } from './http/console/passwords.js';
import type { Route } from './http/router.js';
import { createLog, faultFacts } from './log.js';
import { knownValues } from './replies/known-values.js';
import { loadReplies } from './replies/load-replies.js';
import { Replies } from './replies/replies.js';
import { LowdbStore } from './storage/lowdb/lowdb-store.js';
import { MemoryStore } from './storage/memory/memory-store.js';
import type { IntentModelData } from './understanding/intent-model.js';
import type { TrainingTask } from './understanding/training-task.js';
import { openArticles } from './wiring/articles.js';
import { ensureAdmin } from './wiring/ensure-admin.js';
import { loadBrain, type Brain } from './wiring/brain.js';
import { buildCore, buildServices, type Core } from './wiring/core.js';
import { buildLearning, type Learning } from './wiring/learning.js';
import { buildLoop, type Loop } from './wiring/loop.js';
import { Edge, filesFolderOf } from './wiring/edge.js';
import { Engine } from './wiring/engine.js';

/** Parts that tests replace. */
export interface Overrides {
  readonly clock?: Clock;
  readonly store?: Store;
  readonly brain?: Brain;
  /** How the model is trained while the bot runs; in a thread of its own when not given. */
  readonly train?: (task: TrainingTask) => Promise<IntentModelData>;
  /** Where the operator's log goes instead of standard output. */
  readonly logDestination?: DestinationStream;
}

/** The running program. */
export interface App {
  /** Every HTTP route, so that tests can walk them all. */
  readonly routes: readonly Route[];
  readonly core: Core;
  readonly engine: Engine;
  /** Absent when the brain's model cannot be exchanged. */
  readonly learning?: Learning;
  readonly loop: Loop;
  /** Listens; resolves to the port. */
  start(): Promise<number>;
  /** Takes nothing new in, ends what is under way, and lets go of everything. */
  stop(): Promise<void>;
  /** The password of a first administrator made just now; `undefined` when there was one. */
  readonly firstPassword: string | undefined;
}

/**
 * Puts the program together by hand, top to bottom. Throws `content.invalid`, `store.*` or
 * `web.not-built` with what to do when something is not fit to start with.
 */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const clock = overrides.clock ?? systemClock;
  const log = createLog(config.logLevel, overrides.logDestination);
  const onFault = (code: string, conversationId: string, error: unknown): void => {
    log.error({ code, conversation: conversationId, ...faultFacts(error) }, 'a turn failed');
  };
  const content = (...path: string[]): string => join(config.contentRoot, ...path);

  const store = overrides.store ?? (await openStore(config));
  const { shop, orders, products, front, values } = await openShop(config, store, clock);
  const firstPassword = config.demo ? undefined : await ensureAdmin(store, hashPassword);
  const replies = new Replies(loadReplies(content('dialogs')), config.timeZone);
  const core = buildCore({ store, clock, replies, orders });

  const modelsFolder = join(config.dataDir, 'model');
  const brain =
    overrides.brain ??
    (await loadBrain({ config, store, clock, products, values, learnedFolder: modelsFolder }));
  const learning = buildLearning({
    ...{ config, core, brain, clock, modelsFolder, train: overrides.train },
    onFault: (code, error) => log.error({ code, ...faultFacts(error) }, 'learning failed'),
  });
  const known = knownValues(values);
  const articles = await openArticles({ store, clock, base: brain.articles, knownValues: known });
  const loop = buildLoop({ core, brain, articles, onFault });
  const services = buildServices(core, { products, front, ...brain });
  const botFramework = mayMountBotFramework(config)
    ? openBotFramework(config, core, () => engine)
    : undefined;
  const send = async (conversation: Conversation, entry: Entry): Promise<void> => {
    if (!botFramework)
      throw new AppError('channel.off', `the channel ${conversation.channel} is not set up`);
    await botFramework.send(conversation, entry);
  };
  const engine = new Engine({ core, services, understand: brain.understand, send, onFault });

  let ready = false;
  const edge = new Edge({
    config,
    core,
    articles,
    loop,
    brain,
    webRoot: content('dist', 'web'),
    filesFolder: filesFolderOf(config),
    demoLogins: config.demo ? loginsOf(shop) : [],
    intents: brain.intents,
    training: learning?.training,
    wake: (id) => engine.executor.wake(id),
    botFramework,
    ready: () => ready,
    onFault: (code, error) => log.error({ code, ...faultFacts(error) }, 'a request failed'),
  });

  const run = {
    core,
    engine,
    learning,
    loop,
    edge,
    setReady: (now: boolean) => void (ready = now),
  };
  return { routes: edge.routes, core, engine, learning, loop, firstPassword, ...startAndStop(run) };
}

interface Running extends Pick<App, 'core' | 'engine' | 'learning' | 'loop'> {
  readonly edge: Edge;
  readonly setReady: (ready: boolean) => void;
}

/** The order in which the parts come up, and the reverse. */
function startAndStop(parts: Running): Pick<App, 'start' | 'stop'> {
  const { core, engine, learning, loop, edge, setReady } = parts;
  return {
    async start() {
      // First, so that nothing that the engine brings back goes uncounted.
      loop.start();
      await engine.start();
      learning?.nightly.start();
      const port = await edge.listen();
      setReady(true);
      return port;
    },
    async stop() {
      setReady(false);
      learning?.nightly.stop();
      await edge.close();
      await engine.stop();
      await loop.stop();
      core.queue.stop();
      await core.log.settle();
      await core.store.close();
    },
  };
}

function loginsOf({ agents }: ShopFiles): DemoLogin[] {
  return agents.map(({ login, demoPassword, name }) => ({ login, password: demoPassword, name }));
}

/** The shop's files and what is made of them. */
interface OpenShop {
  readonly shop: ShopFiles;
  readonly orders: FileOrders;
  readonly products: FileCatalogue;
  readonly front: FileFront;
  readonly values: FileValues;
}

/** The shop's files; in the demo they also fill an empty store with customers, agents and history. */
async function openShop(config: Config, store: Store, clock: Clock): Promise<OpenShop> {
  const shop = loadShop(join(config.contentRoot, 'demo'));
  const anchorMs = config.demo ? await seedShop(shop, { store, clock, hashPassword }) : clock.now();
  const products = new FileCatalogue(shop.products);
  return {
    shop,
    orders: new FileOrders(shop, anchorMs),
    products,
    front: new FileFront(shop, anchorMs, config.timeZone),
    values: new FileValues(shop.values, products),
  };
}

function openStore(config: Config): Promise<Store> {
  if (config.store === 'memory') return Promise.resolve(new MemoryStore());
  return LowdbStore.open(join(config.dataDir, 'store'));
}

/** Without an app id anybody could make the bot talk to any address; only the Emulator may, on loopback. */
function mayMountBotFramework(config: Config): boolean {
  return config.botAppId !== undefined || config.emulator;
}

function openBotFramework(config: Config, core: Core, engine: () => Engine): BotFrameworkChannel {
  return new BotFrameworkChannel({
    ...core,
    wake: (id) => engine().executor.wake(id),
    staffNames: () => staffNames(core.store),
    options: {
      appId: config.botAppId,
      appPassword: config.botAppPassword,
      tenantId: config.botTenantId,
      serviceUrlHosts: config.serviceUrlHosts,
      emulator: config.emulator,
      publicUrl: config.publicUrl,
    },
  });
}
