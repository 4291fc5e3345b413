import type { NoticeWhat } from '../state/notice.js';
import { isTrouble } from '../state/notice.js';
import type { DeskStore } from './environment.js';

const SHOWN_MS = 5_000;
const TROUBLE_SHOWN_MS = 9_000;

/** Tells the agent something in passing; troubles stand longer. */
export class Notices {
  private count = 0;

  constructor(
    private readonly store: DeskStore,
    private readonly wait: (ms: number) => Promise<void>,
  ) {}

  async tell(what: NoticeWhat): Promise<void> {
    this.count += 1;
    const id = this.count;
    this.store.dispatch({ type: 'notice', id, what });
    await this.wait(isTrouble(what) ? TROUBLE_SHOWN_MS : SHOWN_MS);
    this.store.dispatch({ type: 'notice-gone', id });
  }
}
