import { render } from 'preact';
import { createDesk, type Desk } from './desk/desk.js';
import { newKey } from './desk/key.js';
import { watchBrowser } from './desk/watch-browser.js';
import { keepIn } from './state/keep.js';
import { formatRoute, parseRoute, type Route } from './state/route.js';
import { readSettings, writeSettings } from './settings.js';
import { App } from './view/app.js';
import { Ticker } from './view/ticker.js';
import './styles/base.css';
import './styles/buttons.css';
import './styles/fields.css';
import './styles/avatar.css';
import './styles/tags.css';
import './styles/status.css';
import './styles/keys.css';
import './styles/segments.css';
import './styles/placeholders.css';
import './styles/inbox.css';
import './styles/talk-header.css';
import './styles/brief.css';
import './styles/transcript.css';
import './styles/talk-narrow.css';
import './styles/bubbles.css';
import './styles/rich-text.css';
import './styles/card.css';
import './styles/attachments.css';
import './styles/trace.css';
import './styles/composer.css';
import './styles/panel.css';
import './styles/cases.css';
import './styles/knowledge.css';
import './styles/article.css';
import './styles/article-import.css';
import './styles/article-history.css';
import './styles/article-parts.css';
import './styles/learning.css';
import './styles/loop.css';
import './styles/reports.css';
import './styles/suggestions.css';
import './styles/overlay.css';
import './styles/login.css';
import './styles/layout.css';
import './styles/layout-widths.css';

/** Opening something from a list can be undone by "back"; going from one to the next replaces it. */
function showRoute(route: Route): void {
  const hash = formatRoute(route);
  if (hash === window.location.hash) return;
  const opening = route.id !== undefined && parseRoute(window.location.hash).id === undefined;
  if (opening) window.history.pushState({ fromList: true }, '', hash);
  else window.history.replaceState(window.history.state, '', hash);
}

function createBrowserDesk(): Desk {
  const socketUrl = `${window.location.origin.replace(/^http/, 'ws')}/console/stream`;
  return createDesk({
    fetch: (input, init) => window.fetch(input, init),
    connect: (csrf) => new WebSocket(socketUrl, ['touchpoint', `csrf.${csrf}`]),
    keep: keepIn(() => window.sessionStorage),
    now: () => Date.now(),
    later: (step, ms) => {
      const timer = window.setTimeout(step, ms);
      return () => window.clearTimeout(timer);
    },
    random: Math.random,
    newKey: () => newKey(window.crypto),
    route: parseRoute(window.location.hash),
    showRoute,
  });
}

function start(root: HTMLElement): void {
  const desk = createBrowserDesk();
  const lasting = keepIn(() => window.localStorage);
  watchBrowser(desk, window);
  void desk.session.resume();
  render(
    <App
      desk={desk}
      ticker={new Ticker(1000)}
      settings={readSettings(lasting, navigator.languages)}
      onSettings={(settings) => writeSettings(lasting, settings)}
    />,
    root,
  );
}

const root = document.getElementById('root');
if (root) start(root);
