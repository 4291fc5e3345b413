import type { Activity, Attachment as BotAttachment } from 'botbuilder';
import type { Conversation } from '../../domain/conversation/conversation.js';
import type { Attachment, Author, Entry, TextBody } from '../../domain/conversation/entry.js';
import { adaptiveCard } from '../adaptive-card.js';
import { activityId } from './ids.js';

export interface ActivityOptions {
  /** Shows the trace of bot replies to the client; for tests and demonstrations only. */
  readonly trace: boolean;
  /** Absolute address of this server, so that attachment links work on other sites; may be empty. */
  readonly baseUrl: string;
}

export const BOT_ID = 'touchpoint';

/**
 * An entry of the log as the activity that a Direct Line client shows. The client's own
 * `channelData` comes back unchanged (Web Chat matches its echo by it); order is carried in
 * `webchat:sequence-id`.
 */
export function toActivity(
  conversation: Pick<Conversation, 'id' | 'userId'>,
  entry: Entry,
  options: ActivityOptions,
): Partial<Activity> {
  const base: Partial<Activity> = {
    id: activityId(conversation.id, entry.seq),
    timestamp: entry.at as unknown as Date,
    channelId: 'directline',
    conversation: { id: conversation.id } as Activity['conversation'],
    from: sender(entry.author) as Activity['from'],
    ...(entry.replyTo ? { replyToId: activityId(conversation.id, entry.replyTo) } : {}),
    channelData: {
      ...entry.channelData,
      'webchat:sequence-id': entry.seq,
      author: entry.author.role,
      ...(entry.author.role === 'agent' ? { agentName: entry.author.name } : {}),
      ...(options.trace && entry.trace ? { trace: entry.trace } : {}),
    },
  };
  if (entry.body.kind === 'event') {
    return { ...base, type: 'event', name: entry.body.name, value: entry.body.value };
  }
  return { ...base, type: 'message', ...messageFields(entry.body, options) };
}

function messageFields(body: TextBody, options: ActivityOptions): Partial<Activity> {
  const cards: BotAttachment[] = body.card
    ? [{ contentType: 'application/vnd.microsoft.card.adaptive', content: adaptiveCard(body.card) }]
    : [];
  const attachments = [...(body.attachments ?? []).map((a) => fileOf(a, options)), ...cards];
  return {
    text: body.text,
    textFormat: body.format,
    inputHint: 'acceptingInput',
    ...(attachments.length > 0 ? { attachments, attachmentLayout: 'list' } : {}),
    ...(body.value !== undefined ? { value: body.value } : {}),
    ...(body.choices?.length
      ? {
          suggestedActions: {
            // Nobody named: an id here must equal the client's own, or the buttons silently vanish.
            to: [],
            actions: body.choices.map(({ title, value }) => ({ type: 'imBack', title, value })),
          },
        }
      : {}),
  };
}

function fileOf(file: Attachment, options: ActivityOptions): BotAttachment {
  const contentUrl = `${options.baseUrl}${file.url}`;
  return { contentType: file.contentType, name: file.name, contentUrl };
}

function sender(author: Author): { id: string; name: string; role: string } {
  switch (author.role) {
    case 'customer':
      return { id: author.id, name: author.name ?? '', role: 'user' };
    case 'agent':
      return { id: `agent:${author.id}`, name: author.name, role: 'bot' };
    default:
      return { id: BOT_ID, name: '', role: 'bot' };
  }
}
