import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Item } from '../api/types.js';
import { itemsOf, myId } from '../state/inbox.js';
import type { DeskState } from '../state/state.js';
import { useSurface } from './context.js';

/** Tells screen readers of each new word of this agent's customers, once; never of loaded history. */
export function Announcer(): JSX.Element {
  const { desk, words } = useSurface();
  const [text, setText] = useState('');
  const heard = useRef<ReadonlyMap<string, number> | undefined>(undefined);
  useEffect(
    () =>
      desk.store.subscribe(() => {
        const state = desk.store.get();
        if (state.inboxPhase !== 'ready') return;
        const mine = itemsOf(state.items, 'mine', myId(state));
        const fresh = mine.find((item) => isFresh(item, heard.current));
        heard.current = new Map(mine.map((item) => [item.id, item.lastSeq]));
        if (fresh) setText(sentence(fresh, state, words.inbox.newMessage, words.general.colon));
      }),
    [desk, words],
  );
  return (
    <div class="sr-only" aria-live="polite">
      {text}
    </div>
  );
}

function isFresh(item: Item, heard: ReadonlyMap<string, number> | undefined): boolean {
  const last = heard?.get(item.id);
  return last !== undefined && item.lastSeq > last && item.lastRole === 'customer';
}

/** In the open conversation the words themselves; elsewhere only that there are some. */
function sentence(
  item: Item,
  state: DeskState,
  newMessage: (name: string) => string,
  colon: string,
): string {
  const open = state.route.id === item.id;
  return open ? `${item.name}${colon}${item.lastText}` : newMessage(item.name);
}
