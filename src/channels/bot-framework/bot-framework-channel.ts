import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TurnContext,
  type Activity,
  type ConversationReference,
  type Request as BotRequest,
  type Response as BotResponse,
} from 'botbuilder';
import { createHash } from 'node:crypto';
import type { ConversationLog } from '../../domain/conversation/conversation-log.js';
import type { Conversation } from '../../domain/conversation/conversation.js';
import type { Entry } from '../../domain/conversation/entry.js';
import type { JsonObject } from '../../domain/json.js';
import { AppError } from '../../errors.js';
import { checkActivity } from '../activity-schema.js';
import { readActivity } from '../direct-line/to-draft.js';
import { toActivity } from '../direct-line/to-activity.js';
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

/** How long a caller that expects replies in the response waits for the turn, in milliseconds. */
const EXPECT_REPLIES_MS = 10_000;

/**
 * Channels behind Azure Bot Service and the Emulator: `POST /api/messages`. An activity is recorded
 * and acknowledged; the turn runs from the queue, and its replies go out by `continueConversation`.
 */
export class BotFrameworkChannel {
  private readonly adapter: CloudAdapter;

  constructor(
    private readonly log: ConversationLog,
    private readonly wake: (conversationId: string) => void,
    private readonly turnsDone: (conversationId: string) => Promise<void>,
    private readonly options: BotFrameworkOptions,
  ) {
    this.adapter = new CloudAdapter(
      new ConfigurationBotFrameworkAuthentication({
        MicrosoftAppId: options.appId ?? '',
        MicrosoftAppPassword: options.appPassword ?? '',
        MicrosoftAppTenantId: options.tenantId ?? '',
        MicrosoftAppType: options.tenantId ? 'SingleTenant' : 'MultiTenant',
      }),
    );
    this.adapter.onTurnError = (_context, error) => Promise.reject(error);
  }

  /** Serves one request whose body was read, bounded and parsed before. */
  async receive(req: BotRequest, res: BotResponse): Promise<void> {
    const check = checkActivity(req.body);
    if (!check.ok) throw new AppError('http.bad-request', check.message);
    const serviceUrl = String(req.body?.['serviceUrl'] ?? '');
    if (!serviceUrlAllowed(serviceUrl, this.options.serviceUrlHosts, this.options.emulator)) {
      throw new AppError('http.forbidden', 'this serviceUrl is not on the allow-list');
    }
    await this.adapter.process(req, res, (context) => this.take(context));
  }

  private async take(context: TurnContext): Promise<void> {
    const { activity } = context;
    const check = checkActivity(activity);
    if (!check.ok) return;
    const id = conversationIdOf(activity);
    const sender = { userId: activity.from?.id ?? 'unknown', userName: activity.from?.name };
    const reading = readActivity(check.activity, sender, []);
    if (reading.kind !== 'record' || activity.from?.role === 'bot') return;
    await this.ensure(id, activity, sender);
    const key = activity.id ? `m:${activity.id}` : undefined;
    const before = (await this.log.require(id)).nextSeq;
    const accepted = await this.log.accept(id, { ...reading.draft, ...(key ? { key } : {}) });
    if (!accepted.ok || accepted.duplicate) return;
    this.wake(id);
    if (activity.deliveryMode === 'expectReplies') await this.replyInline(context, id, before);
  }

  private async ensure(id: string, activity: Activity, sender: { userId: string; userName?: string }): Promise<void> {
    const reference = TurnContext.getConversationReference(activity);
    const inline = activity.deliveryMode === 'expectReplies';
    await this.log.create({
      id,
      channel: 'botframework',
      userId: sender.userId,
      userName: sender.userName,
      language: (activity.locale ?? '').toLowerCase().startsWith('en') ? 'en' : 'zh',
      ...(inline ? {} : { address: JSON.parse(JSON.stringify(reference)) as JsonObject }),
    });
  }

  private async replyInline(context: TurnContext, id: string, after: number): Promise<void> {
    const limit = new Promise<void>((resolve) => setTimeout(resolve, EXPECT_REPLIES_MS).unref());
    await Promise.race([this.turnsDone(id), limit]);
    const conversation = await this.log.require(id);
    const entries = (await this.log.entries(id, after - 1)).filter((entry) => isForCustomer(entry));
    await context.sendActivities(entries.map((entry) => this.activityOf(conversation, entry)));
  }

  /** Sends one entry to its customer; throws what the connector throws, for the outbox to retry. */
  async send(conversation: Conversation, entry: Entry): Promise<void> {
    const reference = conversation.address as unknown as Partial<ConversationReference>;
    if (!serviceUrlAllowed(reference.serviceUrl ?? '', this.options.serviceUrlHosts, this.options.emulator)) {
      throw new AppError('channel.bad-address', 'the stored serviceUrl is not on the allow-list');
    }
    await this.adapter.continueConversationAsync(this.options.appId ?? '', reference, async (context) => {
      await context.sendActivity(this.activityOf(conversation, entry));
    });
  }

  private activityOf(conversation: Conversation, entry: Entry): Partial<Activity> {
    const activity = toActivity(conversation, entry, { trace: false, baseUrl: this.options.publicUrl });
    // The connector fills in who and where; what we say is text, choices and cards.
    const { type, text, textFormat, attachments, suggestedActions, name, value } = activity;
    return { type, text, textFormat, attachments, suggestedActions, name, value };
  }
}

/** Whether an entry goes to the customer by push: words of the bot, of agents and of the product. */
export function isForCustomer(entry: Entry): boolean {
  return entry.visibility === 'everyone' && entry.author.role !== 'customer' && entry.body.kind === 'text';
}

/** Our id for a foreign conversation: stable, of fixed length, and safe in every store. */
function conversationIdOf(activity: Activity): string {
  const where = `${activity.channelId}|${activity.conversation?.id ?? ''}`;
  return `bf_${createHash('sha256').update(where).digest('base64url')}`;
}
