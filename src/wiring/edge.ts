import { join } from 'node:path';
import { DirectLineChannel } from '../channels/direct-line/direct-line-channel.js';
import { StreamHub } from '../channels/direct-line/stream-hub.js';
import { StreamTickets } from '../channels/direct-line/tickets.js';
import { TokenMint } from '../channels/direct-line/tokens.js';
import { FileShelf } from '../channels/files.js';
import type { BotFrameworkChannel } from '../channels/bot-framework/bot-framework-channel.js';
import type { Config } from '../config.js';
import { customers } from '../domain/customers/customer.js';
import type { TrainingDesk } from '../domain/learning/training.js';
import type { ArticleDesk } from '../domain/knowledge/article-desk.js';
import type { ValueBook } from '../domain/knowledge/value-book.js';
import { staffNames } from '../domain/handoff/agent.js';
import { addBotFrameworkRoutes } from '../http/bot-framework-routes.js';
import type { ArticleImportRoutes } from '../http/console/article-import-routes.js';
import { addArticleRoutes } from '../http/console/article-routes.js';
import { addArticleValueRoutes } from '../http/console/article-value-routes.js';
import type { ConsoleAccess } from '../http/console/console-access.js';
import { ConsoleStream } from '../http/console/console-stream.js';
import { DeskView } from '../http/console/desk.js';
import { addDeskRoutes } from '../http/console/desk-routes.js';
import { addLearningRoutes } from '../http/console/learning-routes.js';
import { addQuestionRoutes } from '../http/console/question-routes.js';
import { addReportRoutes } from '../http/console/report-routes.js';
import { addLoginRoutes, type DemoLogin } from '../http/console/login-routes.js';
import { PasswordCheck } from '../http/console/passwords.js';
import { Sessions } from '../http/console/sessions.js';
import { addSuggestionRoutes } from '../http/console/suggestion-routes.js';
import { addDirectLineRoutes } from '../http/direct-line-routes.js';
import { addHealthRoutes } from '../http/health-routes.js';
import { HttpServer } from '../http/http-server.js';
import { RateLimits } from '../http/rate-limits.js';
import type { Route } from '../http/router.js';
import { addStaticRoutes } from '../http/static-routes.js';
import { Upgrades } from '../http/upgrades.js';
import { addWebchatRoutes } from '../http/webchat-routes.js';
import type { IntentDirectory } from '../turn/dialog.js';
import { articleFinder } from './articles.js';
import type { Brain } from './brain.js';
import type { Core } from './core.js';
import type { Loop } from './loop.js';

export interface EdgeParts {
  readonly config: Config;
  readonly core: Core;
  readonly articles: ArticleDesk;
  readonly loop: Loop;
  readonly brain: Pick<Brain, 'articles' | 'knowledge' | 'understand'>;
  readonly values: ValueBook;
  readonly readFiles: ArticleImportRoutes['readFiles'];
  readonly writeFile: ArticleImportRoutes['writeFile'];
  readonly webRoot: string;
  readonly filesFolder: string;
  readonly demoLogins: readonly DemoLogin[];
  readonly intents: IntentDirectory;
  readonly training?: TrainingDesk;
  readonly wake: (conversationId: string) => void;
  readonly botFramework?: BotFrameworkChannel;
  readonly ready: () => boolean;
  readonly onFault: (code: string, error: unknown) => void;
}

interface DeskParts {
  readonly desk: DeskView;
  readonly limits: RateLimits;
}

interface ChatParts {
  readonly channel: DirectLineChannel;
  readonly tickets: StreamTickets;
  readonly files: FileShelf;
  readonly limits: RateLimits;
}

/** Everything that faces the network: routes, streams and their guards. */
export class Edge {
  private readonly server: HttpServer;
  private readonly hub: StreamHub;
  private readonly consoleStream: ConsoleStream;
  private readonly upgrades: Upgrades;

  constructor(private readonly parts: EdgeParts) {
    const { config, core, onFault } = parts;
    this.server = new HttpServer({ ...config, onFault });
    const tickets = new StreamTickets(core.clock);
    const options = { trace: config.trace, baseUrl: config.publicUrl };
    const channel = new DirectLineChannel({
      ...core,
      notices: core.replies,
      options,
      wake: parts.wake,
    });
    this.hub = new StreamHub(channel, core.log, core.feed, (id) => core.queue.placeOf(id));
    const limits = new RateLimits(config.rateLimits);
    const secure = config.publicUrl.startsWith('https://');
    const sessions = new Sessions(core.store, core.clock, config.sessionSecret);
    const desk = new DeskView({ ...core, statusLabel: (status) => this.statusLabel(status) });
    this.consoleStream = new ConsoleStream({
      ...core,
      desk,
      stillLoggedIn: async (id) => (await sessions.find(id)) !== undefined,
      onFault,
    });
    const shared = { store: core.store, sessions, secure };
    this.upgrades = new Upgrades({
      ...shared,
      tickets,
      hub: this.hub,
      console: this.consoleStream,
      onFault,
    });
    const files = new FileShelf(parts.filesFolder);
    const { add } = this.server;
    addHealthRoutes(add, { ready: parts.ready });
    this.addChatRoutes({ channel, tickets, files, limits });
    this.addDeskRoutes(shared, { desk, limits });
    this.addKnowledgeRoutes(shared);
    if (parts.botFramework) addBotFrameworkRoutes(add, parts.botFramework);
    addStaticRoutes(add, { webRoot: parts.webRoot, files, frameAncestors: config.allowedOrigins });
  }

  /** Every route, in the order it was added. */
  get routes(): readonly Route[] {
    return this.server.routes;
  }

  /** Listens; resolves to the port. */
  async listen(): Promise<number> {
    await this.consoleStream.start();
    this.server.onUpgrade(this.upgrades);
    return this.server.listen();
  }

  async close(): Promise<void> {
    this.hub.close();
    this.consoleStream.close();
    this.upgrades.close();
    await this.server.close();
  }

  /** What customers' chats and the shop's own server speak to. */
  private addChatRoutes(parts: ChatParts): void {
    const { channel, tickets, files, limits } = parts;
    const { config, core } = this.parts;
    const { add } = this.server;
    const mint = new TokenMint(config.directLineSecrets, core.clock);
    const addressOf = this.server.addressOf.bind(this.server);
    const keepFile = files.keep.bind(files);
    addDirectLineRoutes(add, {
      ...{ mint, tickets, channel, limits, keepFile, addressOf },
      log: core.log,
      publicUrl: config.publicUrl,
      staffNames: () => staffNames(core.store),
    });
    addWebchatRoutes(add, { mint, limits, addressOf, demoCustomer: this.demoCustomer() });
  }

  /** Agents come in, work on conversations, and tell what messages mean. */
  private addDeskRoutes(shared: ConsoleAccess, { desk, limits }: DeskParts): void {
    const { core, intents, training, demoLogins } = this.parts;
    const { add } = this.server;
    const addressOf = this.server.addressOf.bind(this.server);
    addLoginRoutes(add, {
      ...shared,
      ...{ desk, limits, addressOf, demoLogins, presence: core.presence },
      passwords: new PasswordCheck(),
    });
    addDeskRoutes(add, { ...core, ...shared, desk });
    addLearningRoutes(add, { ...core, ...shared, intents, training });
  }

  /** Articles, what became of them in use, and what agents are offered of them. */
  private addKnowledgeRoutes(shared: ConsoleAccess): void {
    const { core, articles, loop, brain, readFiles, writeFile } = this.parts;
    const { add } = this.server;
    const finder = articleFinder(articles, brain.knowledge);
    addArticleRoutes(add, { ...shared, articles, finder, readFiles, writeFile });
    addArticleValueRoutes(add, { ...shared, values: this.parts.values });
    addQuestionRoutes(add, { ...core, ...shared, articles, finder, work: loop.work });
    addReportRoutes(add, {
      ...core,
      ...shared,
      articles,
      ...loop,
      base: brain.articles,
    });
    addSuggestionRoutes(add, {
      ...{ ...core, ...shared, ...loop },
      knowledge: brain.knowledge,
      intentsOf: (text, language) =>
        brain.understand(text, { language }).intents.map(({ id }) => id),
    });
  }

  private statusLabel(status: string): { zh: string; en: string } {
    const word = (language: 'zh' | 'en'): string =>
      this.parts.core.replies.word(language, `shared.status_${status}`).text;
    return { zh: word('zh'), en: word('en') };
  }

  /** In the demo a visitor may play a signed-in customer; elsewhere only the shop's server may say who it is. */
  private demoCustomer(): ((id: string) => Promise<string | undefined>) | undefined {
    if (!this.parts.config.demo) return undefined;
    return async (id) => (await this.parts.core.store.get(customers, id))?.value.name;
  }
}

/** Where customers' files lie. */
export function filesFolderOf(config: Config): string {
  return join(config.dataDir, 'files');
}
