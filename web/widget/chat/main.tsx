import './styles/tokens.css';
import './styles/frame.css';
import './styles/transcript.css';
import './styles/message.css';
import './styles/composer.css';
import { render } from 'preact';
import { createKeep, scopedKeep } from '../../shared/keep.js';
import {
  LOCALE,
  preferredOf,
  readLanguage,
  spokenIn,
  type Language,
} from '../../shared/language.js';
import { createBridge } from './embed.js';
import { RESUME_KEY } from './line/token-keeper.js';
import { createBrowserSession } from './session/browser-session.js';
import { App } from './view/app.js';

const LANGUAGE_KEY = 'touchpoint.language';

function start(root: Element): void {
  const search = new URLSearchParams(location.search);
  const as = search.get('as') || undefined;
  const keep = scopedKeep(
    createKeep(() => localStorage),
    as,
  );
  const tabKeep = scopedKeep(
    createKeep(() => sessionStorage),
    as,
  );
  const browser = navigator.languages;
  const asked = readLanguage(search.get('lang'));
  const chosen = (): Language | undefined => readLanguage(tabKeep.get(LANGUAGE_KEY));
  const pageLanguage = document.documentElement;
  pageLanguage.lang = LOCALE[chosen() ?? asked ?? preferredOf(browser)];

  const session = createBrowserSession({
    ...{ keep, tabKeep, as },
    locale: (text) =>
      chosen() ?? asked ?? spokenIn(text) ?? readLanguage(pageLanguage.lang) ?? 'zh',
  });
  const app = (
    <App
      session={session}
      wishes={{ chosen: chosen(), asked, browser }}
      bridge={createBridge(search)}
      tabKeep={tabKeep}
      isNewcomer={keep.get(RESUME_KEY) === undefined}
      onChoose={(language) => tabKeep.set(LANGUAGE_KEY, language)}
    />
  );
  render(app, root);
  void session.start();
}

const root = document.getElementById('app');
if (root) start(root);
