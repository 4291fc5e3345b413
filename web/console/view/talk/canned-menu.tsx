import type { JSX } from 'preact';
import type { CannedReply } from '../../api/suggestion-types.js';
import { useSurface } from '../context.js';

interface MenuProps {
  readonly found: readonly CannedReply[];
  readonly picked: number;
  readonly textOf: (reply: CannedReply) => string;
  readonly onTake: (reply: CannedReply) => void;
}

export const CANNED_LIST_ID = 'canned-list';

/** Canned replies that have the words after the slash. */
export function CannedMenu({ found, picked, textOf, onTake }: MenuProps): JSX.Element {
  const { canned } = useSurface().words.loop;
  return (
    <div class="canned-menu" id={CANNED_LIST_ID} role="listbox" aria-label={canned.menu}>
      {found.length === 0 && <p class="hint">{canned.noneFound}</p>}
      {found.map((reply, at) => (
        <div
          key={reply.id}
          role="option"
          class="canned-option"
          aria-selected={at === picked}
          // The text box keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(reply)}
        >
          <strong>{reply.title}</strong>
          <span>{textOf(reply)}</span>
        </div>
      ))}
    </div>
  );
}
