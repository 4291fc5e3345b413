import type { Activity } from '../line/activity.js';
import type { Fault } from '../line/outcome.js';
import { fieldsOf, numberOf, textOf, type Fields } from '../line/shape.js';
import type { Delivery } from '../send/send-queue.js';
import type { Message } from '../transcript/message.js';
import {
  agentNameOf,
  authorOf,
  readMessage,
  sequenceOf,
  type Reader,
} from '../transcript/read-message.js';
import {
  discard,
  EMPTY_TRANSCRIPT,
  record,
  setDelivery,
  write,
  type Transcript,
} from '../transcript/transcript.js';

/** `trouble`: repeated failures; the customer is told another way to reach us. */
export type Connection = 'connecting' | 'online' | 'reconnecting' | 'trouble';

export interface QueuePlace {
  /** 1 is the next to be served. */
  readonly position: number;
  readonly waitMinutes?: number;
}

export interface ChatState {
  readonly connection: Connection;
  /** False until the conversation so far has been read. */
  readonly isReady: boolean;
  readonly transcript: Transcript;
  /** The person who is in the conversation now; otherwise it is the bot. */
  readonly person?: { readonly name: string };
  readonly queue?: QueuePlace;
  /** Who is typing; `since` tells one notice from the next. */
  readonly typing?: { readonly name?: string; readonly since: number };
  /** Messages of others that came while the customer was here, oldest first; never one twice. */
  readonly arrivals: readonly Message[];
  /** The sequence of the last handoff event, because pages and frames may overlap. */
  readonly handoffSeq: number;
}

export const FIRST_STATE: ChatState = {
  connection: 'connecting',
  isReady: false,
  transcript: EMPTY_TRANSCRIPT,
  arrivals: [],
  handoffSeq: -1,
};

export type ChatEvent =
  | { readonly type: 'arrived'; readonly activities: readonly Activity[]; readonly reader: Reader }
  | { readonly type: 'caught-up' }
  | { readonly type: 'written'; readonly message: Message }
  | {
      readonly type: 'delivery';
      readonly key: string;
      readonly delivery: Delivery;
      readonly fault?: Fault;
    }
  | { readonly type: 'discarded'; readonly key: string }
  | { readonly type: 'typing-over'; readonly since: number }
  | { readonly type: 'connection'; readonly connection: Connection }
  | { readonly type: 'moved' };

/** Enough for what a screen reader may still have to say; older ones are in the transcript. */
const ARRIVALS_KEPT = 30;

/** The whole of what can happen in a chat. Pure. */
export function reduce(state: ChatState, event: ChatEvent): ChatState {
  const { transcript } = state;
  switch (event.type) {
    case 'arrived':
      return event.activities.reduce((now, each) => arrive(now, each, event.reader), state);
    case 'caught-up':
      return { ...state, isReady: true };
    case 'written':
      return { ...state, transcript: write(transcript, event.message) };
    case 'delivery':
      return {
        ...state,
        transcript: setDelivery(transcript, event.key, event.delivery, event.fault),
      };
    case 'discarded':
      return { ...state, transcript: discard(transcript, event.key) };
    case 'typing-over':
      return state.typing?.since === event.since ? { ...state, typing: undefined } : state;
    case 'connection':
      return { ...state, connection: event.connection };
    case 'moved':
      return {
        ...FIRST_STATE,
        connection: state.connection,
        transcript: { recorded: [], pending: transcript.pending },
      };
  }
}

function arrive(state: ChatState, activity: Activity, reader: Reader): ChatState {
  if (activity.type === 'typing') return startTyping(state, activity.fields, reader);
  if (activity.type === 'event') return takeEvent(state, activity);
  const message = readMessage(activity, reader);
  if (!message) return state;
  const transcript = record(state.transcript, [message]);
  if (transcript === state.transcript) return state;
  const foreign = message.author !== 'customer';
  return {
    ...state,
    transcript,
    typing: foreign ? undefined : state.typing,
    arrivals:
      foreign && message.isLive
        ? [...state.arrivals, message].slice(-ARRIVALS_KEPT)
        : state.arrivals,
  };
}

function startTyping(state: ChatState, fields: Fields, reader: Reader): ChatState {
  const data = fieldsOf(fields.channelData) ?? {};
  const author = authorOf(fields, data, reader.userId);
  if (author === 'customer' || !reader.isLive) return state;
  const name = author === 'agent' ? (agentNameOf(fields, data) ?? state.person?.name) : undefined;
  return { ...state, typing: { name, since: reader.now } };
}

function takeEvent(state: ChatState, activity: Activity): ChatState {
  // What is true only now is sent without a sequence; it is always the newest.
  const seq = sequenceOf(activity);
  if (seq !== undefined && seq <= state.handoffSeq) return state;
  const handoffSeq = seq ?? state.handoffSeq;
  const value = fieldsOf(activity.fields.value) ?? {};
  if (activity.fields.name === 'handoff.queue') {
    const position = numberOf(value.position);
    if (position === undefined) return state;
    const queue = { position, waitMinutes: numberOf(value.waitMinutes) };
    // Whoever waits has nobody with him, also when the last person left without a word.
    return { ...state, queue, person: undefined, handoffSeq };
  }
  if (activity.fields.name !== 'handoff.status') return state;
  const name = textOf(value.agentName);
  const person = value.state === 'accepted' ? { name: name ?? '' } : undefined;
  return { ...state, person, queue: undefined, typing: undefined, handoffSeq };
}
