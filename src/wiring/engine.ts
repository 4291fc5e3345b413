import { allDialogs } from '../../dialogs/all-dialogs.js';
import type { Conversation } from '../domain/conversation/conversation.js';
import type { Entry } from '../domain/conversation/entry.js';
import type { Language } from '../domain/language.js';
import type { Understanding } from '../domain/understanding.js';
import type { Services } from '../turn/dialog.js';
import { BotTurn } from '../turn/bot-turn.js';
import { Executor } from '../turn/executor.js';
import { Outbox } from '../turn/outbox.js';
import { TimerWheel } from '../turn/timer-wheel.js';
import { Turn } from '../turn/turn.js';
import type { Core } from './core.js';

export interface EngineParts {
  readonly core: Core;
  readonly services: Services;
  readonly understand: (text: string, hint: { readonly language: Language }) => Understanding;
  /** Sends to a push channel; channels that pull never need it. */
  readonly send: (conversation: Conversation, entry: Entry) => Promise<void>;
  readonly onFault: (code: string, conversationId: string, error: unknown) => void;
}

/** Longest time one bot turn may take. */
const MAX_TURN_MS = 10_000;

/** What moves conversations on: turns, timers and deliveries. */
export class Engine {
  readonly executor: Executor;
  readonly timers: TimerWheel;
  private readonly outbox: Outbox;

  constructor(private readonly parts: EngineParts) {
    const { core, services, understand, onFault } = parts;
    const dialogs = new Map(allDialogs.map((dialog) => [dialog.name, dialog]));
    const bot = new BotTurn({ dialogs, replies: core.replies, services, understand });
    const turn = new Turn({ ...core, notices: core.replies, bot, onFault, maxTurnMs: MAX_TURN_MS });
    this.executor = new Executor({ take: (id) => turn.take(id), onFault });
    const fire = (id: string, timer: string): Promise<unknown> => core.handoff.timeout(id, timer);
    this.timers = new TimerWheel({ ...core, fire, onFault });
    this.outbox = new Outbox({ ...core, send: parts.send, onFault });
  }

  /** Brings back what was under way when the program ended, before anything new is let in. */
  async start(): Promise<void> {
    for (const id of await this.parts.core.log.recover()) this.executor.wake(id);
    await this.timers.start();
    await this.outbox.start();
  }

  /** Ends turns under way; everything else stays recorded for the next start. */
  async stop(): Promise<void> {
    this.timers.stop();
    this.outbox.stop();
    await this.executor.stop();
  }
}
