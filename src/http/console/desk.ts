import { isoTime, type Clock } from '../../clock.js';
import type { CaseDesk } from '../../domain/cases/case-desk.js';
import type { ConversationLog } from '../../domain/conversation/conversation-log.js';
import { conversations, type Conversation } from '../../domain/conversation/conversation.js';
import { latestOpened } from '../../domain/conversation/latest-opened.js';
import { customers, type Customer } from '../../domain/customers/customer.js';
import { allAgents, maySupervise, type Agent } from '../../domain/handoff/agent.js';
import type { Presence } from '../../domain/handoff/presence.js';
import type { Localised } from '../../domain/language.js';
import type { OrderBackend, OrderStatus } from '../../domain/orders/order.js';
import { isVerified } from '../../domain/orders/order-proof.js';
import type { Store } from '../../domain/store.js';
import { agentView, caseView, customerView, itemView, orderView } from './views.js';

export interface DeskParts {
  readonly store: Store;
  readonly log: ConversationLog;
  readonly cases: CaseDesk;
  readonly orders: OrderBackend;
  readonly presence: Presence;
  readonly clock: Clock;
  readonly statusLabel: (status: OrderStatus) => Localised;
}

/** Recent bot conversations shown to supervisors. */
const RECENT = 50;
const RECENT_HOURS = 48;

/** What the console reads: puts conversations, customers, orders and cases together for one agent. */
export class DeskView {
  constructor(private readonly parts: DeskParts) {}

  async inbox(agent: Agent): Promise<object> {
    const all = await this.staff();
    const others = all.filter(({ id }) => id !== agent.id);
    const [queue, mine, theirs, bot, messages] = await Promise.all([
      this.ownedBy('queue'),
      this.ownedBy(`agent:${agent.id}`),
      Promise.all(others.map(({ id }) => this.ownedBy(`agent:${id}`))),
      this.recentWithBot(),
      this.parts.cases.listOpen(),
    ]);
    return {
      queue: await this.items(queue),
      mine: await this.items(mine),
      others: maySupervise(agent) ? await this.items(theirs.flat()) : [],
      bot: await this.items(bot),
      messages: messages.map(caseView),
    };
  }

  /** Everything beside and in one conversation; `undefined` when there is none. */
  async conversation(id: string): Promise<object | undefined> {
    const conversation = await this.parts.log.read(id);
    if (!conversation) return undefined;
    const customer = await this.customerOf(conversation);
    const from = Math.max(0, conversation.nextSeq - 1 - 200);
    const orders = customer ? await this.parts.orders.ofCustomer(customer.id) : [];
    const own = await this.parts.cases.ofConversation(id);
    const theirs = customer ? await this.parts.cases.ofCustomer(customer.id) : [];
    const cases = [...new Map([...theirs, ...own].map((found) => [found.number, found])).values()];
    return {
      item: itemView(conversation, customer),
      entries: await this.parts.log.entries(id, from, 200),
      handoff: conversation.handoff,
      customer: customer && customerView(customer),
      verified: this.isVerified(conversation),
      orders: orders.map((order) => orderView(order, this.parts.statusLabel(order.status))),
      cases: cases.map(caseView),
      past: customer ? await this.past(customer.id, id) : [],
    };
  }

  /** Up to 100 entries before a sequence, oldest first. */
  async before(id: string, seq: number): Promise<object | undefined> {
    if (!(await this.parts.log.read(id))) return undefined;
    const from = Math.max(0, seq - 1 - 100);
    return { entries: await this.parts.log.entries(id, from, seq - 1 - from) };
  }

  async item(conversation: Conversation): Promise<object> {
    return itemView(conversation, await this.customerOf(conversation));
  }

  /** All agents with their status and load. */
  async agents(): Promise<object[]> {
    const all = await this.staff();
    return Promise.all(
      all.map(async (agent) => {
        const load = (await this.ownedBy(`agent:${agent.id}`)).length;
        return agentView(agent, this.parts.presence.statusOf(agent.id), load);
      }),
    );
  }

  staff(): Promise<Agent[]> {
    return allAgents(this.parts.store);
  }

  private async ownedBy(partition: string): Promise<Conversation[]> {
    const found = await this.parts.store.find(conversations, 'owner', partition);
    return found.map((stored) => this.parts.log.newest(stored));
  }

  private async recentWithBot(): Promise<Conversation[]> {
    const since = isoTime(this.parts.clock.now() - RECENT_HOURS * 3_600_000);
    const recent: Conversation[] = [];
    for await (const stored of latestOpened(this.parts.store, since)) {
      const conversation = this.parts.log.newest(stored);
      if (conversation.owner.kind === 'bot') recent.push(conversation);
      if (recent.length >= RECENT) break;
    }
    return recent;
  }

  private async past(customerId: string, exceptId: string): Promise<object[]> {
    const found = await this.parts.store.find(conversations, 'customer', customerId);
    const others = found.filter(({ id }) => id !== exceptId).slice(-10);
    return others.reverse().map((stored) => itemView(this.parts.log.newest(stored)));
  }

  private async items(found: readonly Conversation[]): Promise<object[]> {
    return Promise.all(found.map((conversation) => this.item(conversation)));
  }

  private async customerOf({ customerId }: Conversation): Promise<Customer | undefined> {
    return customerId ? (await this.parts.store.get(customers, customerId))?.value : undefined;
  }

  private isVerified({ memory }: Conversation): boolean {
    const now = this.parts.clock.now();
    return Object.keys(memory.verified).some((number) => isVerified(memory, number, now));
  }
}
