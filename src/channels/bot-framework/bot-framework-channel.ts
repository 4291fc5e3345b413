import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TurnContext,
  type Activity,
  type ConversationReference,
  type InvokeResponse,
} from 'botbuilder';
import { createHash } from 'node:crypto';
import type { Change, ConversationLog } from '../../domain/conversation/conversation-log.js';
import type { Conversation } from '../../domain/conversation/conversation.js';
import type { Draft, Entry } from '../../domain/conversation/entry.js';
import type { ConversationFeed } from '../../domain/conversation/feed.js';
import type { JsonObject } from '../../domain/json.js';
import type { ReaderChannel } from '../../domain/reader-classes.js';
import { AppError } from '../../errors.js';
import { displayName } from '../direct-line/display-name.js';
import { toActivity } from '../direct-line/to-activity.js';
import { readActivity } from '../direct-line/to-draft.js';
import { readIncoming, type Envelope } from './incoming.js';
import { serviceUrlAllowed } from './service-url.js';

export interface BotFrameworkOptions {
  readonly appId?: string;
  readonly appPassword?: string;
  readonly tenantId?: string;
  /** Hosts we may send to, such as `*.botframework.com`; loopback is added for the Emulator. */
  readonly serviceUrlHosts: readonly string[];
  readonly emulator: boolean;
  readonly publicUrl: string;
}

export interface BotFrameworkParts {
  readonly log: ConversationLog;
  readonly feed: ConversationFeed;
  /** There is a recorded message that needs its turn. */
  readonly wake: (conversationId: string) => void;
  /** The names of all agents: no customer may go by one of them. */
  readonly staffNames: () => Promise<readonly string[]>;
  readonly options: BotFrameworkOptions;
}

/** How long a caller that expects replies in the response waits for the turn, in milliseconds. */
const EXPECT_REPLIES_MS = 10_000;

/**
 * The SDK's adapter without its HTTP part, which prints failures to the console and answers with
 * their messages.
 */
class Connector extends CloudAdapter {
  verified(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

/**
 * Channels behind Azure Bot Service and the Emulator: `POST /api/messages`. An activity is recorded
 * and acknowledged; the turn runs from the queue, and its replies go out by `continueConversation`.
 */
export class BotFrameworkChannel {
  private readonly connector: Connector;

  constructor(private readonly parts: BotFrameworkParts) {
    const { appId, appPassword, tenantId } = parts.options;
    this.connector = new Connector(
      new ConfigurationBotFrameworkAuthentication({
        MicrosoftAppId: appId ?? '',
        MicrosoftAppPassword: appPassword ?? '',
        MicrosoftAppTenantId: tenantId ?? '',
        MicrosoftAppType: tenantId ? 'SingleTenant' : 'MultiTenant',
      }),
    );
    this.connector.onTurnError = (_context, error) => Promise.reject(error);
  }

  /**
   * Takes in one activity whose body was bounded and parsed before; when it resolves, the message is
   * durably recorded. Resolves to the body of the answer, `undefined` for none. Throws
   * `http.bad-request`, `http.forbidden`, `http.unauthorized`, `channel.keys-unavailable`, and what
   * recording throws.
   */
  async receive(authorization: string, body: unknown): Promise<unknown> {
    const incoming = readIncoming(body);
    if (!incoming.ok) throw new AppError('http.bad-request', incoming.message);
    const { envelope, activity } = incoming;
    this.requireAllowed(envelope.serviceUrl, 'http.forbidden');
    const userName = displayName(envelope.from.name ?? undefined, await this.parts.staffNames());
    const reading = readActivity(activity, { userId: envelope.from.id, userName }, []);
    if (reading.kind === 'forbidden') {
      throw new AppError('http.forbidden', 'customers cannot send this event');
    }
    const said =
      reading.kind === 'record' && envelope.from.role !== 'bot' ? reading.draft : undefined;
    const take = (context: TurnContext): Promise<void> =>
      said
        ? this.take(context, envelope, { ...said, key: keyOf(envelope) ?? said.key })
        : Promise.resolve();
    return this.afterProof(authorization, envelope, take);
  }

  /** Runs `take` when the SDK has verified who calls; faults of `take` come out as they are. */
  private async afterProof(
    authorization: string,
    envelope: Envelope,
    take: (context: TurnContext) => Promise<void>,
  ): Promise<unknown> {
    let proved = false;
    try {
      // The envelope holds everything of an activity that the SDK looks at.
      const activity = envelope as unknown as Activity;
      const response = await this.connector.verified(authorization, activity, (context) => {
        proved = true;
        return take(context);
      });
      return response?.body as unknown;
    } catch (cause) {
      throw proved ? cause : unproved(cause);
    }
  }

  private async take(context: TurnContext, envelope: Envelope, draft: Draft): Promise<void> {
    const inline = envelope.deliveryMode === 'expectReplies';
    const id = conversationIdOf(envelope);
    await this.ensure(id, context, draft, inline);
    const accepted = await this.parts.log.accept(id, draft);
    if (!accepted.ok) throw new AppError('http.throttled', 'too many messages are waiting');
    const answered = inline ? this.whenHandled(id, accepted.seq) : undefined;
    if (!accepted.duplicate) this.parts.wake(id);
    await answered;
    if (inline) await this.replyInline(context, id, accepted.seq);
  }

  /** The conversation exists, and knows the way to its customer: the one the last message came by. */
  private async ensure(
    id: string,
    context: TurnContext,
    { author }: Draft,
    inline: boolean,
  ): Promise<void> {
    const { locale } = context.activity;
    const language = (locale ?? '').toLowerCase().startsWith('en') ? 'en' : 'zh';
    const sender =
      author.role === 'customer' ? { userId: author.id, userName: author.name } : { userId: '' };
    await this.parts.log.create({
      id,
      channel: 'botframework' satisfies ReaderChannel,
      ...sender,
      language,
    });
    const address = inline ? undefined : addressOf(context.activity);
    await this.parts.log.change(id, (c): Change<void> => {
      const same = JSON.stringify(c.address) === JSON.stringify(address);
      return { result: undefined, ...(same ? {} : { patch: { address } }) };
    });
  }

  /** Resolves when the message has had its turn, or when the caller cannot wait any longer. */
  private whenHandled(id: string, seq: number): Promise<void> {
    return new Promise((resolve) => {
      const limit = setTimeout(() => done(), EXPECT_REPLIES_MS);
      const stop = this.parts.feed.follow(id, (news) => {
        if ('conversation' in news && news.conversation.handledThrough >= seq) done();
      });
      const done = (): void => {
        clearTimeout(limit);
        stop();
        resolve();
      };
      void this.parts.log.require(id).then(({ handledThrough }) => {
        if (handledThrough >= seq) done();
      }, done);
    });
  }

  private async replyInline(context: TurnContext, id: string, seq: number): Promise<void> {
    const conversation = await this.parts.log.require(id);
    const entries = await this.parts.log.entries(id, seq);
    const replies = entries.filter((entry) => isForCustomer(entry) && entry.replyTo === seq);
    if (replies.length === 0) return;
    await context.sendActivities(replies.map((entry) => this.activityOf(conversation, entry)));
  }

  /** Sends one entry to its customer; throws what the connector throws, for the outbox to retry. */
  async send(conversation: Conversation, entry: Entry): Promise<void> {
    const reference = conversation.address as unknown as Partial<ConversationReference>;
    this.requireAllowed(reference.serviceUrl ?? '', 'channel.bad-address');
    const appId = this.parts.options.appId ?? '';
    await this.connector.continueConversationAsync(appId, reference, async (context) => {
      await context.sendActivity(this.activityOf(conversation, entry));
    });
  }

  private requireAllowed(serviceUrl: string, code: string): void {
    const { serviceUrlHosts, emulator } = this.parts.options;
    if (serviceUrlAllowed(serviceUrl, serviceUrlHosts, emulator)) return;
    throw new AppError(code, 'this serviceUrl is not on the allow-list');
  }

  private activityOf(conversation: Conversation, entry: Entry): Partial<Activity> {
    const baseUrl = this.parts.options.publicUrl;
    const activity = toActivity(conversation, entry, { trace: false, baseUrl });
    // The connector fills in who and where; what we say is text, choices and cards.
    const { type, text, textFormat, attachments, suggestedActions, name, value } = activity;
    return { type, text, textFormat, attachments, suggestedActions, name, value };
  }
}

/** A caller without proof is refused; when the keys cannot be had, the platform is to come again. */
function unproved(cause: unknown): AppError {
  return cause instanceof Error && 'statusCode' in cause
    ? new AppError('http.unauthorized', 'the token of the channel is not valid', {}, { cause })
    : new AppError(
        'channel.keys-unavailable',
        'the keys of the channel cannot be fetched',
        {},
        { cause },
      );
}

/** Whether an entry goes to the customer by push: words of the bot, of agents and of the product. */
function isForCustomer(entry: Entry): boolean {
  return (
    entry.visibility === 'everyone' &&
    entry.author.role !== 'customer' &&
    entry.body.kind === 'text'
  );
}

/** Platforms deliver again what was not acknowledged in time: the same activity id is the same message. */
function keyOf({ id }: Envelope): string | undefined {
  return id ? `m:${id}` : undefined;
}

/** How to reach the customer later, without what belongs to one message only. */
function addressOf(activity: Activity): JsonObject {
  const { user, bot, conversation, channelId, locale, serviceUrl } =
    TurnContext.getConversationReference(activity);
  const reference = { user, bot, conversation, channelId, locale, serviceUrl };
  return JSON.parse(JSON.stringify(reference)) as JsonObject;
}

/** Our id for a foreign conversation: stable, of fixed length, and safe in every store. */
function conversationIdOf({ channelId, conversation }: Envelope): string {
  const where = `${channelId}|${conversation.id}`;
  return `bf_${createHash('sha256').update(where).digest('base64url')}`;
}
