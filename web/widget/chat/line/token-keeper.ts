import type { Language } from '../../../shared/language.js';
import type { Keep } from '../../../shared/keep.js';
import type { Access, DirectLine } from './direct-line.js';
import type { Outcome } from './outcome.js';

/** Where the right to go on in the same conversation is remembered. */
export const RESUME_KEY = 'touchpoint.resume';
/** Tokens are renewed at half their life, and at least this often. */
const MOST_REFRESH_MS = 15 * 60_000;

/** Holds the token of the one conversation, and gets another when the server no longer likes it. */
export class TokenKeeper {
  private access: Access | undefined;
  private asking: Promise<Outcome<Access>> | undefined;

  /** `onMoved` is called when the server could not go on in the old conversation and gave another. */
  constructor(
    private readonly line: DirectLine,
    private readonly keep: Keep,
    private readonly locale: () => Language,
    private readonly onMoved: () => void,
  ) {}

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
    const outcome = await this.line.refresh(this.access);
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
    const resume = this.keep.get(RESUME_KEY);
    let outcome = await this.line.token(this.locale(), resume);
    if (!outcome.ok && resume !== undefined && isVerdict(outcome.fault.kind)) {
      // What we remembered is worthless to the server: begin anew rather than never.
      this.keep.set(RESUME_KEY, undefined);
      outcome = await this.line.token(this.locale(), undefined);
    }
    if (!outcome.ok) return outcome;
    if (outcome.value.resume !== undefined) this.keep.set(RESUME_KEY, outcome.value.resume);
    const moved = this.access && this.access.conversationId !== outcome.value.conversationId;
    this.access = outcome.value;
    if (moved) this.onMoved();
    return outcome;
  }
}

function isVerdict(kind: string): boolean {
  return kind === 'expired' || kind === 'gone' || kind === 'refused';
}
