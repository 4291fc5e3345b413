import { isoTime, type Clock } from '../clock.js';
import { CaseDesk } from '../domain/cases/case-desk.js';
import { ConversationLog } from '../domain/conversation/conversation-log.js';
import { ConversationFeed } from '../domain/conversation/feed.js';
import { consents } from '../domain/customers/consent.js';
import { customers } from '../domain/customers/customer.js';
import { HandoffDesk } from '../domain/handoff/handoff-desk.js';
import { DEFAULT_LIMITS, type HandoffLimits } from '../domain/handoff/handoff-timers.js';
import { Presence } from '../domain/handoff/presence.js';
import { QueueBoard } from '../domain/handoff/queue-board.js';
import { OrderDesk } from '../domain/orders/order-desk.js';
import type { OrderBackend } from '../domain/orders/order.js';
import { LearningDesk } from '../domain/learning/learning-desk.js';
import { QuestionDesk } from '../domain/questions/question-desk.js';
import type { ProductCatalogue } from '../domain/products/product.js';
import type { ShopValues } from '../domain/knowledge/shop-values.js';
import type { ShopFront } from '../domain/products/shop-front.js';
import type { Store } from '../domain/store.js';
import { surveyAnswers } from '../domain/surveys/survey.js';
import type { Replies } from '../replies/replies.js';
import type { IntentDirectory, KnowledgeDesk, Services } from '../turn/dialog.js';

export interface CoreParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly replies: Replies;
  readonly orders: OrderBackend;
  readonly limits?: HandoffLimits;
}

/** The heart of the program: the log, the desks and what they share. */
export interface Core extends CoreParts {
  readonly limits: HandoffLimits;
  readonly feed: ConversationFeed;
  readonly log: ConversationLog;
  readonly cases: CaseDesk;
  readonly presence: Presence;
  readonly queue: QueueBoard;
  readonly handoff: HandoffDesk;
  readonly learning: LearningDesk;
  readonly questions: QuestionDesk;
}

export function buildCore(parts: CoreParts): Core {
  const { store, clock, replies } = parts;
  const limits = parts.limits ?? DEFAULT_LIMITS;
  const feed = new ConversationFeed();
  const log = new ConversationLog(store, clock, feed);
  const learning = new LearningDesk(store, clock);
  return {
    ...parts,
    limits,
    feed,
    log,
    cases: new CaseDesk(store, clock),
    presence: new Presence(),
    queue: new QueueBoard(store, feed),
    handoff: new HandoffDesk(log, replies, clock, limits),
    learning,
    questions: new QuestionDesk(store, clock, learning),
  };
}

/** What dialogs may ask of the core. */
export function buildServices(
  core: Core,
  more: {
    readonly products: ProductCatalogue;
    readonly front: ShopFront;
    readonly values: ShopValues;
    readonly knowledge: KnowledgeDesk;
    readonly intents: IntentDirectory;
  },
): Services {
  const { store, clock } = core;
  return {
    ...more,
    clock,
    learning: core.learning,
    questions: core.questions,
    orders: new OrderDesk(core.orders, store, clock),
    cases: core.cases,
    customers: {
      find: async (id) => (await store.get(customers, id))?.value,
      optOut: async (personId) => {
        await store.put(consents, personId, { marketing: false, at: isoTime(clock.now()) });
      },
    },
    surveys: {
      record: async (turnId, answer) => {
        await store.put(surveyAnswers, turnId, answer, 0);
      },
    },
    people: {
      available: () => core.presence.anyoneAvailable,
      waiting: () => core.queue.length(),
    },
  };
}
