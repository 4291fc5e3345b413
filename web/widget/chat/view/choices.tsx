import type { JSX } from 'preact';
import { LOCALE, scriptOf } from '../../../shared/language.js';
import type { Choice } from '../transcript/message.js';
import { COMPOSER_ID } from '../composer/composer-id.js';
import { useUi } from './ui.js';

/** Answers to tap, below the newest message only. */
export function Choices({ choices }: { choices: readonly Choice[] }): JSX.Element | null {
  const { words, say, language } = useUi();
  if (choices.length === 0) return null;
  const choose = (choice: Choice, byKeyboard: boolean): void => {
    say(choice.value, choice.title);
    // The tapped button is gone: a keyboard goes on in the composer, a phone keeps its screen.
    if (byKeyboard) document.getElementById(COMPOSER_ID)?.focus();
  };
  return (
    <div class="choices" role="group" aria-label={words.choices}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          class="choice"
          lang={LOCALE[scriptOf(choice.title) ?? language]}
          onClick={(event) => choose(choice, event.detail === 0)}
        >
          <bdi>{choice.title}</bdi>
        </button>
      ))}
    </div>
  );
}
