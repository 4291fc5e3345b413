import { FixedClock } from '../../src/clock.js';
import { ConversationLog } from '../../src/domain/conversation/conversation-log.js';
import type { Conversation } from '../../src/domain/conversation/conversation.js';
import type { Draft, Entry } from '../../src/domain/conversation/entry.js';
import { ConversationFeed } from '../../src/domain/conversation/feed.js';
import type { Agent } from '../../src/domain/handoff/agent.js';
import { HandoffDesk } from '../../src/domain/handoff/handoff-desk.js';
import { DEFAULT_LIMITS } from '../../src/domain/handoff/handoff-timers.js';
import type { Notices } from '../../src/domain/notices.js';
import type { Store } from '../../src/domain/store.js';
import { MemoryStore } from '../../src/storage/memory/memory-store.js';
import type { BotAnswer } from '../../src/turn/bot-parts.js';
import { Executor } from '../../src/turn/executor.js';
import { Turn } from '../../src/turn/turn.js';

/** Words that are their own key: the core is tested without content. */
export const keyNotices: Notices = { word: (_language, key) => ({ text: key }) };

export function anAgent(id: string, more: Partial<Agent> = {}): Agent {
  return {
    id,
    login: id,
    name: { zh: id, en: id },
    title: { zh: '', en: '' },
    role: 'agent',
    languages: ['zh', 'en'],
    skills: [],
    capacity: 5,
    passwordHash: '',
    ...more,
  };
}

/** A customer's message as a channel would hand it over. */
export function aMessage(text: string, key?: string): Draft {
  return {
    author: { role: 'customer', id: 'dl_customer' },
    body: { kind: 'text', text, format: 'plain' },
    ...(key ? { key } : {}),
  };
}

/** A bot that repeats what it hears and asks for a person when it hears "agent". */
export const echoBot = {
  async answer(_conversation: Conversation, entry: Entry): Promise<BotAnswer> {
    const text = entry.body.kind === 'text' ? entry.body.text : '';
    await new Promise<void>((resolve) => setImmediate(resolve));
    return {
      entries: [
        {
          author: { role: 'bot' },
          body: { kind: 'text', text: `echo ${text}`, format: 'plain' },
          replyTo: entry.seq,
        },
      ],
      patch: { handledThrough: entry.seq },
      ...(text === 'agent' ? { handoff: { reason: 'asked', priority: 0, context: {} } } : {}),
    };
  },
};

/** The conversation core, put together by hand on a store: log, desk, turns and executor. */
export class CoreWorld {
  readonly feed = new ConversationFeed();
  readonly log: ConversationLog;
  readonly desk: HandoffDesk;
  readonly executor: Executor;
  readonly faults: string[] = [];

  constructor(
    readonly store: Store = new MemoryStore(),
    readonly clock = new FixedClock(),
    bot: { answer(c: Conversation, e: Entry): Promise<BotAnswer> } = echoBot,
  ) {
    this.log = new ConversationLog(store, clock, this.feed);
    this.desk = new HandoffDesk(this.log, keyNotices, clock, DEFAULT_LIMITS);
    const onFault = (code: string): void => void this.faults.push(code);
    const turn = new Turn({
      log: this.log,
      bot,
      notices: keyNotices,
      clock,
      limits: DEFAULT_LIMITS,
      onFault,
      maxTurnMs: 10_000,
    });
    this.executor = new Executor({ take: (id) => turn.take(id), onFault });
  }

  async open(id = 'c1'): Promise<void> {
    await this.log.create({ id, channel: 'test', userId: 'dl_customer', language: 'en' });
  }

  /** Records a message and lets the executor know, as a channel does. */
  async say(text: string, key?: string, id = 'c1'): ReturnType<ConversationLog['accept']> {
    const accepted = await this.log.accept(id, aMessage(text, key));
    if (accepted.ok && !accepted.duplicate) this.executor.wake(id);
    return accepted;
  }

  async settle(): Promise<void> {
    await this.executor.whenIdle();
  }

  /** The texts of the log, oldest first, each with its author's role. */
  async lines(id = 'c1'): Promise<string[]> {
    const entries = await this.log.entries(id, 0, 10_000);
    return entries.map(
      ({ author, body }) => `${author.role}: ${body.kind === 'text' ? body.text : body.name}`,
    );
  }
}
