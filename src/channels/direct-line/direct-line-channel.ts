import {
  BotAdapter,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder';
import { nextUnhandled } from '../../domain/conversation/append.js';
import type { Change, ConversationLog } from '../../domain/conversation/conversation-log.js';
import type { Conversation } from '../../domain/conversation/conversation.js';
import type { Attachment, Draft } from '../../domain/conversation/entry.js';
import type { ConversationFeed } from '../../domain/conversation/feed.js';
import { changeOwner } from '../../domain/handoff/change-owner.js';
import type { Language } from '../../domain/language.js';
import type { Notices } from '../../domain/notices.js';
import type { ReaderChannel } from '../../domain/reader-classes.js';
import { AppError } from '../../errors.js';
import type { CustomerActivity } from '../activity-schema.js';
import { activityId } from './ids.js';
import { BOT_ID, toActivity, type ActivityOptions } from './to-activity.js';
import { readActivity } from './to-draft.js';
import type { TokenClaims } from './tokens.js';

export interface DirectLineParts {
  readonly log: ConversationLog;
  readonly feed: ConversationFeed;
  readonly notices: Notices;
  readonly options: ActivityOptions;
  /** There is a recorded message that needs its turn. */
  readonly wake: (conversationId: string) => void;
}

/** What became of a customer's activity. */
export type Receipt =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'unknown' | 'full' | 'forbidden' | 'empty' };

/** Entries on one page of history. */
const PAGE = 200;

/**
 * Our own Direct Line 3.0 channel: turns activities into recorded messages and the log into
 * activities. As a `BotAdapter` it carries Bot Framework middleware (`use`) on the way in, and lets
 * Bot Framework code speak into a conversation (`continueConversation`), behind the same fence as
 * the bot itself: nothing is sent while a person owns the conversation.
 */
export class DirectLineChannel extends BotAdapter {
  constructor(private readonly parts: DirectLineParts) {
    super();
  }

  /** Starts the token's conversation, with the bot's welcome; `created` is false when it had started. */
  async start(
    claims: TokenClaims,
    language: Language,
  ): Promise<{ conversation: Conversation; created: boolean }> {
    const known = await this.parts.log.read(claims.conversationId);
    // One without its welcome was cut off by a crash as it began: it begins again.
    if (known && known.nextSeq > 1) return { conversation: known, created: false };
    const { conversationId: id, userId, userName, customerId } = claims;
    const signedIn = customerId !== undefined;
    const init = {
      id,
      channel: 'directline' satisfies ReaderChannel,
      userId,
      userName,
      customerId,
      signedIn,
      language,
    };
    await this.parts.log.create(init);
    await this.parts.log.change(id, (c): Change<void> => this.welcome(c));
    return { conversation: await this.parts.log.require(id), created: true };
  }

  private welcome(conversation: Conversation): Change<void> {
    if (conversation.nextSeq > 1) return { result: undefined };
    const wording = this.parts.notices.word(conversation.language, 'greeting.welcome');
    const entry: Draft = {
      author: { role: 'bot' },
      body: { kind: 'text', format: 'plain', ...wording },
    };
    return { result: undefined, entries: [entry] };
  }

  /** Takes a customer's activity in. When it resolves to `ok`, the message is durably recorded. */
  async receive(
    claims: TokenClaims,
    activity: CustomerActivity,
    files: readonly Attachment[] = [],
  ): Promise<Receipt> {
    let receipt: Receipt = { ok: false, reason: 'forbidden' };
    const context = new TurnContext(this, inboundActivity(claims, activity));
    await this.runMiddleware(context, async () => {
      receipt = await this.record(claims, activity, files);
    });
    return receipt;
  }

  private async record(
    claims: TokenClaims,
    activity: CustomerActivity,
    files: readonly Attachment[],
  ): Promise<Receipt> {
    const id = claims.conversationId;
    const reading = readActivity(activity, claims, files);
    const nothing: Receipt = { ok: true, id: activityId(id, 0) };
    switch (reading.kind) {
      case 'record':
        return this.accept(id, reading.draft);
      case 'typing':
        this.parts.feed.publish({ kind: 'typing', conversationId: id, role: 'customer' });
        return nothing;
      case 'leave':
        await this.leave(id);
        return nothing;
      case 'ignore':
        return nothing;
      default:
        return { ok: false, reason: reading.kind };
    }
  }

  private async accept(id: string, draft: Draft): Promise<Receipt> {
    const accepted = await this.parts.log.accept(id, draft);
    if (!accepted.ok) return accepted;
    if (!accepted.duplicate) this.parts.wake(id);
    return { ok: true, id: activityId(id, accepted.seq) };
  }

  /** The customer closed the chat: a place in the queue is given up, an agent is told. */
  private leave(id: string): Promise<void> {
    return this.parts.log.change(id, (c): Change<void> => {
      const change = changeOwner(c, { kind: 'leave' });
      const event: Draft = {
        author: { role: 'customer', id: c.userId },
        body: { kind: 'event', name: 'endOfConversation', value: null },
      };
      // What still waits for its turn keeps it; the turns then pass over the event by themselves.
      const handled = nextUnhandled(c) ? {} : { handledThrough: c.nextSeq };
      return {
        result: undefined,
        entries: [event],
        patch: { ...(change.ok ? change.patch : {}), ...handled },
      };
    });
  }

  /** One page of history after a watermark; empty when there is nothing newer. */
  async history(
    id: string,
    after: number,
  ): Promise<{ activities: Partial<Activity>[]; watermark: string }> {
    const conversation = await this.parts.log.require(id);
    const entries = await this.parts.log.entries(id, after, PAGE);
    const visible = entries.filter((entry) => entry.visibility === 'everyone');
    const last = entries.at(-1)?.seq ?? Math.min(after, conversation.nextSeq - 1);
    return {
      activities: visible.map((entry) => toActivity(conversation, entry, this.parts.options)),
      watermark: String(last),
    };
  }

  /** Bot Framework code speaks into the conversation; refused while a person owns it. */
  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const id = context.activity.conversation.id;
    const drafts = activities.filter(({ type }) => type === 'message').map(botDraft);
    const first = await this.parts.log.change(id, (c): Change<number> => {
      if (c.owner.kind !== 'bot') {
        throw new AppError('conversation.not-the-bots', 'a person owns this conversation', { id });
      }
      return { result: c.nextSeq, entries: drafts };
    });
    return drafts.map((_draft, at) => ({ id: activityId(id, first + at) }));
  }

  override async continueConversation(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const event = { type: 'event', name: 'continueConversation' };
    const activity = TurnContext.applyConversationReference(event, reference, true);
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(new AppError('channel.unsupported', 'what was said is not rewritten'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new AppError('channel.unsupported', 'what was said is not deleted'));
  }
}

function botDraft(activity: Partial<Activity>): Draft {
  return {
    author: { role: 'bot' },
    body: { kind: 'text', text: activity.text ?? '', format: 'plain' },
  };
}

/** The activity as middleware sees it: who and where come from the token alone. */
function inboundActivity(claims: TokenClaims, activity: CustomerActivity): Activity {
  const inbound: Partial<Activity> = {
    type: activity.type,
    text: activity.text ?? '',
    value: activity.value,
    name: activity.name ?? undefined,
    channelId: 'directline',
    from: { id: claims.userId, name: claims.userName ?? '' },
    recipient: { id: BOT_ID, name: '' },
    conversation: { id: claims.conversationId, isGroup: false, conversationType: '', name: '' },
    channelData: activity.channelData ?? undefined,
  };
  return inbound as Activity;
}
