import { useEffect, useRef } from 'preact/hooks';
import type { Desk } from '../desk/desk.js';
import { itemsOf, myId, supervises, tabOf } from '../state/inbox.js';
import { tabsFor } from '../state/select.js';
import { commandOf, type Command, type Press } from '../state/shortcut.js';
import { COMPOSER_ID } from './talk/composer.js';
import { useSurface } from './context.js';
import type { Workplace } from './workplace-context.js';

/** Single keys for what agents do all day; silent while anybody types. */
export function useShortcuts(place: Workplace): void {
  const { desk, settings } = useSurface();
  // Effects run after the drawing; a quick second key must meet what the first one changed.
  const latest = useRef(place);
  latest.current = place;
  useEffect(() => {
    if (!settings.shortcuts) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat) return;
      const command = commandOf(pressOf(event));
      if (!command) return;
      event.preventDefault();
      run(command, desk, latest.current);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [desk, settings.shortcuts]);
}

function pressOf(event: KeyboardEvent): Press {
  const target = event.target instanceof Element ? event.target : undefined;
  return {
    key: event.key,
    modified: event.ctrlKey || event.altKey || event.metaKey,
    typing: target?.closest('input, textarea, select, [contenteditable]') != null,
    composing: event.isComposing || event.keyCode === 229,
    dialogOpen: document.querySelector('dialog[open]') !== null,
  };
}

function run(command: Command, desk: Desk, place: Workplace): void {
  switch (command.kind) {
    case 'next':
      return moveFocus(1);
    case 'previous':
      return moveFocus(-1);
    case 'help':
      return place.openDialog('help');
    case 'tab':
      return goToTab(command.place, desk);
    case 'accept':
      return accept(desk);
    case 'reply':
    case 'note':
      return write(command.kind);
    case 'transfer':
    case 'resolve':
      return withMine(desk, (id) =>
        command.kind === 'resolve' ? place.resolve(id) : place.openDialog('transfer'),
      );
  }
}

function goToTab(place: number, desk: Desk): void {
  const tab = tabsFor(supervises(desk.store.get()))[place];
  if (tab) desk.go({ tab });
}

/** Moves the focus through the rows of the list; from elsewhere it starts at the open one. */
function moveFocus(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const open = rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
  const from = focused >= 0 ? focused : open;
  const to = from < 0 ? (step === 1 ? 0 : rows.length - 1) : from + step;
  rows[Math.min(rows.length - 1, Math.max(0, to))]?.focus();
}

/** The focused or open conversation when it waits, else whoever's turn it is. */
function accept(desk: Desk): void {
  const state = desk.store.get();
  const focused = document.activeElement?.getAttribute('data-row') ?? undefined;
  const waiting = itemsOf(state.items, 'queue', myId(state));
  const chosen = [focused, state.route.id].find((id) => waiting.some((item) => item.id === id));
  if (chosen) void desk.owners.accept(chosen);
  else void desk.owners.acceptNext();
}

function write(kind: 'reply' | 'note'): void {
  document.querySelector<HTMLElement>(`.composer-tab[data-kind="${kind}"]:not(:disabled)`)?.click();
  document.getElementById(COMPOSER_ID)?.focus();
}

function withMine(desk: Desk, act: (id: string) => void): void {
  const state = desk.store.get();
  const item = state.items[state.route.id ?? '']?.value;
  if (item && tabOf(item, myId(state)) === 'mine') act(item.id);
}
