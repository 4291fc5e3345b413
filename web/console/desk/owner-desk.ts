import type { Answer } from '../api/answer.js';
import type { OwnerAction, TransferTarget } from '../api/console-api.js';
import type { Item } from '../api/types.js';
import { itemsOf, myId } from '../state/inbox.js';
import type { NoticeWhat } from '../state/notice.js';
import { noticeOf, type Environment } from './environment.js';

/** How many waiting customers "accept next" tries when colleagues are faster. */
const NEXT_TRIES = 3;

/** Changes of owner as the agent asks for them. The server decides; a refusal is told, never hidden. */
export class OwnerDesk {
  constructor(
    private readonly env: Environment,
    private readonly reload: () => Promise<void>,
  ) {}

  /** Takes a waiting conversation and goes to it. True when it is this agent's now. */
  async accept(id: string): Promise<boolean> {
    return this.take(id, 'accept');
  }

  /** A supervisor takes a conversation from the bot or from a colleague. */
  async takeOver(id: string): Promise<boolean> {
    return this.take(id, 'takeover');
  }

  private async take(id: string, action: 'accept' | 'takeover'): Promise<boolean> {
    const { store, go } = this.env;
    const taken = await this.ask(id, action);
    if (!taken) return false;
    store.dispatch({ type: 'focus-reply', id });
    go({ tab: 'mine', id });
    return true;
  }

  /** Takes the customer whose turn it is. */
  async acceptNext(): Promise<void> {
    const { store, tell } = this.env;
    const waiting = itemsOf(store.get().items, 'queue', myId(store.get())).slice(0, NEXT_TRIES);
    if (waiting.length === 0) return tell({ kind: 'queue-empty' });
    for (const { id } of waiting) if (await this.accept(id)) return;
  }

  async reject(id: string): Promise<void> {
    if (await this.ask(id, 'reject')) this.env.go({ tab: 'queue' });
  }

  async backToBot(id: string): Promise<void> {
    await this.letGo(id, 'back', (name) => ({ kind: 'returned', name }));
  }

  async resolve(id: string): Promise<void> {
    await this.letGo(id, 'resolve', (name) => ({ kind: 'resolved', name }));
  }

  private async letGo(
    id: string,
    action: OwnerAction,
    words: (name: string) => NoticeWhat,
  ): Promise<void> {
    const name = this.nameOf(id);
    if (!(await this.ask(id, action))) return;
    this.env.tell(words(name));
    this.leave(id);
  }

  /** True when it was handed on. */
  async transfer(id: string, target: TransferTarget, to: string, note: string): Promise<boolean> {
    const done = await this.run(id, 'transfer', () => this.env.api.transfer(id, target, note));
    if (!done) return false;
    this.env.tell({ kind: 'transferred', name: to });
    this.leave(id);
    return true;
  }

  /** Goes back to the list, unless the agent already went elsewhere. */
  private leave(id: string): void {
    const { route } = this.env.store.get();
    if (route.id === id) this.env.go({ tab: route.tab });
  }

  private ask(id: string, action: OwnerAction): Promise<boolean> {
    return this.run(id, action, () => this.env.api.changeOwner(id, action));
  }

  private async run(
    id: string,
    what: string,
    request: () => Promise<Answer<{ item?: Item }>>,
  ): Promise<boolean> {
    const { store, tell } = this.env;
    if (store.get().busy[id]) return false;
    store.dispatch({ type: 'busy', id, what });
    const answer = await request();
    store.dispatch({ type: 'busy', id, what: undefined });
    if (answer.ok && answer.value?.item) store.dispatch({ type: 'item', item: answer.value.item });
    if (!answer.ok) tell(noticeOf(answer));
    if (!answer.ok || !answer.value?.item) void this.reload();
    return answer.ok;
  }

  private nameOf(id: string): string {
    return this.env.store.get().items[id]?.value.name ?? '';
  }
}
