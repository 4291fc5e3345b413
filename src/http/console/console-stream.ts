import type { WebSocket } from 'ws';
import type { CaseDesk } from '../../domain/cases/case-desk.js';
import type { ConversationLog } from '../../domain/conversation/conversation-log.js';
import { conversations } from '../../domain/conversation/conversation.js';
import type { Entry } from '../../domain/conversation/entry.js';
import type { ConversationFeed, News } from '../../domain/conversation/feed.js';
import type { Agent } from '../../domain/handoff/agent.js';
import type { HandoffDesk } from '../../domain/handoff/handoff-desk.js';
import type { Presence } from '../../domain/handoff/presence.js';
import type { Store } from '../../domain/store.js';
import type { DeskView } from './desk.js';
import { caseView } from './views.js';

export interface ConsoleStreamParts {
  readonly desk: DeskView;
  readonly feed: ConversationFeed;
  readonly cases: CaseDesk;
  readonly presence: Presence;
  readonly handoff: HandoffDesk;
  readonly log: ConversationLog;
  readonly store: Store;
  /** Whether this session is still good; asked every minute. */
  readonly stillLoggedIn: (sessionId: string) => Promise<boolean>;
  readonly onFault: (code: string, error: unknown) => void;
}

const RECHECK_MS = 60_000;

/** Unsent bytes after which a desk counts as too slow; it comes back and loads what it missed. */
const MAX_BUFFERED = 1_000_000;

/** The live side of the console: news of conversations, colleagues and cases to every open desk. */
export class ConsoleStream {
  private readonly desks = new Map<WebSocket, Agent>();
  private told: Promise<void> = Promise.resolve();
  private readonly stops: (() => void)[];

  constructor(private readonly parts: ConsoleStreamParts) {
    this.stops = [
      parts.feed.listen((news) => this.inOrder(() => this.onNews(news))),
      parts.cases.onChange((changed) => this.broadcast({ type: 'cases', case: caseView(changed) })),
      parts.presence.onChange((agentId, status) => {
        this.inOrder(() => this.onPresence(agentId, status === 'offline'));
      }),
    ];
  }

  /** At a start nobody is there yet: conversations of agents get the grace time of a closed console. */
  async start(): Promise<void> {
    for (const owner of await this.parts.store.partitions(conversations, 'owner')) {
      if (owner.startsWith('agent:')) await this.setGone(owner.slice('agent:'.length), true);
    }
  }

  /** Serves a desk whose session and CSRF token were checked at the upgrade. */
  attach(socket: WebSocket, agent: Agent, sessionId: string): void {
    this.desks.set(socket, agent);
    const leave = this.parts.presence.connect(agent.id);
    const recheck = setInterval(() => {
      void this.parts.stillLoggedIn(sessionId).then(
        (good) => good || socket.close(4401, 'log in again'),
        (error: unknown) => this.parts.onFault('console.recheck', error),
      );
    }, RECHECK_MS);
    recheck.unref();
    socket.on('close', () => {
      clearInterval(recheck);
      this.desks.delete(socket);
      leave();
    });
  }

  close(): void {
    for (const stop of this.stops) stop();
    for (const socket of this.desks.keys()) socket.close(1012, 'restarting');
  }

  /** One after the other: a later entry must not overtake an earlier one on its way to the desks. */
  private inOrder(tell: () => Promise<void>): void {
    this.told = this.told.then(tell).catch((error: unknown) => {
      this.parts.onFault('console.stream', error);
    });
  }

  private async onNews(news: News): Promise<void> {
    if (this.desks.size === 0) return;
    if (news.kind === 'typing') {
      if (news.role === 'customer') {
        this.broadcast({ type: 'typing', conversationId: news.conversationId, role: news.role });
      }
      return;
    }
    if (news.kind === 'queue') return;
    const item = await this.parts.desk.item(news.conversation);
    if (news.kind === 'entries') {
      this.broadcast({ type: 'entries', item, entries: news.entries });
      if (news.entries.some(isHandover)) await this.tellAgents();
    } else this.broadcast({ type: 'item', item });
  }

  /** Colleagues see who is there; conversations of somebody who vanished get their grace time. */
  private async onPresence(agentId: string, gone: boolean): Promise<void> {
    this.broadcast({ type: 'agents', agents: await this.parts.desk.agents() });
    await this.setGone(agentId, gone);
  }

  private async setGone(agentId: string, gone: boolean): Promise<void> {
    const held = await this.parts.store.find(conversations, 'owner', `agent:${agentId}`);
    for (const { id } of held) await this.parts.handoff.setGone(id, agentId, gone);
  }

  private async tellAgents(): Promise<void> {
    this.broadcast({ type: 'agents', agents: await this.parts.desk.agents() });
  }

  private broadcast(frame: object): void {
    const text = JSON.stringify(frame);
    for (const socket of this.desks.keys()) {
      if (socket.bufferedAmount > MAX_BUFFERED) socket.close(1013, 'too slow');
      else socket.send(text);
    }
  }
}

/** Somebody's load has changed. */
function isHandover({ body }: Entry): boolean {
  return body.kind === 'event' && body.name === 'handoff.status';
}
