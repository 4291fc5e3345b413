import type { JSX } from 'preact';
import { useWords } from '../context.js';
import { Icon } from '../parts/icons.js';

/** From here on a customer counts as upset, and as angry. */
const UPSET = 0.4;
const ANGRY = 0.7;

/** From this priority on it is worth a mark. */
const HIGH = 4;

/** How the customer feels, where that needs care; in words, never by colour alone. */
export function MoodMark({
  anger = 0,
}: {
  readonly anger: number | undefined;
}): JSX.Element | null {
  const { inbox } = useWords();
  if (anger < UPSET) return null;
  const angry = anger >= ANGRY;
  return (
    <span class={angry ? 'mark-mood mark-angry' : 'mark-mood mark-upset'}>
      {angry ? inbox.angry : inbox.upset}
    </span>
  );
}

export function PriorityMark({ priority }: { readonly priority: number }): JSX.Element | null {
  const { inbox } = useWords();
  if (priority < HIGH) return null;
  return (
    <span class="mark-priority" title={inbox.priority(priority)}>
      <Icon name="flag" />
      <span class="sr-only">{inbox.priority(priority)}</span>
    </span>
  );
}
