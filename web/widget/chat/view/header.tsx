import type { JSX } from 'preact';
import { LOCALE, type Language } from '../../../shared/language.js';
import { BotAvatar, PersonAvatar } from './avatar.js';
import { CloseIcon } from './icons.js';
import { useUi } from './ui.js';

interface HeaderProps {
  /** The person who is in the conversation; absent while it is the bot. */
  readonly person?: { readonly name: string };
  readonly isConnected: boolean;
  readonly onLanguage: (language: Language) => void;
  /** Absent when there is nothing to close. */
  readonly onClose?: () => void;
}

export function Header({ person, isConnected, onLanguage, onClose }: HeaderProps): JSX.Element {
  const { words, language } = useUi();
  const other = language === 'zh' ? 'en' : 'zh';
  const personName = person?.name || words.person;
  return (
    <header class="header">
      {person ? <PersonAvatar name={personName} /> : <BotAvatar />}
      <div class="header-names">
        <h1>
          <bdi>{person ? personName : words.shop}</bdi>
        </h1>
        <p>
          <span class={isConnected ? 'presence' : 'presence presence-off'} aria-hidden="true" />
          <span class="header-status">{person ? words.personStatus : words.botStatus}</span>
        </p>
      </div>
      <button
        type="button"
        class="header-button"
        lang={LOCALE[other]}
        aria-label={words.otherLanguage.label}
        title={words.otherLanguage.label}
        onClick={() => onLanguage(other)}
      >
        {words.otherLanguage.name}
      </button>
      {onClose && (
        <button
          type="button"
          class="header-button"
          aria-label={words.close}
          title={words.close}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      )}
    </header>
  );
}
