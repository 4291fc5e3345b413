import { conversations, type Conversation } from '../conversation/conversation.js';
import type { ConversationFeed, News } from '../conversation/feed.js';
import type { Store } from '../store.js';

/** Waiting customers who are told their place when it changes. */
const TOLD = 200;

/** Keeps waiting customers informed of their place, whenever somebody enters or leaves the queue. */
export class QueueBoard {
  private readonly places = new Map<string, number>();
  private readonly stopListening: () => void;
  private refreshing = false;
  private again = false;

  constructor(
    private readonly store: Store,
    private readonly feed: ConversationFeed,
  ) {
    this.stopListening = feed.listen((news) => this.onNews(news));
  }

  /** How many wait now. */
  async length(): Promise<number> {
    return (await this.waiting()).length;
  }

  /** The place of a waiting conversation, 1 for the next one; `undefined` when it does not wait. */
  placeOf(conversationId: string): number | undefined {
    return this.places.get(conversationId);
  }

  stop(): void {
    this.stopListening();
  }

  private onNews(news: News): void {
    if (!('conversation' in news)) return;
    const { id, owner } = news.conversation;
    if ((owner.kind === 'queue') !== this.places.has(id)) void this.refresh();
  }

  private async refresh(): Promise<void> {
    this.again = true;
    if (this.refreshing) return;
    this.refreshing = true;
    try {
      while (this.again) {
        this.again = false;
        this.tell(await this.waiting());
      }
    } catch {
      // Nobody is told now; the next change of the queue tells everybody.
    } finally {
      this.refreshing = false;
    }
  }

  private tell(waiting: readonly Conversation[]): void {
    const before = new Map(this.places);
    this.places.clear();
    waiting.forEach(({ id }, at) => this.places.set(id, at + 1));
    for (const [conversationId, position] of this.places) {
      if (before.get(conversationId) === position) continue;
      this.feed.publish({ kind: 'queue', conversationId, position });
    }
  }

  private async waiting(): Promise<Conversation[]> {
    const found = await this.store.find(conversations, 'owner', 'queue', { limit: TOLD });
    return found.map(({ value }) => value);
  }
}
