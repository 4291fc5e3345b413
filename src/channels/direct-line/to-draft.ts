import type { Attachment, Draft } from '../../domain/conversation/entry.js';
import type { Json, JsonObject } from '../../domain/json.js';
import type { CustomerActivity } from '../activity-schema.js';

/** What to do with a customer's activity. */
export type Reading =
  | { readonly kind: 'record'; readonly draft: Draft }
  | { readonly kind: 'typing' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'ignore' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'empty' };

/** Events by which staff and hubs speak to each other; a customer has no say in them (threat 3.10). */
const RESERVED = /^(handoff|agent|console|conversation|delivery|queue)[./]/i;

/** Of Web Chat's own events only the one that says that the page has opened. */
const WEB_CHAT = /^webchat[./]/i;
const WEB_CHAT_JOIN = 'webchat/join';

/**
 * An activity as a log entry of the customer whom the token vouches for: `from`, roles, ids and times
 * of the sender are not looked at.
 */
export function readActivity(
  activity: CustomerActivity,
  sender: { readonly userId: string; readonly userName?: string },
  files: readonly Attachment[],
): Reading {
  switch (activity.type) {
    case 'typing':
      return { kind: 'typing' };
    case 'endOfConversation':
      return { kind: 'leave' };
    case 'event':
      return readEvent(activity, sender);
    case 'message':
      return readMessage(activity, sender, files);
    default:
      return { kind: 'ignore' };
  }
}

function readEvent(activity: CustomerActivity, sender: Sender): Reading {
  const name = activity.name ?? '';
  if (isStaffEvent(name)) return { kind: 'forbidden' };
  const body = { kind: 'event', name, value: (activity.value ?? null) as Json } as const;
  return { kind: 'record', draft: { ...frame(activity, sender), body } };
}

/** Compares without what cannot be seen, so that no disguise of a name slips through. */
function isStaffEvent(name: string): boolean {
  const bare = name.normalize('NFKC').replace(/[\p{C}\s]/gu, '');
  return RESERVED.test(bare) || (WEB_CHAT.test(bare) && bare !== WEB_CHAT_JOIN);
}

function readMessage(
  activity: CustomerActivity,
  sender: Sender,
  files: readonly Attachment[],
): Reading {
  const text = activity.text || saidByValue(activity.value);
  const value = activity.value as Json | undefined;
  if (text === '' && files.length === 0 && value === undefined) return { kind: 'empty' };
  return {
    kind: 'record',
    draft: {
      ...frame(activity, sender),
      body: {
        kind: 'text',
        text,
        // Whatever a customer claims it is: their words are never rendered.
        format: 'plain',
        ...(files.length > 0 ? { attachments: files } : {}),
        ...(value !== undefined ? { value } : {}),
      },
    },
  };
}

type Sender = { readonly userId: string; readonly userName?: string };

function frame(activity: CustomerActivity, sender: Sender): Omit<Draft, 'body'> {
  const channelData = activity.channelData as JsonObject | null | undefined;
  const clientId = channelData?.['clientActivityID'];
  return {
    author: {
      role: 'customer',
      id: sender.userId,
      ...(sender.userName ? { name: sender.userName } : {}),
    },
    ...(channelData ? { channelData } : {}),
    ...(typeof clientId === 'string' && clientId !== ''
      ? { key: `c:${clientId.slice(0, 200)}` }
      : {}),
  };
}

/** What a tapped card says: `{ say: "…" }` from our cards, or a plain string. */
function saidByValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object' || !('say' in value)) return '';
  return typeof value.say === 'string' ? value.say : '';
}
