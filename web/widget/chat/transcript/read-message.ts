import type { Activity } from '../line/activity.js';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../line/shape.js';
import { readTrace } from '../trace/trace.js';
import type { Author, Choice, FileLink, Message, Picture } from './message.js';
import { safeFileUrl, safePictureUrl } from './safe-url.js';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** Who reads: whose messages are his own, and where relative addresses begin. */
export interface Reader {
  readonly userId: string;
  readonly base: string;
  readonly isLive: boolean;
  readonly now: number;
}

/**
 * The place of an activity in its conversation: Web Chat's sequence id, else the number at the end
 * of the activity's id. `undefined` for activities that are not recorded.
 */
export function sequenceOf(activity: Activity): number | undefined {
  const named = numberOf(fieldsOf(activity.fields.channelData)?.['webchat:sequence-id']);
  if (named !== undefined) return named;
  const tail = /\|(\d+)$/.exec(activity.id ?? '')?.[1];
  return tail === undefined ? undefined : Number(tail);
}

/** `undefined` for what is not shown: other types, and messages with nothing in them. */
export function readMessage(activity: Activity, reader: Reader): Message | undefined {
  const { fields } = activity;
  const seq = sequenceOf(activity);
  if (seq === undefined) return undefined;
  const data = fieldsOf(fields.channelData) ?? {};
  const author = authorOf(fields, data, reader.userId);
  const own = author === 'customer';
  const message: Message = {
    key: (own ? textOf(data.clientActivityID) : undefined) ?? activity.id ?? String(seq),
    seq,
    author,
    name: author === 'agent' ? agentNameOf(fields, data) : undefined,
    // A tapped choice reads as its title, which the sender noted beside the value.
    text: (own ? textOf(data.title) : undefined) ?? textOf(fields.text) ?? '',
    markdown: !own && fields.textFormat === 'markdown',
    at: timeOf(fields) ?? reader.now,
    choices: choicesOf(fields),
    ...attachmentsOf(fields, reader.base),
    trace: author === 'bot' ? readTrace(data.trace) : undefined,
    delivery: own ? 'sent' : undefined,
    isLive: reader.isLive,
    isEnd: activity.type === 'endOfConversation' || undefined,
  };
  if (message.isEnd) return { ...message, author: 'system' };
  return activity.type === 'message' && hasContent(message) ? message : undefined;
}

function hasContent({ text, choices, cards, pictures, files }: Message): boolean {
  return text.trim() !== '' || [choices, cards, pictures, files].some((list) => list.length > 0);
}

export function agentNameOf(fields: Fields, data: Fields): string | undefined {
  return textOf(data.agentName) ?? textOf(fieldsOf(fields.from)?.name);
}

/** Who speaks: as the server says, else by the sender's id and role. */
export function authorOf(fields: Fields, data: Fields, userId: string): Author {
  const { author } = data;
  if (author === 'customer' || author === 'bot' || author === 'agent' || author === 'system') {
    return author;
  }
  const from = fieldsOf(fields.from);
  return from?.id === userId || from?.role === 'user' ? 'customer' : 'bot';
}

function timeOf(fields: Fields): number | undefined {
  const at = Date.parse(textOf(fields.timestamp) ?? '');
  return Number.isNaN(at) ? undefined : at;
}

function choicesOf(fields: Fields): readonly Choice[] {
  const actions = listOf(fieldsOf(fields.suggestedActions)?.actions);
  return actions.flatMap((action) => {
    const each = fieldsOf(action);
    const value = textOf(each?.value) ?? textOf(each?.title);
    const title = textOf(each?.title) ?? value;
    return value && title ? { title, value } : [];
  });
}

function attachmentsOf(
  fields: Fields,
  base: string,
): { readonly cards: unknown[]; readonly pictures: Picture[]; readonly files: FileLink[] } {
  const cards: unknown[] = [];
  const pictures: Picture[] = [];
  const files: FileLink[] = [];
  for (const attachment of listOf(fields.attachments)) {
    const each = fieldsOf(attachment) ?? {};
    const type = textOf(each.contentType) ?? '';
    const name = textOf(each.name) ?? '';
    const picture = type.startsWith('image/') ? safePictureUrl(each.contentUrl, base) : undefined;
    const file = picture === undefined ? safeFileUrl(each.contentUrl, base) : undefined;
    if (type === CARD) cards.push(each.content);
    else if (picture !== undefined) pictures.push({ url: picture, name });
    else if (file !== undefined) files.push({ url: file, name });
  }
  return { cards, pictures, files };
}
