import { mergeInbox } from './inbox.js';
import type { Action } from './action.js';
import { without } from './record.js';
import { reduceTalk } from './reduce-talk.js';
import { initialState, type DeskState } from './state.js';

/** How many passing notices stand at once; the oldest gives way. */
const MAX_NOTICES = 4;

/** What the desk knows after something happened. Pure. */
export function reduce(state: DeskState, action: Action): DeskState {
  switch (action.type) {
    case 'session':
      return afterSession(state, action);
    case 'agents':
      return afterAgents(state, action);
    case 'connection':
      return { ...state, connection: action.state };
    case 'went':
      return { ...state, route: action.route };
    case 'focus-reply':
      return withFocus(state, action.id);
    case 'inbox-loaded':
      return afterInbox(state, action);
    case 'inbox-failed':
      return state.inboxPhase === 'ready' ? state : { ...state, inboxPhase: 'failed' };
    case 'cases':
      return { ...state, cases: withCases(state.cases, action.cases) };
    case 'busy':
      return { ...state, busy: withBusy(state.busy, action) };
    case 'notice':
    case 'notice-gone':
      return { ...state, notices: withNotices(state.notices, action) };
    default:
      return reduceTalk(state, action);
  }
}

type Of<T extends Action['type']> = Extract<Action, { type: T }>;

/** Nothing of one person's desk is left for the next; only the place stays, to come back to. */
function afterSession(state: DeskState, { session, kept }: Of<'session'>): DeskState {
  if (session.kind === 'in') return { ...state, ...kept, session };
  return { ...initialState(state.route), session };
}

function afterAgents(state: DeskState, { agents }: Of<'agents'>): DeskState {
  const { session } = state;
  if (session.kind !== 'in') return { ...state, agents };
  const me = agents.find((agent) => agent.id === session.agent.id);
  return { ...state, agents, session: me ? { ...session, agent: me } : session };
}

function afterInbox(state: DeskState, { inbox, sinceRev }: Of<'inbox-loaded'>): DeskState {
  const rev = state.rev + 1;
  return {
    ...state,
    rev,
    inboxPhase: 'ready',
    items: mergeInbox(state.items, inbox, sinceRev, rev),
    cases: withCases(state.cases, inbox.messages),
  };
}

function withFocus(state: DeskState, id: string | undefined): DeskState {
  return { ...state, focusReply: id };
}

function withCases(held: DeskState['cases'], cases: Of<'cases'>['cases']): DeskState['cases'] {
  return { ...held, ...Object.fromEntries(cases.map((value) => [value.number, value])) };
}

function withBusy(busy: DeskState['busy'], { id, what }: Of<'busy'>): DeskState['busy'] {
  return what ? { ...busy, [id]: what } : without(busy, id);
}

function withNotices(
  notices: DeskState['notices'],
  action: Of<'notice'> | Of<'notice-gone'>,
): DeskState['notices'] {
  const others = notices.filter((notice) => notice.id !== action.id);
  if (action.type === 'notice-gone') return others;
  return [...others, { id: action.id, what: action.what }].slice(-MAX_NOTICES);
}
