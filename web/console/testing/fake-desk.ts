import type { Answer, Refusal } from '../api/answer.js';
import { ConsoleApi } from '../api/console-api.js';
import { Http } from '../api/http.js';
import type { DeskStore, Environment } from '../desk/environment.js';
import type { Keep } from '../state/keep.js';
import type { NoticeWhat } from '../state/notice.js';
import { reduce } from '../state/reduce.js';
import type { Route } from '../state/route.js';
import { initialState } from '../state/state.js';
import { Store } from '../state/store.js';
import { anAgent } from './builders.js';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export type Reply = { readonly status?: number; readonly body?: unknown } | 'unreachable';

/** A desk without a browser: its server is a function, its clock stands still, waits pass at once. */
export class FakeDesk {
  readonly calls: Call[] = [];
  readonly told: NoticeWhat[] = [];
  readonly went: Route[] = [];
  readonly waits: number[] = [];
  readonly keep: Keep = memoryKeep();
  readonly store: DeskStore = new Store(reduce, initialState({ tab: 'queue' }));
  nowMs = Date.parse('2026-11-20T01:10:00.000Z');
  unauthorized = 0;
  answer: (call: Call) => Reply = () => ({ body: {} });

  readonly env: Environment = {
    api: new ConsoleApi(
      new Http({
        fetch: (path, init) => this.fetch(String(path), init),
        csrf: () => 'token',
        renewCsrf: async () => false,
        onUnauthorized: () => {
          this.unauthorized += 1;
        },
      }),
    ),
    store: this.store,
    keep: this.keep,
    now: () => this.nowMs,
    random: () => 1,
    wait: async (ms) => {
      this.waits.push(ms);
    },
    tell: (what) => {
      this.told.push(what);
    },
    go: (route) => {
      this.went.push(route);
      this.store.dispatch({ type: 'went', route });
    },
  };

  /** Logs an agent in, without asking the server. */
  enter(agent = anAgent()): this {
    const session = { kind: 'in', agent, csrf: 'token', demo: false } as const;
    this.store.dispatch({ type: 'session', session, kept: { outbox: {}, seen: {} } });
    return this;
  }

  callsTo(part: string): readonly Call[] {
    return this.calls.filter((call) => call.path.includes(part));
  }

  private async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const body: unknown = init.body ? JSON.parse(String(init.body)) : undefined;
    const call = { method: init.method ?? 'GET', path, body };
    this.calls.push(call);
    const reply = this.answer(call);
    if (reply === 'unreachable') throw new TypeError('no network');
    return Response.json(reply.body ?? {}, { status: reply.status ?? 200 });
  }
}

/** A body as the server refuses with. */
export function refusal(
  code: string,
  by?: { readonly id: string; readonly name: string },
): unknown {
  return { error: { code, message: '', ...(by ? { by } : {}) } };
}

export function refused<T>(answer: Answer<T>): Refusal {
  if (answer.ok) throw new Error('expected a refusal');
  return answer;
}

export function memoryKeep(): Keep {
  const values = new Map<string, unknown>();
  return {
    read: (key) => values.get(key),
    write: (key, value) => {
      values.set(key, value);
    },
  };
}

/** Lets everything that is ready to run, run. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 200; round += 1) await Promise.resolve();
}
