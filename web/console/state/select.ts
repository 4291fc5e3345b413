import type { Agent } from '../api/types.js';
import { itemsOf, myId } from './inbox.js';
import { TABS, type Route, type Tab } from './route.js';
import type { DeskState } from './state.js';

/** Parts of the state by name; each gives the same value as long as nothing of it changed. */
export const agentsIn = (state: DeskState): DeskState['agents'] => state.agents;
export const itemsIn = (state: DeskState): DeskState['items'] => state.items;
export const casesIn = (state: DeskState): DeskState['cases'] => state.cases;
export const seenIn = (state: DeskState): DeskState['seen'] => state.seen;
export const routeIn = (state: DeskState): Route => state.route;
export const sessionIn = (state: DeskState): DeskState['session'] => state.session;
export const connectionIn = (state: DeskState): DeskState['connection'] => state.connection;
export const noticesIn = (state: DeskState): DeskState['notices'] => state.notices;
export const busyIn = (state: DeskState): DeskState['busy'] => state.busy;
export const inboxPhaseIn = (state: DeskState): DeskState['inboxPhase'] => state.inboxPhase;
export const focusReplyIn = (state: DeskState): string | undefined => state.focusReply;

/** The agent at the desk; `undefined` when nobody is logged in. */
export function meIn(state: DeskState): Agent | undefined {
  return state.session.kind === 'in' ? state.session.agent : undefined;
}

/** The lists this agent may see: those of colleagues are for supervisors. */
export function tabsFor(supervisor: boolean): readonly Tab[] {
  return TABS.filter((tab) => tab !== 'others' || supervisor);
}

/** How many stand in a list; for messages the open ones. */
export function countIn(state: DeskState, tab: Tab): number {
  if (tab === 'messages')
    return Object.values(state.cases).filter((value) => value.status === 'open').length;
  if (tab === 'learning') return 0;
  return itemsOf(state.items, tab, myId(state)).length;
}
