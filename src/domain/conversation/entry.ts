import type { Json, JsonObject } from '../json.js';

/** Who said it. `system` is the product itself: queue notices, "Lin Xiao has joined". */
export type Author =
  | { readonly role: 'customer'; readonly id: string; readonly name?: string }
  | { readonly role: 'bot' }
  | { readonly role: 'agent'; readonly id: string; readonly name: string }
  | { readonly role: 'system' };

/** A tappable answer: `title` is shown, `value` is sent. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** A link or an answer on a card. */
export type CardAction =
  | { readonly title: string; readonly say: string }
  | { readonly title: string; readonly url: string };

/** Two or three things side by side; every row has one value a column. */
export interface CardTable {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly values: readonly string[];
    /** Whether the things are not alike in this. */
    readonly differs: boolean;
  }[];
}

/** A small panel of facts that every channel can show in its own way, down to plain text. */
export interface Card {
  readonly title: string;
  readonly subtitle?: string;
  readonly image?: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly lines: readonly string[];
  readonly table?: CardTable;
  readonly actions: readonly CardAction[];
}

/** A stored file that came with a message. `url` is relative to the server. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  readonly url: string;
}

export interface TextBody {
  readonly kind: 'text';
  readonly text: string;
  /** Markdown only where an editor wrote it (articles); words of customers are always plain. */
  readonly format: 'plain' | 'markdown';
  readonly choices?: readonly Choice[];
  readonly card?: Card;
  readonly attachments?: readonly Attachment[];
  /** What a tapped card or button carried, as the customer's channel sent it. */
  readonly value?: Json;
}

export interface EventBody {
  readonly kind: 'event';
  readonly name: string;
  readonly value: Json;
}

export type EntryBody = TextBody | EventBody;

/** Why the bot said something; see `turn/trace.ts` for its making. */
export type Trace = JsonObject;

/** One line of a conversation's log. Sequence numbers are gapless; order is sequence, never time. */
export interface Entry {
  readonly seq: number;
  /** UTC ISO 8601, strictly rising inside a conversation even when the clock steps back. */
  readonly at: string;
  readonly author: Author;
  /** `staff` entries (notes, whispers) are never shown or sent to the customer. */
  readonly visibility: 'everyone' | 'staff';
  readonly body: EntryBody;
  /** The sequence of the customer's message that this answers. */
  readonly replyTo?: number;
  /** The channel's own key of the message; the same key is never recorded twice. */
  readonly key?: string;
  /** What the channel's client attached for itself, given back unchanged. */
  readonly channelData?: JsonObject;
  readonly trace?: Trace;
}

/** An entry before the log gave it its place. */
export type Draft = Omit<Entry, 'seq' | 'at' | 'visibility'> & {
  readonly visibility?: Entry['visibility'];
};

/** The plain words of an entry, for people, search and summaries; empty for events. */
export function wordsOf(entry: Pick<Entry, 'body'>): string {
  return entry.body.kind === 'text' ? entry.body.text : '';
}
