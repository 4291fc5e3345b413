import type { Collection, FindOptions, Store } from '../../src/domain/store.js';

/** A store under test; `reopen` closes it and opens what it kept, where that means something. */
export interface StoreUnderTest {
  readonly store: Store;
  readonly reopen?: () => Promise<Store>;
  readonly dispose: () => Promise<void>;
}

export interface Ticket {
  readonly queue?: string;
  readonly due: string;
  readonly note?: string;
  readonly tags?: readonly string[];
}

export const tickets: Collection<Ticket> = {
  name: 'tickets',
  indexes: {
    queue: (ticket) => (ticket.queue ? { partition: ticket.queue, key: ticket.due } : undefined),
    day: (ticket) => ({ partition: ticket.due.slice(0, 1), key: ticket.due }),
  },
};
export const counters: Collection<{ count: number }> = { name: 'counters', indexes: {} };
export const texts: Collection<unknown> = { name: 'texts', indexes: {} };

export const ODD_IDS = [
  '',
  '.',
  '..',
  '../x',
  '/etc/x',
  'a/b',
  'a\\b',
  '__proto__',
  'constructor',
  'nul',
  'index',
  'lock',
  'Case',
  'case',
  'CASE',
  '%41',
  'A',
  'a b\tc\nd',
  'nul\u0000byte',
  '🦊 包裹',
  'é',
  'e\u0301',
  '\ud800',
  '\udc00',
  'x'.repeat(300),
  `${'x'.repeat(299)}y`,
  '🦊'.repeat(300),
  '"quoted"',
  'tail~',
];

/** The store that the running test looks at, which may be reopened half way. */
export class HeldStore {
  private tested: StoreUnderTest | undefined;
  private current: Store | undefined;

  get store(): Store {
    if (!this.current) throw new Error('no store is open');
    return this.current;
  }

  async open(open: () => Promise<StoreUnderTest>): Promise<void> {
    this.tested = await open();
    this.current = this.tested.store;
  }

  /** Does nothing for a store that keeps nothing. */
  async reopen(): Promise<void> {
    if (this.tested?.reopen) this.current = await this.tested.reopen();
  }

  async dispose(): Promise<void> {
    await this.tested?.dispose();
  }

  async queued(queue: string, options?: FindOptions): Promise<string[]> {
    const found = await this.store.find(tickets, 'queue', queue, options);
    return found.map((ticket) => ticket.id);
  }

  async allIds(collection: Collection<never>): Promise<string[]> {
    const ids: string[] = [];
    for await (const id of this.store.ids(collection)) ids.push(id);
    return ids.sort();
  }
}
