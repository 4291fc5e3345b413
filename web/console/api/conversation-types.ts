import type { Both, Case, Item, Role } from './types.js';

export interface Author {
  readonly role: Role;
  readonly id?: string;
  readonly name?: string;
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

export type CardAction =
  | { readonly title: string; readonly say: string }
  | { readonly title: string; readonly url: string };

export interface CardTable {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly values: readonly string[];
    readonly differs: boolean;
  }[];
}

export interface Card {
  readonly title: string;
  readonly subtitle?: string;
  readonly image?: string;
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  readonly lines?: readonly string[];
  readonly table?: CardTable;
  readonly actions?: readonly CardAction[];
}

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
  readonly format: 'plain' | 'markdown';
  readonly choices?: readonly Choice[];
  readonly card?: Card;
  readonly attachments?: readonly Attachment[];
}

export interface EventBody {
  readonly kind: 'event';
  readonly name: string;
  readonly value: unknown;
}

/** Why the bot said something. Known keys are put into words, the others are shown as they are. */
export type Trace = Readonly<Record<string, unknown>>;

/** One line of the log. Order is `seq`, never time; `staff` lines are never shown to the customer. */
export interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly author: Author;
  readonly visibility: 'everyone' | 'staff';
  readonly body: TextBody | EventBody;
  readonly replyTo?: number;
  /** The key it was sent with, behind a mark of its kind; some servers do not tell. */
  readonly key?: string;
  readonly trace?: Trace;
}

export interface Handoff {
  readonly requestedAt: string;
  readonly queuedAt: string;
  readonly reason: string;
  readonly priority: number;
  readonly skill?: string;
  readonly context: Readonly<Record<string, unknown>>;
}

export type Level = 'green' | 'honey' | 'gold';

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly points: number;
  readonly phoneMasked: string;
  readonly emailMasked: string;
  readonly note: string | Both;
  readonly joinedAt: string;
  readonly language: string;
}

export interface Order {
  readonly number: string;
  readonly status: string;
  readonly statusLabel: Both;
  readonly placedAt: string;
  readonly totalCents: number;
  readonly items: readonly { readonly name: Both; readonly quantity: number }[];
}

/** What the desk shows beside the words of a conversation. */
export interface TalkDetail {
  readonly handoff?: Handoff;
  readonly customer?: Customer;
  readonly verified: boolean;
  readonly orders: readonly Order[];
  readonly cases: readonly Case[];
  readonly past: readonly Item[];
}

export interface ConversationAnswer extends TalkDetail {
  readonly item: Item;
  readonly entries: readonly Entry[];
}

export type MessageKind = 'reply' | 'note';
