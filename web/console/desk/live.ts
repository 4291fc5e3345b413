import type { Frame } from '../api/frame.js';
import type { StreamState } from '../api/stream.js';
import { myId, tabOf } from '../state/inbox.js';
import { isConversationTab } from '../state/route.js';
import type { Item } from '../api/types.js';
import type { Environment } from './environment.js';
import type { InboxDesk } from './inbox-desk.js';
import type { Outbox } from './outbox.js';
import type { TalkDesk } from './talk-desk.js';

/** Turns what the server tells into what the desk knows. */
export class Live {
  constructor(
    private readonly env: Environment,
    private readonly inbox: InboxDesk,
    private readonly talks: TalkDesk,
    private readonly outbox: Outbox,
  ) {}

  /** Frames may have been missed while away: load again whatever is on the screen. */
  catchUp(): void {
    void this.inbox.load();
    const { route } = this.env.store.get();
    if (route.id && isConversationTab(route.tab)) void this.talks.load(route.id);
  }

  stateChanged(state: StreamState): void {
    this.env.store.dispatch({ type: 'connection', state });
    if (state !== 'online') return;
    this.catchUp();
    this.outbox.retryAll();
  }

  received(frame: Frame): void {
    const { store } = this.env;
    switch (frame.type) {
      case 'entries':
        this.welcome(frame.item);
        store.dispatch({ type: 'entries', item: frame.item, entries: frame.entries });
        void this.talks.fillGaps(frame.item.id);
        break;
      case 'item':
        this.welcome(frame.item);
        store.dispatch({ type: 'item', item: frame.item });
        break;
      case 'typing':
        void this.talks.showTyping(frame.conversationId, frame.role);
        break;
      case 'agents':
        store.dispatch({ type: 'agents', agents: frame.agents });
        break;
      case 'cases':
        store.dispatch({ type: 'cases', cases: [frame.case] });
    }
  }

  /** Says so when a colleague hands a conversation to this agent. */
  private welcome(item: Item): void {
    const state = this.env.store.get();
    const me = myId(state);
    const known = state.items[item.id]?.value;
    const cameHere = tabOf(item, me) === 'mine' && known && tabOf(known, me) === 'others';
    if (cameHere && !state.busy[item.id])
      this.env.tell({ kind: 'transferred-to-you', name: item.name });
  }
}
