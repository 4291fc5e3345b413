import { isoTime, type Clock } from '../../clock.js';
import { cases, type Case } from '../../domain/cases/case.js';
import {
  conversations,
  newConversation,
  type Conversation,
} from '../../domain/conversation/conversation.js';
import type { Author, Entry } from '../../domain/conversation/entry.js';
import { customers, type Customer } from '../../domain/customers/customer.js';
import { agents, type Agent } from '../../domain/handoff/agent.js';
import type { Collection, Store } from '../../domain/store.js';
import { surveyAnswers } from '../../domain/surveys/survey.js';
import type { ShopFiles } from './load-shop.js';

/** When the demo world began, in this data folder. */
interface Anchor {
  readonly at: string;
}

const anchors: Collection<Anchor> = { name: 'demo-anchor', indexes: {} };

const DAY_MS = 86_400_000;

export interface SeedParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly hashPassword: (password: string) => Promise<string>;
}

/**
 * Puts the demo world into an empty store: customers, agents, cases and two weeks of history. Done
 * once; a seed that was cut off goes on where it stopped, because every record has a fixed id.
 *
 * @returns the anchor: the moment (ms) that "0 days ago" means in this data folder
 */
export async function seedShop(files: ShopFiles, parts: SeedParts): Promise<number> {
  const { store, clock } = parts;
  const known = await store.get(anchors, 'demo');
  if (known) return Date.parse(known.value.at);
  const anchorMs = clock.now();
  const put = async <T>(collection: Collection<T>, id: string, value: T): Promise<void> => {
    await store.put(collection, id, value, 0);
  };
  await inTurns(files.customers, (file) => put(customers, file.id, toCustomer(file, anchorMs)));
  await inTurns(files.agents, async (file) => put(agents, file.id, await toAgent(file, parts)));
  await inTurns(files.cases, (file) => put(cases, file.number, toCase(file, files, anchorMs)));
  await inTurns(files.history, (file) => seedHistory(file, files, anchorMs, put));
  // Last, so that a start that was cut off seeds again.
  await put(anchors, 'demo', { at: isoTime(anchorMs) });
  return anchorMs;
}

type Put = <T>(collection: Collection<T>, id: string, value: T) => Promise<void>;

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  await Promise.all(items.map(work));
}

function toCustomer(file: ShopFiles['customers'][number], anchorMs: number): Customer {
  const { joinedDaysAgo, ...customer } = file;
  return { ...customer, joinedAt: isoTime(anchorMs - joinedDaysAgo * DAY_MS) };
}

async function toAgent(file: ShopFiles['agents'][number], parts: SeedParts): Promise<Agent> {
  const { demoPassword, ...agent } = file;
  return { ...agent, passwordHash: await parts.hashPassword(demoPassword) };
}

function toCase(file: ShopFiles['cases'][number], files: ShopFiles, anchorMs: number): Case {
  const customer = files.customers.find(({ id }) => id === file.customer);
  const language = customer?.language ?? 'zh';
  return {
    number: file.number,
    kind: file.kind,
    status: file.status,
    severity: file.severity,
    openedAt: isoTime(anchorMs - file.openedDaysAgo * DAY_MS),
    dueAt: isoTime(anchorMs + file.dueInHours * 3_600_000),
    summary: file.summary[language],
    language,
    customerId: file.customer,
    customerName: customer?.name,
    orderNumber: file.order,
    owner: file.owner,
    attachments: [],
    history: file.history.map(({ daysAgo, who, text }) => ({
      at: isoTime(anchorMs - daysAgo * DAY_MS),
      who,
      text: text[language],
    })),
    openedBy: `demo.${file.number}`,
  };
}

async function seedHistory(
  file: ShopFiles['history'][number],
  files: ShopFiles,
  anchorMs: number,
  put: Put,
): Promise<void> {
  const conversation = toConversation(file, files, anchorMs);
  await put(conversations, conversation.id, conversation);
  if (file.csat === null) return;
  await put(surveyAnswers, conversation.id, {
    conversationId: conversation.id,
    at: conversation.lastAt,
    score: file.csat,
    language: file.language,
    ...(file.csatComment ? { comment: file.csatComment } : {}),
    ...(file.agent ? { agentId: file.agent } : {}),
  });
}

function toConversation(
  file: ShopFiles['history'][number],
  files: ShopFiles,
  anchorMs: number,
): Conversation {
  const startMs = anchorMs - file.daysAgo * DAY_MS;
  const customer = files.customers.find(({ id }) => id === file.customer);
  const userId = `dl_${file.customer ?? file.id}`;
  const authors: Readonly<Record<string, Author>> = {
    customer: { role: 'customer', id: userId, ...(customer ? { name: customer.name } : {}) },
    bot: { role: 'bot' },
    agent: agentAuthor(file, files),
  };
  const tail = file.lines.map(({ who, minute, text }, at): Entry => {
    const author = authors[who] ?? { role: 'system' };
    const body = { kind: 'text', text, format: 'plain' } as const;
    return {
      seq: at + 1,
      at: isoTime(startMs + minute * 60_000 + at),
      author,
      visibility: 'everyone',
      body,
    };
  });
  const init = { id: `demo-${file.id}`, channel: file.channel, userId, language: file.language };
  return {
    ...newConversation(
      { ...init, userName: customer?.name, customerId: customer?.id },
      isoTime(startMs),
    ),
    lastAt: tail.at(-1)?.at ?? isoTime(startMs),
    nextSeq: tail.length + 1,
    tail,
    handledThrough: tail.length,
    owner: { kind: 'closed' },
    engaged: true,
  };
}

function agentAuthor(file: ShopFiles['history'][number], files: ShopFiles): Author {
  const agent = files.agents.find(({ id }) => id === file.agent);
  return agent
    ? { role: 'agent', id: agent.id, name: agent.name[file.language] }
    : { role: 'system' };
}
