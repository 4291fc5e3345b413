import type { JSX } from 'preact';
import { BotAvatar, PersonAvatar } from './avatar.js';
import { useUi } from './ui.js';

/** `name` is absent for the bot. */
export function Typing({ name }: { name?: string }): JSX.Element {
  const { words } = useUi();
  return (
    <div class="group typing">
      {name === undefined ? <BotAvatar /> : <PersonAvatar name={name} />}
      <div class="bubble dots">
        <span class="visually-hidden">{words.isTyping(name ?? words.bot)}</span>
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
