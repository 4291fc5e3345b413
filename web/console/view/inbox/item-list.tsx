import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isUnread, itemsOf, myId, type ItemTab } from '../../state/inbox.js';
import { inboxPhaseIn, itemsIn, routeIn, seenIn } from '../../state/select.js';
import { useDeskState, useSurface } from '../context.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Skeleton } from '../parts/skeleton.js';
import { ItemRow } from './item-row.js';

/** Rows drawn at first; a busy shop's bot may hold hundreds of conversations. */
const PAGE = 80;

/** The conversations of one list. */
export function ItemList({ tab }: { readonly tab: ItemTab }): JSX.Element {
  const { desk, words } = useSurface();
  const all = useDeskState(itemsIn);
  const me = useDeskState(myId);
  const phase = useDeskState(inboxPhaseIn);
  const items = useMemo(() => itemsOf(all, tab, me), [all, tab, me]);
  const [drawn, setDrawn] = useState(PAGE);
  const { title, text } = words.inbox.empty[tab];
  if (phase === 'loading') return <Skeleton rows={5} kind="list" />;
  if (phase === 'failed') return <Failed retry={() => void desk.inbox.load()} />;
  if (items.length === 0) return <Empty icon={tab} title={title} text={text} />;
  return (
    <div class="list-scroll">
      <Rows tab={tab} items={items.slice(0, drawn)} me={me} />
      {items.length > drawn && (
        <button
          type="button"
          class="button button-quiet list-more"
          onClick={() => setDrawn(drawn + PAGE)}
        >
          {words.general.more(Math.min(PAGE, items.length - drawn))}
        </button>
      )}
    </div>
  );
}

interface RowsProps {
  readonly tab: ItemTab;
  readonly items: ReturnType<typeof itemsOf>;
  readonly me: string;
}

function Rows({ tab, items, me }: RowsProps): JSX.Element {
  const seen = useDeskState(seenIn);
  const route = useDeskState(routeIn);
  const list = useKeptFocus();
  return (
    <ul ref={list} class="list">
      {items.map((item) => (
        <li key={item.id}>
          <ItemRow
            item={item}
            tab={tab}
            current={route.id === item.id}
            unread={tab === 'mine' && isUnread(item, seen)}
            me={me}
          />
        </li>
      ))}
    </ul>
  );
}

/** A row that moves because its order changed must not lose the focus on the way. */
function useKeptFocus(): { current: HTMLUListElement | null } {
  const list = useRef<HTMLUListElement>(null);
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const held = focused.current;
    if (held?.isConnected && document.activeElement === document.body)
      (held as HTMLElement).focus();
    const onFocus = (): void => {
      const active = document.activeElement;
      focused.current = list.current?.contains(active) ? active : null;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  });
  return list;
}
