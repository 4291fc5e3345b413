import { isoTime, type Clock } from '../../clock.js';
import { seqOfKey } from '../conversation/append.js';
import type {
  Change,
  ConversationLog,
  ConversationPatch,
} from '../conversation/conversation-log.js';
import type { Conversation } from '../conversation/conversation.js';
import type { Draft } from '../conversation/entry.js';
import type { Owner, OwnerEvent } from '../conversation/owner.js';
import type { JsonObject } from '../json.js';
import type { Notices } from '../notices.js';
import { maySupervise, type Agent } from './agent.js';
import { changeOwner } from './change-owner.js';
import {
  clearTimer,
  setTimer,
  withoutHandoffTimers,
  type HandoffLimits,
} from './handoff-timers.js';
import { surveyAfter } from './survey-after.js';

/** The outcome of an agent's action; a refusal names the owner as it is now. */
export type DeskResult =
  | { readonly ok: true; readonly seq?: number }
  | {
      readonly ok: false;
      readonly reason: 'not-allowed' | 'not-owner' | 'duplicate';
      readonly owner: Owner;
    };

/**
 * What agents do with conversations. Each action is one atomic write to the log: the change of
 * owner by the table, the words to the customer and the timers together, so that two agents can
 * never both win and the customer never hears of something that did not happen.
 */
export class HandoffDesk {
  constructor(
    private readonly log: ConversationLog,
    private readonly notices: Notices,
    private readonly clock: Clock,
    private readonly limits: HandoffLimits,
  ) {}

  /** Takes a waiting conversation. Of several agents at once exactly one gets `ok`. */
  accept(id: string, agent: Agent): Promise<DeskResult> {
    return this.act(id, { kind: 'accept', agentId: agent.id }, (c) => this.joined(c, agent));
  }

  /** Declines a waiting conversation for oneself; it stays in the queue, the refusal is noted. */
  reject(id: string, agent: Agent, reason?: string): Promise<DeskResult> {
    return this.act(id, { kind: 'reject', agentId: agent.id }, () => ({
      entries: [staffEvent('handoff.rejected', { agentId: agent.id, reason: reason ?? '' })],
      patch: {},
    }));
  }

  /** Gives the conversation to a named colleague. */
  transfer(id: string, agent: Agent, colleague: Agent): Promise<DeskResult> {
    const event: OwnerEvent = { kind: 'transfer', agentId: agent.id, toAgentId: colleague.id };
    return this.act(id, event, (c) => this.joined(c, colleague));
  }

  /** Puts the conversation back at the head of its priority, because it has waited before. */
  requeue(id: string, agent: Agent): Promise<DeskResult> {
    return this.act(id, { kind: 'requeue', agentId: agent.id }, (c) => this.queuedAgain(c));
  }

  /** Hands the customer back to the bot without an ending. */
  backToBot(id: string, agent: Agent): Promise<DeskResult> {
    return this.act(id, { kind: 'toBot', agentId: agent.id }, (c) => ({
      entries: [
        handoffStatus('completed'),
        this.system(c, 'talk-to-agent.back_to_bot', { agent: agent.name[c.language] }),
      ],
      patch: { handoff: undefined, timers: withoutHandoffTimers(c.timers) },
    }));
  }

  /** Ends the agent's part; the bot takes over again and asks how it was, if it may ask now. */
  resolve(id: string, agent: Agent): Promise<DeskResult> {
    return this.act(id, { kind: 'resolve', agentId: agent.id }, (c) => {
      const now = isoTime(this.clock.now());
      const survey = surveyAfter(c, agent.id, now, this.notices);
      return {
        entries: [
          handoffStatus('completed'),
          this.system(c, 'talk-to-agent.resolved', { agent: agent.name[c.language] }),
          ...survey.entries,
        ],
        patch: {
          handoff: undefined,
          timers: withoutHandoffTimers(c.timers),
          ...survey.patch,
        },
      };
    });
  }

  /** A supervisor takes a conversation over from the bot, the queue or a colleague. */
  takeOver(id: string, supervisor: Agent): Promise<DeskResult> {
    return this.log.change(id, (c): Change<DeskResult> => {
      const forbidden = { ok: false, reason: 'not-allowed', owner: c.owner } as const;
      if (!maySupervise(supervisor)) return { result: forbidden };
      const asked = c.owner.kind === 'bot' ? changeOwner(c, { kind: 'request' }) : undefined;
      const from = asked?.ok ? { ...c, ...asked.patch } : c;
      const event: OwnerEvent =
        from.owner.kind === 'agent'
          ? { kind: 'transfer', agentId: from.owner.agentId, toAgentId: supervisor.id }
          : { kind: 'accept', agentId: supervisor.id };
      return this.decided(from, event, (x) => this.joined(x, supervisor));
    });
  }

  /** The agent's words to the customer; refused unless the agent owns the conversation. */
  reply(id: string, agent: Agent, text: string, key: string): Promise<DeskResult> {
    return this.log.change(id, (c): Change<DeskResult> => {
      const known = seqOfKey(c, key);
      if (known !== undefined) return { result: { ok: true, seq: known } };
      if (c.owner.kind !== 'agent' || c.owner.agentId !== agent.id) {
        return { result: { ok: false, reason: 'not-owner', owner: c.owner } };
      }
      return {
        result: { ok: true, seq: c.nextSeq },
        entries: [this.said(c, agent, text, key)],
        patch: {
          timers: clearTimer(c.timers, 'agent.reminder', 'agent.silent'),
        },
      };
    });
  }

  /** A note that only staff see; anybody on staff may leave one. */
  note(id: string, agent: Agent, text: string, key: string): Promise<DeskResult> {
    return this.log.change(id, (c): Change<DeskResult> => {
      const known = seqOfKey(c, key);
      if (known !== undefined) return { result: { ok: true, seq: known } };
      const note: Draft = { ...this.said(c, agent, text, key), visibility: 'staff' };
      return { result: { ok: true, seq: c.nextSeq }, entries: [note] };
    });
  }

  /** What a due handoff timer does; a timer that no longer fits the owner does nothing. */
  timeout(id: string, timer: string): Promise<DeskResult> {
    return this.log.change(id, (c): Change<DeskResult> => {
      const rest = clearTimer(c.timers, timer);
      const done: Change<DeskResult> = { result: { ok: true }, patch: { timers: rest } };
      if (timer === 'queue.max-wait' && c.owner.kind === 'queue') {
        return this.decided(c, { kind: 'timeout' }, (x) => this.waitIsOver(x));
      }
      if (c.owner.kind !== 'agent') return done;
      if (timer === 'agent.reminder') {
        return { ...done, entries: [staffEvent('handoff.reminder', { agentId: c.owner.agentId })] };
      }
      return this.decided(c, { kind: 'timeout' }, (x) => this.queuedAgain(x));
    });
  }

  /** Starts (`gone`) or stops the clock after which an agent's conversation goes back to the queue. */
  setGone(id: string, agentId: string, gone: boolean): Promise<void> {
    return this.log.change(id, (c): Change<void> => {
      const mine = c.owner.kind === 'agent' && c.owner.agentId === agentId;
      const running = c.timers.some((timer) => timer.name === 'agent.gone');
      if (!mine || running === gone) return { result: undefined };
      const timers = gone
        ? setTimer(c.timers, 'agent.gone', this.clock.now(), this.limits.graceMs)
        : clearTimer(c.timers, 'agent.gone');
      return { result: undefined, patch: { timers } };
    });
  }

  private act(id: string, event: OwnerEvent, effects: Effects): Promise<DeskResult> {
    return this.log.change(id, (c) => this.decided(c, event, effects));
  }

  private decided(c: Conversation, event: OwnerEvent, effects: Effects): Change<DeskResult> {
    const change = changeOwner(c, event);
    if (!change.ok) return { result: change };
    const { entries, patch } = effects(c);
    const first = { owner: c.owner, ownerEpoch: c.ownerEpoch };
    return { result: { ok: true }, entries, patch: { ...first, ...patch, ...change.patch } };
  }

  private joined(c: Conversation, agent: Agent): ReturnType<Effects> {
    const now = this.clock.now();
    const base = c.handoff ?? {
      requestedAt: isoTime(now),
      queuedAt: isoTime(now),
      reason: 'taken-over',
      priority: 0,
      language: c.language,
      context: {},
    };
    const reminded = setTimer(
      withoutHandoffTimers(c.timers),
      'agent.reminder',
      now,
      this.limits.reminderMs,
    );
    return {
      entries: [
        handoffStatus('accepted', agent.name[c.language]),
        this.system(c, 'talk-to-agent.joined', { agent: agent.name[c.language] }),
      ],
      patch: {
        handoff: { ...base, acceptedAt: isoTime(now), acceptedBy: agent.id },
        timers: setTimer(reminded, 'agent.silent', now, this.limits.silenceMs),
      },
    };
  }

  private queuedAgain(c: Conversation): ReturnType<Effects> {
    const now = this.clock.now();
    const timers = withoutHandoffTimers(c.timers);
    return {
      entries: [this.system(c, 'talk-to-agent.queued_again', {})],
      patch: { timers: setTimer(timers, 'queue.max-wait', now, this.limits.maxWaitMs) },
    };
  }

  /** The longest wait is over: the bot takes a message instead of letting the customer hang. */
  private waitIsOver(c: Conversation): ReturnType<Effects> {
    const { text } = this.notices.word(c.language, 'leave-message.after_wait');
    return {
      entries: [
        handoffStatus('failed'),
        { author: { role: 'bot' }, body: { kind: 'text', text, format: 'plain' } },
      ],
      patch: {
        handoff: undefined,
        timers: withoutHandoffTimers(c.timers),
        dialogs: [{ name: 'leave-message', step: 'message', data: {} }],
      },
    };
  }

  private said(c: Conversation, agent: Agent, text: string, key: string): Draft {
    return {
      author: { role: 'agent', id: agent.id, name: agent.name[c.language] },
      body: { kind: 'text', text, format: 'plain' },
      key,
    };
  }

  private system(c: Conversation, key: string, values: Record<string, unknown>): Draft {
    const { text } = this.notices.word(c.language, key, values);
    return { author: { role: 'system' }, body: { kind: 'text', text, format: 'plain' } };
  }
}

type Effects = (conversation: Conversation) => { entries: Draft[]; patch: ConversationPatch };

/** The standard Bot Framework handoff status, so that any client can follow. */
function handoffStatus(state: 'accepted' | 'failed' | 'completed', agentName?: string): Draft {
  const value: JsonObject = agentName ? { state, agentName } : { state };
  return { author: { role: 'system' }, body: { kind: 'event', name: 'handoff.status', value } };
}

function staffEvent(name: string, value: Record<string, string>): Draft {
  return { author: { role: 'system' }, visibility: 'staff', body: { kind: 'event', name, value } };
}
