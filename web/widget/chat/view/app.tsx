import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
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
  /** There is no conversation to go on with. */
  readonly isNewcomer: boolean;
  readonly onChoose: (language: Language) => void;
}

export function App(props: AppProps): JSX.Element {
  const { session, wishes, bridge, tabKeep, isNewcomer, onChoose } = props;
  const state = useSession(session);
  const messages = useMemo(() => messagesOf(state.transcript), [state.transcript]);
  const [chosen, setChosen] = useState(wishes.chosen);
  const language = chooseLanguage({ ...wishes, chosen }, messages);
  const { ui, enlarged, returned } = useActions(session, language, wishes);
  const isOffline = useOffline();
  usePage(language, ui.words, useUnread(state.arrivals, bridge));
  useVisibleHeight();
  useEscape(bridge);

  const choose = (next: Language): void => {
    setChosen(next);
    onChoose(next);
  };
  return (
    <UiContext.Provider value={ui}>
      <div class={bridge ? 'chat embedded' : 'chat'}>
        <Header
          person={state.person}
          isConnected={!isOffline && state.connection !== 'trouble'}
          onLanguage={choose}
          onClose={bridge?.requestClose}
        />
        <StatusBar state={state} isOffline={isOffline} />
        <TranscriptView messages={messages} state={state} isNewcomer={isNewcomer} />
        <Composer
          returned={returned}
          tabKeep={tabKeep}
          onSend={(text, pictures) => sendWith(session, text, pictures)}
          onTyping={() => session.noteTyping()}
        />
        <Announcer arrivals={state.arrivals} />
        <SendTrouble pending={state.transcript.pending} />
      </div>
      {enlarged && <Lightbox picture={enlarged} onClose={() => ui.enlarge(undefined)} />}
    </UiContext.Provider>
  );
}

interface Actions {
  readonly ui: Ui;
  readonly enlarged?: Picture;
  /** Words that come back to the composer to be changed. */
  readonly returned?: { readonly text: string };
}

function useActions(session: ChatSession, language: Language, { browser }: Wishes): Actions {
  const [enlarged, enlarge] = useState<Picture | undefined>(undefined);
  const [returned, giveBack] = useState<{ text: string } | undefined>(undefined);
  const ui = useMemo(
    (): Ui => ({
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
  return { ui, enlarged, returned };
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
    // On a phone the composer's keyboard would cover the greeting.
    const hasKeyboard = matchMedia('(hover: hover)').matches;
    bridge.onShown((isShown) => {
      if (isShown && hasKeyboard) document.getElementById(COMPOSER_ID)?.focus();
    });
    return () => document.removeEventListener('keydown', onKey);
  }, [bridge]);
}
