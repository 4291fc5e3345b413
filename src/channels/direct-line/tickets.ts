import { randomBytes } from 'node:crypto';
import type { Clock } from '../../clock.js';

/** What a stream URL entitles to. */
export interface Ticket {
  readonly conversationId: string;
  readonly origins: readonly string[];
  /** Replay entries after this sequence. */
  readonly after: number;
}

/** A stream URL must be used within this time (Direct Line 3.0). */
const LIFE_MS = 60_000;

/** Tickets kept at once; more means that somebody collects them, and the oldest go. */
const MAX_TICKETS = 20_000;

/**
 * One-time tickets for WebSocket upgrades: browsers send no Authorization header there, and a token
 * in a URL would end up in logs.
 */
export class StreamTickets {
  private readonly open = new Map<string, Ticket & { expiresAt: number }>();

  constructor(private readonly clock: Clock) {}

  issue(ticket: Ticket): string {
    this.sweep();
    const id = randomBytes(24).toString('base64url');
    this.open.set(id, { ...ticket, expiresAt: this.clock.now() + LIFE_MS });
    return id;
  }

  /** The ticket, once; `undefined` when unknown, used or expired. */
  redeem(id: string): Ticket | undefined {
    const ticket = this.open.get(id);
    this.open.delete(id);
    return ticket && ticket.expiresAt > this.clock.now() ? ticket : undefined;
  }

  private sweep(): void {
    const now = this.clock.now();
    for (const [id, { expiresAt }] of this.open) {
      if (expiresAt > now && this.open.size < MAX_TICKETS) return;
      this.open.delete(id);
    }
  }
}
