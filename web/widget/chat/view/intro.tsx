import type { JSX } from 'preact';
import { BotAvatar } from './avatar.js';
import { useUi } from './ui.js';

/** The top of every conversation: who is here, and what is kept. The greeting comes from the bot. */
export function Intro(): JSX.Element {
  const { words } = useUi();
  return (
    <div class="intro">
      <BotAvatar />
      <h2>{words.introTitle}</h2>
      <p>{words.introText.map(inOnePiece)}</p>
      <p class="privacy">{words.privacy.map(inOnePiece)}</p>
    </div>
  );
}

function inOnePiece(sentence: string): JSX.Element {
  return <span key={sentence}>{sentence}</span>;
}
