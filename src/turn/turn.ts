import type { Clock } from '../clock.js';
import { nextUnhandled } from '../domain/conversation/append.js';
import type { Change, ConversationLog } from '../domain/conversation/conversation-log.js';
import type { Conversation } from '../domain/conversation/conversation.js';
import type { Draft, Entry } from '../domain/conversation/entry.js';
import { changeOwner } from '../domain/handoff/change-owner.js';
import type { HandoffLimits } from '../domain/handoff/handoff-timers.js';
import { requestHandoff } from '../domain/handoff/request-handoff.js';
import type { Notices } from '../domain/notices.js';
import { AppError, codeOf } from '../errors.js';
import type { BotAnswer } from './bot-parts.js';

/** How a message's turn ended: the bot answered, or it was a person's to answer. */
export type TurnEnd = 'answered' | 'relayed' | 'nothing-to-do';

export interface TurnParts {
  readonly log: ConversationLog;
  readonly bot: { answer(conversation: Conversation, entry: Entry): Promise<BotAnswer> };
  readonly notices: Notices;
  readonly clock: Clock;
  readonly limits: HandoffLimits;
  /** Told of a failed turn with its code, for the operator's log. */
  readonly onFault: (code: string, conversationId: string, error: unknown) => void;
  /** Longest time a bot turn may take, in milliseconds. */
  readonly maxTurnMs: number;
}

/** Failed turns in a row after which a person is asked for. */
const MAX_FAULTS = 3;

/**
 * The story of a message, after it was recorded: find the next one that waits, see whose it is, let
 * the bot answer when it is the bot's, and record the whole result in one write. Called by the
 * executor, one at a time per conversation.
 */
export class Turn {
  constructor(private readonly parts: TurnParts) {}

  /** Handles the oldest unhandled message of a conversation. */
  async take(conversationId: string): Promise<TurnEnd> {
    const conversation = await this.open(conversationId);
    const entry = nextUnhandled(conversation);
    if (!entry) return 'nothing-to-do';
    const forPeople = conversation.owner.kind !== 'bot' || entry.body.kind === 'event';
    if (forPeople) return this.relay(conversationId, entry);
    const answer = await this.answerOrApologise(conversation, entry);
    return this.record(conversation, entry, answer);
  }

  /** A closed conversation comes back to the bot when its customer writes again. */
  private open(conversationId: string): Promise<Conversation> {
    return this.parts.log.change(conversationId, (c): Change<Conversation> => {
      if (c.owner.kind !== 'closed' || !nextUnhandled(c)) return { result: c };
      const change = changeOwner(c, { kind: 'message' });
      const patch = change.ok ? { ...change.patch, dialogs: [] } : {};
      return { result: { ...c, ...patch }, patch };
    });
  }

  private relay(conversationId: string, entry: Entry): Promise<TurnEnd> {
    return this.parts.log.change(conversationId, (c) => ({
      result: 'relayed',
      patch: { handledThrough: Math.max(c.handledThrough, entry.seq) },
    }));
  }

  private async answerOrApologise(conversation: Conversation, entry: Entry): Promise<BotAnswer> {
    try {
      return await within(this.parts.maxTurnMs, this.parts.bot.answer(conversation, entry));
    } catch (error) {
      this.parts.onFault(codeOf(error), conversation.id, error);
      return this.apology(conversation, entry);
    }
  }

  private apology(conversation: Conversation, entry: Entry): BotAnswer {
    const faults = conversation.memory.faults + 1;
    const key = faults >= MAX_FAULTS ? 'shared.fault_to_person' : 'shared.fault';
    const wording = this.parts.notices.word(conversation.language, key);
    const said: Draft = {
      author: { role: 'bot' },
      body: { kind: 'text', format: 'plain', ...wording },
      replyTo: entry.seq,
    };
    return {
      entries: [said],
      patch: { handledThrough: entry.seq, memory: { ...conversation.memory, faults } },
      handoff: faults >= MAX_FAULTS ? { reason: 'fault', priority: 3, context: {} } : undefined,
    };
  }

  /** One write, behind the fence: who took the conversation over meanwhile makes the bot silent. */
  private record(before: Conversation, entry: Entry, answer: BotAnswer): Promise<TurnEnd> {
    return this.parts.log.change(before.id, (c): Change<TurnEnd> => {
      if (c.handledThrough >= entry.seq) return { result: 'nothing-to-do' };
      if (c.ownerEpoch !== before.ownerEpoch || c.owner.kind !== 'bot') {
        return { result: 'relayed', patch: { handledThrough: entry.seq } };
      }
      const queued =
        answer.handoff &&
        requestHandoff(
          { ...c, ...answer.patch },
          answer.handoff,
          this.parts.clock.now(),
          this.parts.limits,
        );
      return {
        result: 'answered',
        entries: answer.entries,
        patch: { ...answer.patch, ...(queued ? { ...queued, dialogs: [] } : {}) },
      };
    });
  }
}

/** The promise's value, or `turn.too-long` after `ms`; what comes later is dropped. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new AppError('turn.too-long', 'the turn took too long')), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
