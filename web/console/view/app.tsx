import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { LOCALE } from '../../shared/language.js';
import type { Desk } from '../desk/desk.js';
import { sessionIn } from '../state/select.js';
import { timeWords } from '../text/time.js';
import { enWords } from '../words.en.js';
import { zhWords } from '../words.zh.js';
import type { Settings } from '../settings.js';
import { SurfaceContext, useDeskState, type Surface } from './context.js';
import { LoginPage } from './login/login-page.js';
import { Banner } from './banner.js';
import { Mark } from './parts/icons.js';
import type { Ticker } from './ticker.js';
import { WorkplaceView } from './workplace.js';

interface AppProps {
  readonly desk: Desk;
  readonly ticker: Ticker;
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
}

/** The whole console. */
export function App({ desk, ticker, settings: kept, onSettings }: AppProps): JSX.Element {
  const [settings, setSettings] = useState(kept);
  useEffect(() => {
    onSettings(settings);
    document.documentElement.lang = LOCALE[settings.language];
    document.documentElement.dataset['theme'] = settings.theme;
  }, [settings, onSettings]);
  const surface = useMemo(
    (): Surface => ({
      desk,
      ticker,
      settings,
      words: settings.language === 'zh' ? zhWords : enWords,
      times: timeWords(settings.language),
      change: (part) => setSettings((held) => ({ ...held, ...part })),
    }),
    [desk, ticker, settings],
  );
  return (
    <SurfaceContext.Provider value={surface}>
      <Page />
    </SurfaceContext.Provider>
  );
}

function Page(): JSX.Element {
  const session = useDeskState(sessionIn);
  if (session.kind === 'in') return <WorkplaceView />;
  if (session.kind === 'out') return <LoginPage expired={session.expired} />;
  return (
    <div class="splash">
      <Mark />
      <Banner />
    </div>
  );
}
