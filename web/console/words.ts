import type { NoticeWhat } from './state/notice.js';
import type { Tab } from './state/route.js';
import type { Span } from './text/time.js';
import type { AgentStatus, CaseStatus, Role } from './api/types.js';
import type { Level } from './api/conversation-types.js';
import type { KnowledgeWords } from './words-knowledge.js';
import type { EditingWords } from './words-editing.js';
import type { LoopWords } from './words-loop.js';
import type { Vocabulary } from './vocabulary.js';
import type { LearningWords } from './words-learning.js';

/** Every word that the desk itself shows, in one language. */
export interface Words {
  readonly vocabulary: Vocabulary;
  readonly title: string;
  readonly general: {
    readonly close: string;
    readonly cancel: string;
    readonly back: string;
    readonly retry: string;
    readonly loading: string;
    readonly loadFailed: string;
    readonly more: (count: number) => string;
    readonly colon: string;
    readonly separator: string;
    readonly left: (span: Span) => string;
    readonly overdue: (span: Span) => string;
  };
  readonly login: {
    readonly heading: string;
    readonly lead: string;
    readonly login: string;
    readonly password: string;
    readonly enter: string;
    readonly entering: string;
    readonly wrong: string;
    readonly slowDown: (time: string) => string;
    readonly unreachable: string;
    readonly failed: string;
    readonly missing: string;
    readonly expired: string;
    readonly demo: string;
    readonly fill: (name: string) => string;
    readonly capsLock: string;
  };
  readonly header: {
    readonly language: string;
    readonly otherLanguage: string;
    readonly help: string;
    readonly account: string;
    readonly logout: string;
    readonly status: Readonly<Record<AgentStatus, string>>;
    readonly statusLead: string;
    readonly load: (load: number, capacity: number) => string;
    readonly theme: string;
    readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
    readonly offline: string;
    readonly connecting: string;
    readonly reconnect: string;
    readonly demo: string;
  };
  readonly inbox: {
    readonly label: string;
    readonly tabs: Readonly<Record<Tab, string>>;
    readonly counted: (name: string, count: number) => string;
    readonly acceptNext: string;
    readonly accepting: string;
    readonly empty: Readonly<Record<Tab, { readonly title: string; readonly text: string }>>;
    readonly waiting: (time: string) => string;
    readonly priority: (priority: number) => string;
    readonly angry: string;
    readonly upset: string;
    readonly unread: string;
    readonly you: string;
    readonly nameless: string;
    readonly full: (load: number, capacity: number) => string;
    readonly away: string;
    readonly newMessage: (name: string) => string;
  };
  readonly talk: TalkWords;
  readonly panel: PanelWords;
  readonly cases: CaseWords;
  readonly knowledge: KnowledgeWords;
  readonly editing: EditingWords;
  readonly loop: LoopWords;
  readonly help: HelpWords;
  readonly trace: TraceWords;
  readonly learning: LearningWords;
  readonly notice: (what: NoticeWhat<string>) => string;
}

export interface TalkWords {
  readonly choose: { readonly title: string; readonly text: string };
  readonly owner: {
    readonly you: string;
    readonly bot: string;
    readonly queue: string;
    readonly closed: string;
    readonly colleague: (name: string) => string;
  };
  readonly accept: string;
  readonly reject: string;
  readonly transfer: string;
  readonly toBot: string;
  readonly resolve: string;
  readonly resolveSure: string;
  readonly takeOver: string;
  readonly showCustomer: string;
  readonly brief: string;
  readonly waited: (time: string) => string;
  readonly askedAt: (time: string) => string;
  readonly log: string;
  readonly author: Readonly<Record<Role, string>>;
  readonly you: string;
  readonly note: string;
  readonly older: string;
  readonly beginning: string;
  readonly newest: string;
  readonly newestCount: (count: number) => string;
  readonly choices: string;
  readonly card: string;
  readonly picture: (name: string) => string;
  readonly file: (name: string, size: string) => string;
  readonly typing: (name: string) => string;
  readonly reply: string;
  readonly writeNote: string;
  readonly kind: string;
  readonly replyHint: (name: string) => string;
  readonly noteHint: string;
  readonly send: string;
  readonly saveNote: string;
  readonly keys: string;
  readonly readOnly: Readonly<Record<'bot' | 'queue' | 'others' | 'closed', string>>;
  readonly state: Readonly<Record<'sending' | 'sent' | 'failed' | 'refused', string>>;
  readonly again: string;
  readonly takeBack: string;
  readonly silence: string;
  readonly event: (name: string, value: Readonly<Record<string, string>>) => string | undefined;
  readonly otherEvent: (name: string) => string;
  readonly transferDialog: {
    readonly heading: (name: string) => string;
    readonly toQueue: string;
    readonly toQueueText: string;
    readonly note: string;
    readonly noteHint: string;
    readonly submit: string;
    readonly nobody: string;
    readonly who: string;
    readonly full: string;
  };
}

export interface PanelWords {
  readonly label: string;
  readonly customer: string;
  readonly unknown: { readonly title: string; readonly text: string };
  readonly verified: string;
  readonly unverified: string;
  readonly levels: Readonly<Record<Level, string>>;
  readonly points: (points: number) => string;
  readonly phone: string;
  readonly email: string;
  readonly language: string;
  readonly joined: string;
  readonly note: string;
  readonly orders: string;
  readonly noOrders: string;
  readonly allOrders: (count: number) => string;
  readonly cases: string;
  readonly noCases: string;
  readonly past: string;
  readonly noPast: string;
}

export interface CaseWords {
  readonly status: Readonly<Record<CaseStatus, string>>;
  readonly filter: string;
  readonly severity: Readonly<Record<1 | 2 | 3 | 4, string>>;
  readonly choose: { readonly title: string; readonly text: string };
  readonly contact: string;
  readonly order: string;
  readonly owner: string;
  readonly nobody: string;
  readonly opened: string;
  readonly due: string;
  readonly history: string;
  readonly changeStatus: string;
  readonly addNote: string;
  readonly noteHint: string;
  readonly save: string;
  readonly openTalk: string;
  /** Who took a step, where it was not an agent. */
  readonly who: Readonly<Record<string, string>>;
  readonly none: Readonly<Record<CaseStatus, string>>;
}

export interface HelpWords {
  readonly heading: string;
  readonly enabled: string;
  readonly lead: string;
  readonly shortcuts: Readonly<
    Record<
      | 'move'
      | 'open'
      | 'accept'
      | 'reply'
      | 'note'
      | 'transfer'
      | 'resolve'
      | 'help'
      | 'tabs'
      | 'leave'
      | 'send',
      string
    >
  >;
}

export interface TraceWords {
  readonly ask: string;
  readonly language: string;
  readonly intents: string;
  readonly class: string;
  readonly entities: string;
  readonly mood: string;
  readonly anger: string;
  readonly urgency: string;
  readonly gratitude: string;
  readonly calm: string;
  readonly because: (words: string) => string;
  readonly rule: string;
  readonly article: string;
  readonly dialog: string;
  readonly text: string;
  readonly others: string;
  readonly certain: (percent: number) => string;
  readonly readAs: string;
}
