import type { JSX } from 'preact';
import type { Entry } from '../../api/conversation-types.js';
import { useWords } from '../context.js';
import { Icon } from '../parts/icons.js';

interface NewestProps {
  readonly entries: readonly Entry[];
  readonly after: number;
  readonly onClick: () => void;
}

/** The way back down, and how much has been said there meanwhile. */
export function NewestButton({ entries, after, onClick }: NewestProps): JSX.Element {
  const { talk } = useWords();
  const count = spokenAfter(entries, after);
  return (
    <button type="button" class="newest" onClick={onClick}>
      <Icon name="down" />
      {count > 0 ? talk.newestCount(count) : talk.newest}
    </button>
  );
}

function spokenAfter(entries: readonly Entry[], after: number): number {
  let count = 0;
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (!entry || entry.seq <= after) break;
    if (entry.body.kind === 'text') count += 1;
  }
  return count;
}
