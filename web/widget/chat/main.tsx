import './styles/tokens.css';
import './styles/frame.css';
import './styles/transcript.css';
import './styles/message.css';
import './styles/composer.css';
import { render } from 'preact';
import { createKeep } from '../../shared/keep.js';
import {
  LOCALE,
  preferredOf,
  readLanguage,
  spokenIn,
  type Language,
} from '../../shared/language.js';
import { createBridge } from './embed.js';
import { DirectLine } from './line/direct-line.js';
import { openSocket } from './line/socket.js';
import { ChatSession } from './session/chat-session.js';
import { newKey } from './session/new-key.js';
import { pause, wait } from './session/waits.js';
import { App } from './view/app.js';

const LANGUAGE_KEY = 'touchpoint.language';

function start(root: Element): void {
  const search = new URLSearchParams(location.search);
  const tabKeep = createKeep(() => sessionStorage);
  const wishes = {
    chosen: readLanguage(tabKeep.get(LANGUAGE_KEY)),
    asked: readLanguage(search.get('lang')),
    browser: navigator.languages,
  };
  const fixed = (): Language | undefined => readLanguage(tabKeep.get(LANGUAGE_KEY)) ?? wishes.asked;
  document.documentElement.lang = LOCALE[fixed() ?? preferredOf(wishes.browser)];

  const session = new ChatSession({
    line: new DirectLine((input, init) => fetch(input, init), Date.now),
    openSocket,
    keep: createKeep(() => localStorage),
    tabKeep,
    locale: (text) =>
      fixed() ?? spokenIn(text) ?? readLanguage(document.documentElement.lang) ?? 'zh',
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

  const app = (
    <App
      session={session}
      wishes={wishes}
      bridge={createBridge(search)}
      tabKeep={tabKeep}
      onChoose={(language) => tabKeep.set(LANGUAGE_KEY, language)}
    />
  );
  render(app, root);
  void session.start();
}

const root = document.getElementById('app');
if (root) start(root);
