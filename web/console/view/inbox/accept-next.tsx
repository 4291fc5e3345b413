import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { busyIn, countIn, meIn } from '../../state/select.js';
import type { DeskState } from '../../state/state.js';
import { useDeskState, useSurface } from '../context.js';
import { Icon } from '../parts/icons.js';

/** Takes whoever's turn it is. */
export function AcceptNext(): JSX.Element | null {
  const { desk, words } = useSurface();
  const waiting = useDeskState(useCallback((state: DeskState) => countIn(state, 'queue'), []));
  const busy = Object.values(useDeskState(busyIn)).includes('accept');
  const me = useDeskState(meIn);
  if (waiting === 0) return null;
  const full = me !== undefined && me.load >= me.capacity;
  return (
    <button
      type="button"
      class={`button ${full ? 'button-quiet' : 'button-primary'} accept-next`}
      disabled={busy}
      title={full ? words.inbox.full(me.load, me.capacity) : undefined}
      aria-keyshortcuts="A"
      onClick={() => desk.owners.acceptNext()}
    >
      <Icon name="take" />
      {busy ? words.inbox.accepting : words.inbox.acceptNext}
      <kbd>A</kbd>
    </button>
  );
}
