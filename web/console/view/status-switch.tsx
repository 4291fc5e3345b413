import type { JSX } from 'preact';
import type { Agent } from '../api/types.js';
import { countIn } from '../state/select.js';
import type { DeskState } from '../state/state.js';
import { useDeskState, useSurface } from './context.js';

const countMine = (state: DeskState): number => countIn(state, 'mine');

/** Whether new customers come in, and how many are being held. */
export function StatusSwitch({ me }: { readonly me: Agent }): JSX.Element {
  const { desk, words } = useSurface();
  const load = useDeskState(countMine);
  const available = me.status === 'available';
  const next = available ? 'away' : 'available';
  return (
    <div class="status-switch">
      <button
        type="button"
        role="switch"
        class={`status-button status-${me.status}`}
        aria-checked={available}
        aria-label={`${words.header.statusLead}${words.general.colon}${words.header.status[me.status]}`}
        title={available ? undefined : words.inbox.away}
        onClick={() => void desk.session.setStatus(next)}
      >
        <span class={`status status-${me.status}`}>{words.header.status[me.status]}</span>
      </button>
      <span class={load >= me.capacity ? 'load is-full' : 'load'}>
        {words.header.load(load, me.capacity)}
      </span>
    </div>
  );
}
