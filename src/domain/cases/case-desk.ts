import { isoTime, type Clock } from '../../clock.js';
import { AppError } from '../../errors.js';
import type { Attachment } from '../conversation/entry.js';
import type { Store } from '../store.js';
import { caseNumberFor } from './case-number.js';
import { cases, isUnderWay, type Case, type CaseStatus, type Severity } from './case.js';

/** What opens a case; the desk adds number, status, times and history. */
export type CaseRequest = Omit<
  Case,
  'number' | 'status' | 'openedAt' | 'dueAt' | 'history' | 'attachments' | 'closedAs'
> &
  Partial<Pick<Case, 'attachments'>>;

/** Promised time to a solution by severity, in hours: urgent cases the same working day. */
const DUE_HOURS: Readonly<Record<Severity, number>> = { 4: 4, 3: 24, 2: 48, 1: 72 };

/** A step of a case's history before it has a time. */
interface NewStep {
  readonly who: string;
  readonly text: string;
}

/** How many hours a case of this severity may take until its promised solution. */
export function promisedHours(severity: Severity): number {
  return DUE_HOURS[severity];
}

type CaseListener = (changed: Case) => void;

/** Opens, finds and moves cases. Opening carries the turn's id, so a turn that runs twice opens one. */
export class CaseDesk {
  private readonly listeners = new Set<CaseListener>();

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  onChange(listener: CaseListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The new case; or the one that this turn has opened before. */
  async open(request: CaseRequest): Promise<Case> {
    const now = this.clock.now();
    for (let attempt = 0; attempt < 5; attempt++) {
      const number = caseNumberFor(request.openedBy, attempt);
      const fresh: Case = {
        ...request,
        number,
        status: 'open',
        openedAt: isoTime(now),
        dueAt: dueFrom(now, request.severity),
        attachments: request.attachments ?? [],
        history: [{ at: isoTime(now), who: 'bot', text: request.summary }],
      };
      const put = await this.store.put(cases, number, fresh, 0);
      if (put.ok) return this.announce(fresh);
      const taken = await this.store.get(cases, number);
      if (taken?.value.openedBy === request.openedBy) return taken.value;
    }
    throw new AppError('case.no-number', 'five case numbers in a row were taken');
  }

  /** The case with this number, written with or without the dash, in any case; else `undefined`. */
  async find(number: string): Promise<Case | undefined> {
    const plain = number.toUpperCase().replace(/[^0-9A-Z]/g, '');
    const stored = await this.store.get(cases, `${plain.slice(0, 4)}-${plain.slice(4)}`);
    return stored?.value;
  }

  /** Open and waiting cases, the most severe and most urgent first. */
  async listOpen(limit = 100): Promise<Case[]> {
    return (await this.store.find(cases, 'open', 'open', { limit })).map((stored) => stored.value);
  }

  /** Resolved and closed cases, the newest first. */
  async listDone(limit = 100): Promise<Case[]> {
    return (await this.store.find(cases, 'done', 'done', { limit })).map((stored) => stored.value);
  }

  /** Cases of one conversation, oldest first. */
  async ofConversation(conversationId: string): Promise<Case[]> {
    const found = await this.store.find(cases, 'conversation', conversationId);
    return found.map((stored) => stored.value);
  }

  /** Cases of one customer, oldest first. */
  async ofCustomer(customerId: string): Promise<Case[]> {
    const found = await this.store.find(cases, 'customer', customerId);
    return found.map((stored) => stored.value);
  }

  /**
   * Adds a step and, when given, moves the status; `undefined` when there is no such case. A step
   * with the same `who`, text and turn is not added twice in a row.
   */
  async add(number: string, step: NewStep, status?: CaseStatus): Promise<Case | undefined> {
    return this.change(number, (found) => {
      const said = withStep(found, step, this.clock.now());
      return status ? { ...said, status, closedAs: undefined } : said;
    });
  }

  /**
   * Closes a case that its customer takes back; one that was taken back before stays as it is.
   * `undefined` when there is none, or the shop has settled it already.
   */
  async withdraw(number: string, step: NewStep): Promise<Case | undefined> {
    const left = await this.change(number, (found) => {
      if (!isUnderWay(found)) return found;
      const said = withStep(found, step, this.clock.now());
      return { ...said, status: 'closed', closedAs: 'withdrawn' };
    });
    return left?.closedAs === 'withdrawn' ? left : undefined;
  }

  /**
   * Makes a case more severe and promises its solution sooner; neither ever gets less. `undefined`
   * when there is no such case.
   */
  async raise(number: string, severity: Severity, step: NewStep): Promise<Case | undefined> {
    const now = this.clock.now();
    return this.change(number, (found) => {
      const dueAt = [found.dueAt, dueFrom(now, severity)].sort()[0] ?? found.dueAt;
      const higher = found.severity > severity ? found.severity : severity;
      return { ...withStep(found, step, now), severity: higher, dueAt };
    });
  }

  /** Adds pictures that came later; `undefined` when there is no such case. */
  async attach(
    number: string,
    files: readonly Attachment[],
    step: NewStep,
  ): Promise<Case | undefined> {
    return this.change(number, (found) => {
      const fresh = files.filter(({ id }) => !found.attachments.some((kept) => kept.id === id));
      const said = withStep(found, step, this.clock.now());
      return { ...said, attachments: [...found.attachments, ...fresh] };
    });
  }

  private async change(number: string, to: (found: Case) => Case): Promise<Case | undefined> {
    const changed = await this.store.update(cases, number, (found) => found && to(found));
    return changed && this.announce(changed);
  }

  private announce(changed: Case): Case {
    for (const listener of this.listeners) listener(changed);
    return changed;
  }
}

/** The case with one more step, unless it is the last one once more. */
function withStep(found: Case, step: NewStep, now: number): Case {
  const last = found.history.at(-1);
  if (last?.who === step.who && last.text === step.text) return found;
  return { ...found, history: [...found.history, { at: isoTime(now), ...step }] };
}

function dueFrom(now: number, severity: Severity): string {
  return isoTime(now + DUE_HOURS[severity] * 3_600_000);
}
