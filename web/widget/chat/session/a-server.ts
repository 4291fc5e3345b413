import { DirectLine } from '../line/direct-line.js';
import type { Keep } from '../../../shared/keep.js';
import { ChatSession } from './chat-session.js';

type Answer = readonly [status: number, body?: object];

export interface Asked {
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly token: string | undefined;
}

/** A web chat server for tests: it answers at once, and remembers what it was asked and told. */
export class AServer {
  readonly asked: Asked[] = [];
  readonly log: object[] = [];
  tokens = 0;
  conversationId = 'c1';
  isNew = true;
  /** Answers to give to the next posts instead of recording them. */
  refusals: Answer[] = [];
  private hear: (frame: string) => void = () => undefined;
  private hangUp: () => void = () => undefined;
  private isDown = false;

  /** A session on this server whose waits are instant; those for typing and echoes never end. */
  session(keep: Keep = aKeep(), tabKeep: Keep = aKeep(), as?: string): ChatSession {
    let keys = 0;
    return new ChatSession({
      line: new DirectLine(
        (input, init) => this.fetch(String(input), init),
        () => 0,
      ),
      openSocket: (_url, hear) => {
        this.hear = hear;
        const closed = new Promise<void>((resolve) => {
          this.hangUp = resolve;
        });
        return { opened: Promise.resolve(true), closed, close: () => undefined };
      },
      ...{ keep, tabKeep, as },
      locale: () => 'en',
      newKey: () => `key${(keys += 1)}`,
      now: () => 0,
      wait: (ms) => new Promise((resolve) => (ms < 4_000 || this.isDown ? resolve() : undefined)),
      pause: () => Promise.resolve(),
      base: 'https://care.example/chat',
    });
  }

  /** Records an activity and pushes it down the socket. */
  say(fields: object): void {
    const sequence = { 'webchat:sequence-id': this.log.length + 1 };
    const data = (fields as { channelData?: object }).channelData;
    this.log.push({ type: 'message', ...fields, channelData: { ...data, ...sequence } });
    const watermark = String(this.log.length);
    this.hear(JSON.stringify({ activities: this.log.slice(-1), watermark }));
  }

  goDown(): void {
    this.isDown = true;
    this.hangUp();
  }

  comeUp(): void {
    this.isDown = false;
  }

  posts(): readonly Asked[] {
    return this.asked.filter(({ path, body }) => path.endsWith('/activities') && 'type' in body);
  }

  private async fetch(path: string, init?: RequestInit): Promise<Response> {
    const body = JSON.parse(typeof init?.body === 'string' ? init.body : '{}');
    const token = new Headers(init?.headers).get('authorization') ?? undefined;
    this.asked.push({ path, body, token });
    if (this.isDown) {
      // As in life, a failure takes its time; without any, repeats would never let others run.
      await new Promise((resolve) => setTimeout(resolve));
      return new Response('', { status: 503 });
    }
    const [status, value = {}] = this.answer(path, body, init?.method === 'POST');
    return new Response(JSON.stringify(value), { status });
  }

  private answer(path: string, body: object, isPost: boolean): Answer {
    if (path === '/api/webchat/token') return [200, this.grant()];
    if (path.endsWith('/conversations')) {
      return [this.isNew ? 201 : 200, { streamUrl: 'ws://care.example/stream' }];
    }
    if (!path.includes('/activities')) return [200, { streamUrl: 'ws://care.example/stream' }];
    if (isPost) {
      const refusal = this.refusals.shift();
      if (refusal) return refusal;
      this.say({ ...body, from: { id: 'me', role: 'user' } });
      return [200, { id: '1' }];
    }
    const watermark = String(this.log.length);
    const from = Number(/watermark=(\d+)/.exec(path)?.[1] ?? 0);
    return [200, { activities: this.log.slice(from), watermark }];
  }

  private grant(): object {
    this.tokens += 1;
    const { conversationId } = this;
    return {
      conversationId,
      token: `t${this.tokens}`,
      userId: 'me',
      expires_in: 1800,
      resume: 'r',
    };
  }
}

export function aKeep(): Keep {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void (value === undefined ? values.delete(key) : values.set(key, value)),
  };
}
