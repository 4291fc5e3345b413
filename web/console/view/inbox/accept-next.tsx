import type { JSX } from 'preact';
import { busyIn, countIn, meIn } from '../../state/select.js';
import type { DeskState } from '../../state/state.js';
import { useDeskState, useSurface } from '../context.js';
import { Icon } from '../parts/icons.js';

const countQueue = (state: DeskState): number => countIn(state, 'queue');
const countMine = (state: DeskState): number => countIn(state, 'mine');

/** Takes whoever's turn it is. */
export function AcceptNext(): JSX.Element | null {
  const { desk, words } = useSurface();
  const waiting = useDeskState(countQueue);
  const load = useDeskState(countMine);
  const busy = Object.values(useDeskState(busyIn)).includes('accept');
  const me = useDeskState(meIn);
  if (waiting === 0) return null;
  const full = me !== undefined && load >= me.capacity;
  return (
    <button
      type="button"
      class={`button ${full ? 'button-quiet' : 'button-primary'} accept-next`}
      disabled={busy}
      title={full ? words.inbox.full(load, me.capacity) : undefined}
      aria-keyshortcuts="A"
      onClick={() => desk.owners.acceptNext()}
    >
      <Icon name="take" />
      {busy ? words.inbox.accepting : words.inbox.acceptNext}
      <kbd>A</kbd>
    </button>
  );
}
