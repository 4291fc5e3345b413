import { isoTime, type Clock } from '../../clock.js';
import type { Conversation, Memory } from '../conversation/conversation.js';
import type { Collection, Store } from '../store.js';
import {
  factorFits,
  isVerified,
  MAX_FAILED_PROOFS,
  MAX_FAILS_PER_ORDER_AND_DAY,
  withProof,
} from './order-proof.js';
import type { Order, OrderBackend } from './order.js';

/** Failed proofs of one order on one day, over all conversations. */
interface OrderTries {
  readonly fails: number;
}

const orderTries: Collection<OrderTries> = { name: 'order-tries', indexes: {} };

export type Proof =
  | { readonly ok: true; readonly order: Order; readonly memory: Memory }
  | {
      readonly ok: false;
      readonly reason: 'no-match' | 'locked';
      readonly memory: Memory;
      /** Tries that this conversation has left. */
      readonly triesLeft: number;
    };

/** Shows orders only to the person they belong to. */
export class OrderDesk {
  constructor(
    private readonly backend: OrderBackend,
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /**
   * The order, when this conversation has proved it is the buyer's (or the customer signed in);
   * `undefined` when it must still be proved. Whether the order exists is not told.
   */
  async shown(conversation: Conversation, number: string): Promise<Order | undefined> {
    const verified = isVerified(conversation.memory, number, this.clock.now());
    if (!verified && !conversation.signedIn) return undefined;
    const order = await this.backend.find(number);
    if (!order) return undefined;
    return verified || order.customerId === conversation.customerId ? order : undefined;
  }

  /**
   * Tries the last four digits of the buyer's phone. A wrong number and wrong digits give the same
   * answer; after too many failures only `locked`, even for the right digits.
   */
  async prove(conversation: Conversation, number: string, lastFour: string): Promise<Proof> {
    const { memory } = conversation;
    const triesId = `${number}.${isoTime(this.clock.now()).slice(0, 10)}`;
    const tries = (await this.store.get(orderTries, triesId))?.value.fails ?? 0;
    const order = await this.backend.find(number);
    if (memory.failedProofs >= MAX_FAILED_PROOFS || tries >= MAX_FAILS_PER_ORDER_AND_DAY) {
      return { ok: false, reason: 'locked', memory, triesLeft: 0 };
    }
    if (factorFits(order, lastFour) && order) {
      return { ok: true, order, memory: withProof(memory, number, this.clock.now()) };
    }
    await this.store.update(orderTries, triesId, (found) => ({ fails: (found?.fails ?? 0) + 1 }));
    const failed = { ...memory, failedProofs: memory.failedProofs + 1 };
    const triesLeft = MAX_FAILED_PROOFS - failed.failedProofs;
    const reason = triesLeft > 0 ? 'no-match' : 'locked';
    return { ok: false, reason, memory: failed, triesLeft };
  }

  /** Whether this conversation has used up its tries: nothing can be proved in it any more. */
  isLocked({ memory }: Conversation): boolean {
    return memory.failedProofs >= MAX_FAILED_PROOFS;
  }

  /** The orders of a customer who has signed in, newest first; empty for everybody else. */
  async own(conversation: Conversation): Promise<readonly Order[]> {
    const { signedIn, customerId } = conversation;
    return signedIn && customerId ? this.backend.ofCustomer(customerId) : [];
  }
}
