import type { Fault } from '../line/outcome.js';
import type { Delivery } from '../send/send-queue.js';
import type { Trace } from '../trace/trace.js';

export type Author = 'customer' | 'bot' | 'agent' | 'system';

/** A tappable answer: `title` is shown, `value` is sent. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

export interface Picture {
  readonly url: string;
  readonly name: string;
}

export interface FileLink {
  readonly url: string;
  readonly name: string;
}

/** One message as the customer sees it. */
export interface Message {
  /** The same from typing to record: the sender's own id for own messages, the server's for others. */
  readonly key: string;
  /** Its place in the conversation; absent while only this browser knows it. */
  readonly seq?: number;
  readonly author: Author;
  /** The person's name, for messages of an agent. */
  readonly name?: string;
  readonly text: string;
  readonly markdown: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly choices: readonly Choice[];
  /** Adaptive Cards as they came; read by the card renderer. */
  readonly cards: readonly unknown[];
  readonly pictures: readonly Picture[];
  readonly files: readonly FileLink[];
  readonly trace?: Trace;
  /** Own messages of this visit only. */
  readonly delivery?: Delivery;
  readonly fault?: Fault;
  /** Came while the customer was here: it moves in and is announced. */
  readonly isLive: boolean;
  /** The point where a conversation was ended. */
  readonly isEnd?: boolean;
}
