import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Tab } from '../state/route.js';
import { itemsOf, isUnread, myId, supervises } from '../state/inbox.js';
import { countIn, routeIn, tabsFor } from '../state/select.js';
import type { DeskState } from '../state/state.js';
import { useDeskState, useSurface } from './context.js';
import { Icon } from './parts/icons.js';

/** The lists with their counts; at the side, and at the foot of narrow windows. */
export function Rail(): JSX.Element {
  const { words } = useSurface();
  const supervisor = useDeskState(supervises);
  return (
    <nav class="rail" aria-label={words.inbox.label}>
      {tabsFor(supervisor).map((tab, index) => (
        <RailButton key={tab} tab={tab} index={index} />
      ))}
    </nav>
  );
}

/** Unread words of this agent's own customers. */
function unreadMine(state: DeskState): number {
  const mine = itemsOf(state.items, 'mine', myId(state));
  return mine.filter((item) => isUnread(item, state.seen)).length;
}

function RailButton({ tab, index }: { readonly tab: Tab; readonly index: number }): JSX.Element {
  const { desk, words } = useSurface();
  const count = useDeskState(useCallback((state: DeskState) => countIn(state, tab), [tab]));
  const unread = useDeskState(unreadMine);
  const current = useDeskState(routeIn).tab === tab;
  const name = words.inbox.tabs[tab];
  const wanting = (tab === 'queue' && count > 0) || (tab === 'mine' && unread > 0);
  return (
    <button
      type="button"
      class="rail-button"
      aria-current={current ? 'page' : undefined}
      aria-label={words.inbox.counted(name, count)}
      aria-keyshortcuts={String(index + 1)}
      onClick={() => desk.go({ tab })}
    >
      <Icon name={tab} />
      <span class="rail-name">{name}</span>
      {count > 0 && <span class={wanting ? 'count count-wanting' : 'count'}>{count}</span>}
    </button>
  );
}
