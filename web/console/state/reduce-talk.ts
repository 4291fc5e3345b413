import type { Entry } from '../api/conversation-types.js';
import type { Item } from '../api/types.js';
import type { Action } from './action.js';
import { mergeEntries } from './entries.js';
import { myId } from './inbox.js';
import { unconfirmed } from './pending.js';
import { without } from './record.js';
import { NO_TALK, type DeskState, type Talk } from './state.js';

/** Conversations kept loaded; an eight-hour day would otherwise fill the memory. */
const MAX_TALKS = 12;

type Of<T extends Action['type']> = Extract<Action, { type: T }>;

/** The part of the state that belongs to single conversations. */
export function reduceTalk(state: DeskState, action: Action): DeskState {
  switch (action.type) {
    case 'item':
      return withItem(state, action.item);
    case 'entries':
      return afterEntries(state, action);
    case 'talk-loading':
      return afterOpening(state, action.id);
    case 'talk-loaded':
      return afterLoaded(state, action);
    case 'talk-failed':
      return state.talks[action.id]?.phase === 'ready'
        ? state
        : withTalk(state, action.id, { phase: 'failed' });
    case 'older-loading':
      return withTalk(state, action.id, { olderLoading: true });
    case 'older-loaded':
      return afterOlder(state, action);
    case 'older-failed':
      return withTalk(state, action.id, { olderLoading: false });
    default:
      return reduceMarks(state, action);
  }
}

function reduceMarks(state: DeskState, action: Action): DeskState {
  switch (action.type) {
    case 'pending':
      return confirmed(
        { ...state, outbox: { ...state.outbox, [action.id]: action.messages } },
        action.id,
      );
    case 'seen':
      return (state.seen[action.id] ?? 0) >= action.seq
        ? state
        : { ...state, seen: { ...state.seen, [action.id]: action.seq } };
    case 'typing':
      return { ...state, typing: withTyping(state.typing, action) };
    default:
      return state;
  }
}

function withTyping(typing: DeskState['typing'], { id, mark }: Of<'typing'>): DeskState['typing'] {
  return mark ? { ...typing, [id]: mark } : without(typing, id);
}

function withItem(state: DeskState, item: Item): DeskState {
  const rev = state.rev + 1;
  const known = { ...state, rev, items: { ...state.items, [item.id]: { value: item, rev } } };
  return known.talks[item.id] ? withTalk(known, item.id, { item }) : known;
}

function withTalk(state: DeskState, id: string, change: Partial<Talk>): DeskState {
  const talk = { ...(state.talks[id] ?? NO_TALK), ...change };
  return { ...state, talks: { ...state.talks, [id]: talk } };
}

/** Puts the conversation last in line to be forgotten; a loaded one stays readable meanwhile. */
function afterOpening(state: DeskState, id: string): DeskState {
  const held = state.talks[id];
  const talk: Talk = held?.phase === 'ready' ? held : { ...NO_TALK, ...held, phase: 'loading' };
  const others = Object.entries(without(state.talks, id)).slice(1 - MAX_TALKS);
  return { ...state, talks: { ...Object.fromEntries(others), [id]: talk } };
}

function afterEntries(state: DeskState, { item, entries }: Of<'entries'>): DeskState {
  const known = withItem(state, item);
  const mark = known.typing[item.id];
  const spoke = mark && entries.some((entry) => entry.author.role === mark.role);
  const quiet = spoke ? { ...known, typing: without(known.typing, item.id) } : known;
  return known.talks[item.id]?.phase === 'ready' ? withEntries(quiet, item.id, entries) : quiet;
}

function afterLoaded(state: DeskState, { id, answer, sinceRev }: Of<'talk-loaded'>): DeskState {
  const { item, entries, ...detail } = answer;
  const held = state.items[id];
  if (held && held.rev > sinceRev) {
    return withEntries(withTalk(state, id, { phase: 'ready', detail }), id, entries);
  }
  // Only the inbox decides what is in the lists: a past conversation that is opened is not.
  const listed = held ? withItem(state, item) : state;
  return withEntries(withTalk(listed, id, { phase: 'ready', detail, item }), id, entries);
}

function afterOlder(state: DeskState, { id, before, entries }: Of<'older-loaded'>): DeskState {
  const talk = state.talks[id];
  const first = talk?.entries[0]?.seq ?? 0;
  const complete = talk?.complete || (entries.length === 0 && before <= first);
  return withEntries(withTalk(state, id, { olderLoading: false, complete }), id, entries);
}

function withEntries(state: DeskState, id: string, entries: readonly Entry[]): DeskState {
  const merged = mergeEntries(state.talks[id]?.entries ?? [], entries);
  const complete = state.talks[id]?.complete || merged[0]?.seq === 1 || merged.length === 0;
  return confirmed(withTalk(state, id, { entries: merged, complete }), id);
}

/** Takes away the pending messages that the log now shows. */
function confirmed(state: DeskState, id: string): DeskState {
  const pending = state.outbox[id];
  if (!pending) return state;
  const left = unconfirmed(pending, state.talks[id]?.entries ?? [], myId(state));
  if (left === pending && left.length > 0) return state;
  const outbox = left.length > 0 ? { ...state.outbox, [id]: left } : without(state.outbox, id);
  return { ...state, outbox };
}
