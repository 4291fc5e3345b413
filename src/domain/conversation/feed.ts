import type { Conversation } from './conversation.js';
import type { Entry } from './entry.js';

/** What became known about a conversation; `entries` only after they are durable, in log order. */
export type News =
  | {
      readonly kind: 'entries';
      readonly conversation: Conversation;
      readonly entries: readonly Entry[];
    }
  | { readonly kind: 'state'; readonly conversation: Conversation }
  | {
      readonly kind: 'typing';
      readonly conversationId: string;
      readonly role: 'customer' | 'bot' | 'agent';
    }
  /** A waiting customer's place, 1 for the next one; told again whenever it changes. */
  | { readonly kind: 'queue'; readonly conversationId: string; readonly position: number };

export type NewsListener = (news: News) => void;

/** Carries news inside one process. It is a hint, never the truth: listeners catch up from the log. */
export class ConversationFeed {
  private readonly everywhere = new Set<NewsListener>();
  private readonly byConversation = new Map<string, Set<NewsListener>>();

  /** Listens to every conversation; returns how to stop. */
  listen(listener: NewsListener): () => void {
    this.everywhere.add(listener);
    return () => this.everywhere.delete(listener);
  }

  /** Listens to one conversation; returns how to stop. */
  follow(conversationId: string, listener: NewsListener): () => void {
    const listeners = this.byConversation.get(conversationId) ?? new Set();
    this.byConversation.set(conversationId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.byConversation.delete(conversationId);
    };
  }

  publish(news: News): void {
    const id = conversationOf(news);
    for (const listener of this.byConversation.get(id) ?? []) listener(news);
    for (const listener of this.everywhere) listener(news);
  }
}

/** The conversation that news are about. */
export function conversationOf(news: News): string {
  return 'conversation' in news ? news.conversation.id : news.conversationId;
}
