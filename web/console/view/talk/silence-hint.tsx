import type { JSX } from 'preact';
import { useNow, useWords } from '../context.js';
import { Icon } from '../parts/icons.js';

/** The server takes a silent agent's conversation back after two minutes; half of it is left now. */
const HINT_AFTER_MS = 60_000;

/** A quiet word when the customer has been waiting for this agent for a while. */
export function SilenceHint({ since }: { readonly since: string }): JSX.Element | null {
  const { talk } = useWords();
  if (useNow() - Date.parse(since) < HINT_AFTER_MS) return null;
  return (
    <p class="silence">
      <Icon name="queue" />
      {talk.silence}
    </p>
  );
}
