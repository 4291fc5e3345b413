/** A name or label in both languages of the desk. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

export type Role = 'customer' | 'bot' | 'agent' | 'system';
export type AgentStatus = 'available' | 'away' | 'offline';

export interface Agent {
  readonly id: string;
  readonly name: Both;
  readonly role: 'agent' | 'supervisor' | 'admin';
  readonly title: Both;
  readonly status: AgentStatus;
  /** Conversations held now; `capacity` is how many may be held. */
  readonly load: number;
  readonly capacity: number;
  readonly languages: readonly string[];
  readonly skills: readonly string[];
}

export interface Owner {
  readonly kind: 'bot' | 'queue' | 'agent' | 'closed';
  readonly agentId?: string;
}

/** A conversation as a line of the inbox. Times are UTC ISO 8601. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly customerId?: string;
  readonly channel: string;
  readonly language: string;
  readonly owner: Owner;
  readonly reason?: string;
  /** 0 (ordinary) to 9 (first). */
  readonly priority: number;
  readonly queuedAt?: string;
  readonly openedAt: string;
  readonly lastAt: string;
  readonly lastText: string;
  readonly lastRole: Role;
  readonly lastSeq: number;
  /** 0 (calm) to 1. */
  readonly anger?: number;
  readonly intent?: string;
}

export type CaseStatus = 'open' | 'waiting' | 'resolved' | 'closed';

/** A message left for the shop, or a complaint that is being worked on. */
export interface Case {
  readonly number: string;
  readonly kind: string;
  readonly status: CaseStatus;
  readonly severity: number;
  readonly summary: string;
  readonly openedAt: string;
  readonly dueAt?: string;
  readonly customerName?: string;
  readonly contact?: string;
  readonly conversationId?: string;
  readonly orderNumber?: string;
  readonly owner?: string;
  readonly history: readonly { readonly at: string; readonly who: string; readonly text: string }[];
}

export interface Inbox {
  readonly queue: readonly Item[];
  readonly mine: readonly Item[];
  readonly others: readonly Item[];
  readonly bot: readonly Item[];
  readonly messages: readonly Case[];
}

export interface Me {
  readonly agent: Agent;
  readonly csrf: string;
  readonly demo: boolean;
  readonly agents: readonly Agent[];
}

export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  readonly name: Both | string;
}
