import { join } from 'node:path';
import type { DestinationStream, Logger } from 'pino';
import type { ShopFiles } from './backends/shop-files/load-shop.js';
import { systemClock, type Clock } from './clock.js';
import type { Config } from './config.js';
import type { Store } from './domain/store.js';
import type { DemoLogin } from './http/console/login-routes.js';
import { hashPassword } from './http/console/passwords.js';
import type { Route } from './http/router.js';
import { createLog, faultFacts } from './log.js';
import { loadReplies, type AllReplies } from './replies/load-replies.js';
import { Replies } from './replies/replies.js';
import type { IntentModelData } from './understanding/engine/intent-model.js';
import type { TrainingTask } from './understanding/training/training-task.js';
import { ensureAdmin } from './wiring/ensure-admin.js';
import type { Brain } from './wiring/brain.js';
import { buildCore, type Core } from './wiring/core.js';
import { fileReader, fileWriter } from './wiring/articles.js';
import { valueBook } from './wiring/knowledge.js';
import type { Learning } from './wiring/learning.js';
import type { Loop } from './wiring/loop.js';
import { Edge, filesFolderOf, type EdgeParts } from './wiring/edge.js';
import { Engine } from './wiring/engine.js';
import { openBotFramework, senderOf } from './wiring/bot-framework.js';
import { openMind } from './wiring/mind.js';
import { openShop } from './wiring/shop.js';
import { openStore, renewIndexes } from './wiring/store.js';

/** Parts that tests replace. */
export interface Overrides {
  readonly clock?: Clock;
  readonly store?: Store;
  /** The shop's files where they have been read before. */
  readonly shop?: ShopFiles;
  /** The replies' templates where they have been read before. */
  readonly templates?: AllReplies;
  readonly brain?: Brain;
  /** How the model is trained while the bot runs; in a thread of its own when not given. */
  readonly train?: (task: TrainingTask) => Promise<IntentModelData>;
  /** How files of articles are read; in a thread of its own when not given. */
  readonly readFiles?: EdgeParts['readFiles'];
  /** How articles are written into one file; in a thread of its own when not given. */
  readonly writeFile?: EdgeParts['writeFile'];
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
  const shop = await openShop({ config, store, clock, files: overrides.shop });
  const firstPassword = config.demo ? undefined : await ensureAdmin(store, hashPassword);
  const templates = overrides.templates ?? loadReplies(content('dialogs'));
  const replies = new Replies(templates, config.timeZone, shop.values);
  const core = buildCore({ store, clock, replies, orders: shop.orders });
  const { brain, learning, articles, loop, services } = await openMind({
    ...{ config, core, shop, templates, brain: overrides.brain, train: overrides.train },
    onTurnFault: onFault,
    onFault: (code, error) => log.error({ code, ...faultFacts(error) }, 'learning failed'),
  });
  const botFramework = openBotFramework(config, core, () => engine);
  const send = senderOf(botFramework);
  const engine = new Engine({ core, services, understand: brain.understand, send, onFault });

  let ready = false;
  const edge = new Edge({
    config,
    core,
    articles,
    loop,
    brain,
    values: valueBook(templates, shop.values),
    readFiles: overrides.readFiles ?? fileReader(),
    writeFile: overrides.writeFile ?? fileWriter(),
    webRoot: content('dist', 'web'),
    filesFolder: filesFolderOf(config),
    demoLogins: config.demo ? loginsOf(shop.shop) : [],
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
    log,
    setReady: (now: boolean) => void (ready = now),
  };
  return { routes: edge.routes, core, engine, learning, loop, firstPassword, ...startAndStop(run) };
}

interface Running extends Pick<App, 'core' | 'engine' | 'learning' | 'loop'> {
  readonly edge: Edge;
  readonly log: Logger;
  readonly setReady: (ready: boolean) => void;
}

/** The order in which the parts come up, and the reverse. */
function startAndStop(parts: Running): Pick<App, 'start' | 'stop'> {
  const { core, engine, learning, loop, edge, log, setReady } = parts;
  return {
    async start() {
      // First, so that nothing that the engine brings back goes uncounted.
      loop.start();
      await engine.start();
      learning?.nightly.start();
      const port = await edge.listen();
      setReady(true);
      void renewIndexes(core.store, log);
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
