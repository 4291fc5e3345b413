import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Keep } from '../../../shared/keep.js';
import type { Language } from '../../../shared/language.js';
import { createTimes, localeFor } from '../../../shared/times.js';
import { Composer } from '../composer/composer.js';
import { COMPOSER_ID } from '../composer/composer-id.js';
import type { Attached } from '../composer/use-pictures.js';
import type { Bridge } from '../embed.js';
import { chooseLanguage, type Wishes } from '../language-choice.js';
import type { ChatSession } from '../session/chat-session.js';
import type { Picture } from '../transcript/message.js';
import { messagesOf } from '../transcript/transcript.js';
import { WORDS } from '../words.js';
import { Announcer } from './announcer.js';
import { Header } from './header.js';
import { Lightbox } from './lightbox.js';
import { SendTrouble } from './send-trouble.js';
import { StatusBar } from './status-bar.js';
import { TranscriptView } from './transcript-view.js';
import { UiContext, type Ui } from './ui.js';
import { useOffline, usePage, useVisibleHeight } from './use-page.js';
import { useSession } from './use-session.js';
import { useUnread } from './use-unread.js';

export interface AppProps {
  readonly session: ChatSession;
  readonly wishes: Wishes;
  readonly bridge?: Bridge;
  readonly tabKeep: Keep;
  readonly onChoose: (language: Language) => void;
}

export function App({ session, wishes, bridge, tabKeep, onChoose }: AppProps): JSX.Element {
  const state = useSession(session);
  const messages = useMemo(() => messagesOf(state.transcript), [state.transcript]);
  const [chosen, setChosen] = useState(wishes.chosen);
  const language = chooseLanguage({ ...wishes, chosen }, messages);
  const [enlarged, setEnlarged] = useState<Picture | undefined>(undefined);
  const [returned, setReturned] = useState<{ text: string } | undefined>(undefined);
  const ui = useActions(session, language, wishes, setEnlarged, setReturned);
  const unread = useUnread(state.arrivals, bridge);
  usePage(language, ui.words, unread);
  useVisibleHeight();
  useEscape(bridge);

  const choose = (next: Language): void => {
    setChosen(next);
    onChoose(next);
  };
  const send = useCallback(
    (text: string, pictures: readonly Attached[]) => sendWith(session, text, pictures),
    [session],
  );
  return (
    <UiContext.Provider value={ui}>
      <div class={bridge ? 'chat embedded' : 'chat'}>
        <Header person={state.person} onLanguage={choose} onClose={bridge?.requestClose} />
        <StatusBar state={state} isOffline={useOffline()} />
        <TranscriptView messages={messages} state={state} />
        <Composer
          returned={returned}
          tabKeep={tabKeep}
          onSend={send}
          onTyping={() => session.noteTyping()}
        />
        <Announcer arrivals={state.arrivals} />
        <SendTrouble pending={state.transcript.pending} />
      </div>
      {enlarged && <Lightbox picture={enlarged} onClose={() => setEnlarged(undefined)} />}
    </UiContext.Provider>
  );
}

function useActions(
  session: ChatSession,
  language: Language,
  { browser }: Wishes,
  enlarge: (picture: Picture) => void,
  giveBack: (words: { text: string }) => void,
): Ui {
  return useMemo(
    () => ({
      language,
      words: WORDS[language],
      times: createTimes(localeFor(language, browser)),
      say: (text, title) => session.say(text, title),
      retry: (key) => session.retry(key),
      edit: (key) => giveBack({ text: session.takeBack(key) }),
      enlarge,
    }),
    [session, language],
  );
}

function sendWith(session: ChatSession, text: string, pictures: readonly Attached[]): void {
  if (pictures.length === 0) return session.say(text);
  const files = pictures.map(({ file }) => file);
  const previews = pictures.map(({ preview }) => preview);
  return session.sendPictures(text, files, previews);
}

/** Inside a panel, Escape closes it, unless it was meant for an open picture or an input method. */
function useEscape(bridge: Bridge | undefined): void {
  useEffect(() => {
    if (!bridge) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const isTaken = event.isComposing || document.querySelector('dialog[open]') !== null;
      if (event.key === 'Escape' && !isTaken) bridge.requestClose();
    };
    document.addEventListener('keydown', onKey);
    bridge.onShown((isShown) => isShown && document.getElementById(COMPOSER_ID)?.focus());
    return () => document.removeEventListener('keydown', onKey);
  }, [bridge]);
}
