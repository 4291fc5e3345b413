import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { isoTime, type Clock } from '../../clock.js';
import type { Collection, Store } from '../../domain/store.js';

/** A console session; its id is known to the browser only, here there is just its hash. */
interface Session {
  readonly agentId: string;
  readonly startedAt: string;
  readonly seenAt: string;
}

const sessions: Collection<Session> = { name: 'session', indexes: {} };

const IDLE_MS = 8 * 3_600_000;
const LONGEST_MS = 12 * 3_600_000;

/** `seenAt` is written at most this often: a session must not cost a write per request. */
const TOUCH_MS = 5 * 60_000;

export interface OpenSession {
  readonly id: string;
  readonly agentId: string;
}

/** Logged-in agents. Ids are 256 random bits, stored hashed; sessions end by themselves and by logout. */
export class Sessions {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly secret: string,
  ) {}

  /** A new session; every login gets a new id, so that none can be planted. */
  async open(agentId: string): Promise<OpenSession> {
    const id = randomBytes(32).toString('base64url');
    const at = isoTime(this.clock.now());
    await this.store.put(sessions, digest(id), { agentId, startedAt: at, seenAt: at }, 0);
    return { id, agentId };
  }

  /** The session of this id; `undefined` when unknown, idle too long, or too old. */
  async find(id: string | undefined): Promise<OpenSession | undefined> {
    if (!id || id.length > 100) return undefined;
    const stored = await this.store.get(sessions, digest(id));
    if (!stored) return undefined;
    const now = this.clock.now();
    const { agentId, startedAt, seenAt } = stored.value;
    const over = now - Date.parse(startedAt) > LONGEST_MS || now - Date.parse(seenAt) > IDLE_MS;
    if (over) {
      await this.close(id);
      return undefined;
    }
    if (now - Date.parse(seenAt) > TOUCH_MS) await this.touch(id, now);
    return { id, agentId };
  }

  close(id: string): Promise<void> {
    return this.store.remove(sessions, digest(id));
  }

  /** The token that every change and the stream must carry: bound to the session, unknown to other sites. */
  csrfOf(session: OpenSession): string {
    return createHmac('sha256', this.secret).update(`csrf|${session.id}`).digest('base64url');
  }

  csrfFits(session: OpenSession, token: string | undefined): boolean {
    const wanted = Buffer.from(this.csrfOf(session));
    const got = Buffer.from(token ?? '');
    return wanted.length === got.length && timingSafeEqual(wanted, got);
  }

  private async touch(id: string, now: number): Promise<void> {
    await this.store.update(sessions, digest(id), (session) =>
      session ? { ...session, seenAt: isoTime(now) } : undefined,
    );
  }
}

function digest(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
