import type { Keep } from '../../../shared/keep.js';
import type { Language } from '../../../shared/language.js';
import { DirectLine } from '../line/direct-line.js';
import { openSocket } from '../line/socket.js';
import { ChatSession } from './chat-session.js';
import { newKey } from './new-key.js';
import { pause, wait } from './waits.js';

export interface BrowserParts {
  readonly keep: Keep;
  readonly tabKeep: Keep;
  readonly locale: (text: string) => Language;
  readonly as?: string;
}

/** A session on this page's own server, which notices when the network or the reader comes back. */
export function createBrowserSession(parts: BrowserParts): ChatSession {
  const session = new ChatSession({
    line: new DirectLine((input, init) => fetch(input, init), Date.now),
    openSocket,
    ...parts,
    newKey,
    now: Date.now,
    wait,
    pause,
    base: location.href,
  });
  addEventListener('online', () => session.setNetwork(true));
  addEventListener('offline', () => session.setNetwork(false));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') session.lookAgain();
  });
  session.setNetwork(navigator.onLine);
  return session;
}
