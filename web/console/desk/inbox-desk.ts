import type { CaseChange } from '../api/console-api.js';
import type { CaseStatus } from '../api/types.js';
import { noticeOf, type Environment } from './environment.js';

/** Loads the lists and works on what customers left as messages. */
export class InboxDesk {
  private loading = false;
  private again = false;

  constructor(private readonly env: Environment) {}

  /** Loads the inbox; calls that come while one is under way make one more, not many. */
  async load(): Promise<void> {
    this.again = this.loading;
    if (this.loading) return;
    this.loading = true;
    const { api, store } = this.env;
    const sinceRev = store.get().rev;
    const answer = await api.inbox();
    this.loading = false;
    if (answer.ok) store.dispatch({ type: 'inbox-loaded', inbox: answer.value, sinceRev });
    else store.dispatch({ type: 'inbox-failed' });
    if (this.again) await this.load();
  }

  /** False when they did not load: the list says so where they would stand. */
  async loadCases(status: CaseStatus): Promise<boolean> {
    const answer = await this.env.api.cases(status);
    if (answer.ok) this.env.store.dispatch({ type: 'cases', cases: answer.value.cases });
    return answer.ok;
  }

  /** True when it was saved. */
  async changeCase(number: string, change: CaseChange): Promise<boolean> {
    const { api, store, tell } = this.env;
    store.dispatch({ type: 'busy', id: number, what: change.status ?? 'note' });
    const answer = await api.changeCase(number, change);
    store.dispatch({ type: 'busy', id: number, what: undefined });
    if (answer.ok) store.dispatch({ type: 'cases', cases: [answer.value.case] });
    else tell(noticeOf(answer));
    return answer.ok;
  }
}
