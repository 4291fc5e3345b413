import type { Clock } from '../clock.js';
import type { CaseDesk } from '../domain/cases/case-desk.js';
import type { Conversation, Memory } from '../domain/conversation/conversation.js';
import type { Attachment, Card, Choice, Entry } from '../domain/conversation/entry.js';
import type { Customer } from '../domain/customers/customer.js';
import type { HandoffRequest } from '../domain/handoff/request-handoff.js';
import type { JsonObject } from '../domain/json.js';
import type { Answer } from '../domain/knowledge/answering.js';
import type { Article, SearchHit } from '../domain/knowledge/article.js';
import type { ShopValues } from '../domain/knowledge/shop-values.js';
import type { Reader } from '../domain/knowledge/variants.js';
import type { Language } from '../domain/language.js';
import type { Told } from '../domain/learning/learning-desk.js';
import type { OrderDesk } from '../domain/orders/order-desk.js';
import type { ProductCatalogue } from '../domain/products/product.js';
import type { QuestionDesk } from '../domain/questions/question-desk.js';
import type { Reason } from '../domain/questions/open-question.js';
import type { ShopFront } from '../domain/products/shop-front.js';
import type { SurveyAnswer } from '../domain/surveys/survey.js';
import type { IntentId, Understanding } from '../domain/understanding.js';

/** One thing the bot says. */
export interface Reply {
  /** The reply key, for traces and tests: rewording breaks neither. */
  readonly key: string;
  readonly text: string;
  readonly format: 'plain' | 'markdown';
  readonly choices?: readonly Choice[];
  readonly card?: Card;
}

/** What a dialog may ask. Services return values; they never speak. */
export interface Services {
  readonly clock: Clock;
  readonly orders: OrderDesk;
  readonly cases: CaseDesk;
  readonly products: ProductCatalogue;
  readonly front: ShopFront;
  /** The shop's fees, windows and hours, so that no reply repeats them. */
  readonly values: Pick<ShopValues, 'find'>;
  readonly knowledge: KnowledgeDesk;
  readonly customers: {
    find(id: string): Promise<Customer | undefined>;
    /** Records that this person wants no marketing messages. */
    optOut(personId: string): Promise<void>;
  };
  readonly surveys: { record(turnId: string, answer: SurveyAnswer): Promise<void> };
  readonly people: {
    /** Whether somebody on staff would take a conversation now. */
    available(): boolean;
    /** How many customers wait already. */
    waiting(): Promise<number>;
  };
  readonly intents: IntentDirectory;
  /** Keeps what a message means, as its customer told; personal data is masked there. */
  readonly learning: { note(told: Told): Promise<unknown> };
  /** Keeps what could not be answered, and who wishes to be told. */
  readonly questions: Pick<QuestionDesk, 'note' | 'addReason' | 'wish'>;
}

/** What the bot knows about an intent besides its examples. */
export interface IntentDirectory {
  /** The dialog that serves the intent; `answer` for those answered by articles. */
  dialogOf(intent: IntentId): string;
  /** A short wording of the wish that a customer could tap; `undefined` for unknown intents. */
  labelOf(intent: IntentId, language: Language): string | undefined;
  /** The intent whose label this is, in either language; `undefined` when it is none. */
  byLabel(text: string): IntentId | undefined;
  /** Every intent there is. */
  all(): readonly IntentId[];
}

/** A question to the knowledge base. */
export interface KnowledgeQuery {
  readonly text: string;
  /** The language of the text, in which articles are searched. */
  readonly language: Language;
  /** The language to tell articles in that have that side; that of the text when absent. */
  readonly told?: Language;
  readonly intents: readonly IntentId[];
  /** Who asks; anybody when absent. */
  readonly reader?: Reader;
}

/** The knowledge base as dialogs use it. Every article comes in the text made for its reader. */
export interface KnowledgeDesk {
  /** What to tell or offer, by fixed precedence: exact question, the intent's article, search. */
  answer(query: KnowledgeQuery): Answer;
  /** The best articles for a question, best first, at most `limit`. */
  search(query: KnowledgeQuery, limit: number): readonly SearchHit[];
  article(slug: string, language: Language, reader?: Reader): Article | undefined;
  /** Whether a text is, word for word, the title of an article or a question that it answers. */
  knows(text: string, language: Language): 'title' | 'question' | undefined;
  /** The articles that explain a product. */
  about(productId: string, language: Language, reader?: Reader): readonly Article[];
  /** Records whether an answer helped, once for a turn; a reason given later is added. */
  feedback(turnId: string, slug: string, helpful: boolean, reason?: Reason): Promise<void>;
}

/** Everything a dialog sees of one turn. Frozen facts in, a result out; a dialog stores nothing. */
export interface DialogTurn {
  /** Stable over re-runs; effects on other records carry it. */
  readonly turnId: string;
  readonly conversation: Conversation;
  /** The customer's message. */
  readonly entry: Entry;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly heard: Understanding;
  /** The intent this dialog was started for; the best candidate when it was not started by one. */
  readonly intent: IntentId;
  /** The language to answer in, which a customer may have asked for; `heard` has the message's own. */
  readonly language: Language;
  readonly services: Services;
  /** The words for a key such as `order-status.found`, as a reply. */
  say(key: string, values?: Readonly<Record<string, unknown>>, extras?: Partial<Reply>): Reply;
  /** Only the words, for labels on cards. */
  words(key: string, values?: Readonly<Record<string, unknown>>): string;
}

/** Where a dialog stands while it waits for the customer. */
export interface OpenStep {
  readonly step: string;
  readonly data: JsonObject;
}

/** What a dialog decided. Without `next` it is finished. */
export interface DialogResult {
  readonly replies: readonly Reply[];
  readonly next?: OpenStep;
  readonly memory?: Partial<Memory>;
  /** Asks for a person; the turn puts the conversation into the queue in the same write. */
  readonly handoff?: HandoffRequest;
  /** The conversation turned out to belong to this customer. */
  readonly customerId?: string;
  /** Finished, and this dialog takes over in the same turn. */
  readonly then?: { readonly dialog: string; readonly intent?: IntentId };
  /** Which rule decided and on what, for the trace. */
  readonly why: {
    readonly rule: string;
    readonly article?: string;
    readonly articleVersion?: string;
  };
}

/** What one dialog is: how it starts and, if it ever waits, how it goes on. */
export interface Dialog {
  readonly name: string;
  start(turn: DialogTurn): Promise<DialogResult>;
  /**
   * Goes on with the customer's answer; `undefined` when the message is no answer to the open
   * question, so that it may be an interruption.
   */
  resume?(turn: DialogTurn, open: OpenStep): Promise<DialogResult | undefined>;
  /** Asks the open question again after an interruption. */
  remind?(turn: DialogTurn, open: OpenStep): readonly Reply[];
}
