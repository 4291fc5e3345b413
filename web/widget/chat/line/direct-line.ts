import type { Language } from '../../../shared/language.js';
import { readActivitySet, type ActivitySet } from './activity.js';
import { faultOf, type Outcome } from './outcome.js';
import { fieldsOf, numberOf, textOf } from './shape.js';

/** The right to take part in one conversation. */
export interface Access {
  readonly conversationId: string;
  readonly token: string;
  readonly userId: string;
  readonly expiresInMs: number;
}

export interface Started {
  readonly streamUrl: string;
  /** False when the conversation went on from before. */
  readonly isNew: boolean;
}

/** What a token is asked for. */
export interface TokenWish {
  readonly locale: Language;
  /** What an earlier answer gave, to go on in the same conversation. */
  readonly resume?: string;
  /** The demo's customer whom the visitor plays in a new conversation. */
  readonly as?: string;
}

const ANSWER_MS = 20_000;
const UPLOAD_MS = 120_000;
const ROOT = '/v3/directline';

type Read<T> = (body: unknown, status: number) => T | undefined;

/** The server's web chat address and Direct Line 3.0, one method a request; nothing is repeated here. */
export class DirectLine {
  constructor(
    private readonly fetch: typeof globalThis.fetch,
    private readonly now: () => number,
  ) {}

  token(wish: TokenWish): Promise<Outcome<Access & { readonly resume?: string }>> {
    return this.ask('/api/webchat/token', json(wish), (body) => {
      const fields = fieldsOf(body);
      const access = readAccess(fields, textOf(fields?.userId));
      return access && { ...access, resume: textOf(fields?.resume) };
    });
  }

  start(access: Access, locale: Language): Promise<Outcome<Started>> {
    const init = json({ user: { id: access.userId }, locale }, access);
    return this.ask(`${ROOT}/conversations`, init, (body, status) => {
      const streamUrl = textOf(fieldsOf(body)?.streamUrl);
      return streamUrl ? { streamUrl, isNew: status === 201 } : undefined;
    });
  }

  /** A stream address that replays from the watermark. */
  streamUrl(access: Access, watermark: string | undefined): Promise<Outcome<string>> {
    return this.ask(within(access, '', watermark), authorised(access), (body) =>
      textOf(fieldsOf(body)?.streamUrl),
    );
  }

  activities(access: Access, watermark: string | undefined): Promise<Outcome<ActivitySet>> {
    return this.ask(within(access, '/activities', watermark), authorised(access), readActivitySet);
  }

  post(access: Access, activity: object): Promise<Outcome<true>> {
    return this.ask(within(access, '/activities'), json(activity, access), () => true);
  }

  upload(access: Access, activity: object, files: readonly File[]): Promise<Outcome<true>> {
    const form = new FormData();
    const type = 'application/vnd.microsoft.activity';
    form.append('activity', new Blob([JSON.stringify(activity)], { type }));
    for (const file of files) form.append('file', file, file.name);
    const path = `${within(access, '/upload')}?userId=${encodeURIComponent(access.userId)}`;
    const init = { ...authorised(access), method: 'POST', body: form };
    return this.ask(path, init, () => true, UPLOAD_MS);
  }

  refresh(access: Access): Promise<Outcome<Access>> {
    const init = { ...authorised(access), method: 'POST' };
    return this.ask(`${ROOT}/tokens/refresh`, init, (body) =>
      readAccess(fieldsOf(body), access.userId),
    );
  }

  private async ask<T>(
    path: string,
    init: RequestInit,
    read: Read<T>,
    limitMs = ANSWER_MS,
  ): Promise<Outcome<T>> {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), limitMs);
    try {
      const answer = await this.fetch(path, { ...init, signal: stop.signal, cache: 'no-store' });
      if (!answer.ok) {
        const retryAfter = answer.headers.get('retry-after');
        return { ok: false, fault: faultOf(answer.status, retryAfter, this.now()) };
      }
      const text = await answer.text();
      const value = read(text === '' ? undefined : JSON.parse(text), answer.status);
      return value === undefined
        ? { ok: false, fault: { kind: 'unavailable' } }
        : { ok: true, value };
    } catch {
      return { ok: false, fault: { kind: 'unreachable' } };
    } finally {
      clearTimeout(timer);
    }
  }
}

function readAccess(
  fields: ReturnType<typeof fieldsOf>,
  userId: string | undefined,
): Access | undefined {
  const conversationId = textOf(fields?.conversationId);
  const token = textOf(fields?.token);
  if (!conversationId || !token || !userId) return undefined;
  return {
    conversationId,
    token,
    userId,
    expiresInMs: (numberOf(fields?.expires_in) ?? 1_800) * 1000,
  };
}

function within(access: Access, rest: string, watermark?: string): string {
  const query = watermark === undefined ? '' : `?watermark=${encodeURIComponent(watermark)}`;
  return `${ROOT}/conversations/${encodeURIComponent(access.conversationId)}${rest}${query}`;
}

function authorised(access: Access): RequestInit & { headers: Record<string, string> } {
  return { headers: { authorization: `Bearer ${access.token}` } };
}

function json(body: object, access?: Access): RequestInit {
  const headers = { 'content-type': 'application/json', ...(access && authorised(access).headers) };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}
