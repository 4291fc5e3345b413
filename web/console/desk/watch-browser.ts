import { parseRoute } from '../state/route.js';
import type { Desk } from './desk.js';

/** A half-open connection tells nothing; a rare look at the inbox does, and costs next to nothing. */
const LOOK_MS = 60_000;

/** Lets the desk know what happens to the page and its network. */
export function watchBrowser(desk: Desk, page: Window): void {
  const inside = (): boolean => desk.store.get().session.kind === 'in';
  page.addEventListener('popstate', () => {
    desk.store.dispatch({ type: 'went', route: parseRoute(page.location.hash) });
  });
  page.addEventListener('online', () => desk.stream.hurry());
  page.addEventListener('offline', () => desk.stream.lost());
  page.document.addEventListener('visibilitychange', () => {
    if (page.document.visibilityState !== 'visible' || !inside()) return;
    desk.stream.hurry();
    desk.live.catchUp();
  });
  page.setInterval(() => {
    if (inside() && page.document.visibilityState === 'visible') void desk.inbox.load();
  }, LOOK_MS);
}
