import type { Language } from '../../../shared/language.js';
import type { Keep } from '../../../shared/keep.js';
import type { Access, DirectLine } from './direct-line.js';
import type { Outcome } from './outcome.js';

/** Where the right to go on in the same conversation is remembered. */
export const RESUME_KEY = 'touchpoint.resume';
/** Tokens are renewed at half their life, and at least this often. */
const MOST_REFRESH_MS = 15 * 60_000;

export interface TokenParts {
  readonly line: DirectLine;
  /** Holds the right to resume; one of its own for each customer that is played. */
  readonly keep: Keep;
  readonly locale: () => Language;
  /** The demo's customer whom the visitor plays. */
  readonly as?: string;
  /** Called when the server could not go on in the old conversation and gave another. */
  readonly onMoved: () => void;
}

/** Holds the token of the one conversation, and gets another when the server no longer likes it. */
export class TokenKeeper {
  private access: Access | undefined;
  private asking: Promise<Outcome<Access>> | undefined;

  constructor(private readonly parts: TokenParts) {}

  get current(): Access | undefined {
    return this.access;
  }

  /** How long the current token may be used before `refresh`. */
  get refreshInMs(): number {
    return Math.min(MOST_REFRESH_MS, (this.access?.expiresInMs ?? MOST_REFRESH_MS * 2) / 2);
  }

  /** A new token for the remembered conversation, or for a new one. Single flight. */
  renew(): Promise<Outcome<Access>> {
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  async refresh(): Promise<void> {
    if (!this.access) return;
    const outcome = await this.parts.line.refresh(this.access);
    if (outcome.ok) this.access = outcome.value;
    else if (outcome.fault.kind === 'expired') await this.renew();
  }

  /** Runs a request; when its token has expired, once more with a new one. */
  async using<T>(request: (access: Access) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const { access } = this;
    if (!access) return { ok: false, fault: { kind: 'unreachable' } };
    const outcome = await request(access);
    if (outcome.ok || !['expired', 'gone'].includes(outcome.fault.kind)) return outcome;
    const renewed = await this.renew();
    return renewed.ok ? request(renewed.value) : renewed;
  }

  private async ask(): Promise<Outcome<Access>> {
    const { keep, onMoved } = this.parts;
    const resume = keep.get(RESUME_KEY);
    let outcome = await this.grant(resume);
    if (!outcome.ok && resume !== undefined && isVerdict(outcome.fault.kind)) {
      // What we remembered is worthless to the server: begin anew rather than never.
      keep.set(RESUME_KEY, undefined);
      outcome = await this.grant(undefined);
    }
    if (!outcome.ok) return outcome;
    if (outcome.value.resume !== undefined) keep.set(RESUME_KEY, outcome.value.resume);
    const moved = this.access && this.access.conversationId !== outcome.value.conversationId;
    this.access = outcome.value;
    if (moved) onMoved();
    return outcome;
  }

  /** Who one is was settled when the conversation began: only a new one may say it. */
  private grant(resume: string | undefined): ReturnType<DirectLine['token']> {
    const { line, locale, as } = this.parts;
    return line.token({ locale: locale(), resume, as: resume === undefined ? as : undefined });
  }
}

function isVerdict(kind: string): boolean {
  return kind === 'expired' || kind === 'gone' || kind === 'refused';
}
