import type { JSX } from 'preact';

/** The bot's face: the shop's tangerine. */
export function BotAvatar(): JSX.Element {
  return (
    <svg class="avatar" viewBox="0 0 40 40" aria-hidden="true">
      <circle class="avatar-plate" cx="20" cy="20" r="20" />
      <circle class="avatar-fruit" cx="20" cy="22" r="11.5" />
      <path class="avatar-leaf" d="M20 12.4c.3-3.3 3.1-5.5 7.6-4.9-.5 3.9-3.4 5.7-7.6 4.9z" />
      <path class="avatar-smile" d="M15.6 23.2a4.9 4.9 0 0 0 8.8 0" />
      <circle class="avatar-eye" cx="16" cy="19.3" r="1.4" />
      <circle class="avatar-eye" cx="24" cy="19.3" r="1.4" />
    </svg>
  );
}

/** A person's first letter; names of any script. */
export function PersonAvatar({ name }: { name: string }): JSX.Element {
  const [initial = '·'] = name.trim();
  return (
    <span class="avatar avatar-person" aria-hidden="true">
      {initial.toUpperCase()}
    </span>
  );
}
