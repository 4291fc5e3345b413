import type { Fault } from '../line/outcome.js';
import type { Delivery } from '../send/send-queue.js';
import type { Message } from './message.js';

/**
 * The messages of one conversation. `recorded` is in order of sequence, each sequence once;
 * `pending` are own messages that the server has not shown back yet, in the order they were written.
 */
export interface Transcript {
  readonly recorded: readonly Message[];
  readonly pending: readonly Message[];
}

export const EMPTY_TRANSCRIPT: Transcript = { recorded: [], pending: [] };

/** All messages in the order they are shown. */
export function messagesOf(transcript: Transcript): readonly Message[] {
  return transcript.pending.length === 0
    ? transcript.recorded
    : [...transcript.recorded, ...transcript.pending];
}

/**
 * Adds messages that the server recorded, in any order and any number of times. One that this
 * browser wrote takes the place of its pending copy and keeps that copy's pictures, which are loaded.
 */
export function record(transcript: Transcript, arrived: readonly Message[]): Transcript {
  let { recorded, pending } = transcript;
  for (const message of arrived) {
    const place = placeOf(recorded, message.seq ?? Infinity);
    if (recorded[place]?.seq === message.seq) continue;
    const own = pending.find(({ key }) => key === message.key);
    if (own) pending = pending.filter((each) => each !== own);
    const settled = own ? settle(message, own) : message;
    recorded = [...recorded.slice(0, place), settled, ...recorded.slice(place)];
  }
  return recorded === transcript.recorded ? transcript : { recorded, pending };
}

function settle(message: Message, own: Message): Message {
  const pictures = own.pictures.length > 0 ? own.pictures : message.pictures;
  return { ...message, text: own.text || message.text, pictures, files: [], isLive: own.isLive };
}

/** The index of the first message whose sequence is not below `seq`; new messages mostly come last. */
function placeOf(recorded: readonly Message[], seq: number): number {
  let low = 0;
  let high = recorded.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((recorded[middle]?.seq ?? 0) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function write(transcript: Transcript, message: Message): Transcript {
  return { ...transcript, pending: [...transcript.pending, message] };
}

export function setDelivery(
  transcript: Transcript,
  key: string,
  delivery: Delivery,
  fault?: Fault,
): Transcript {
  const change = (message: Message): Message =>
    message.key === key ? { ...message, delivery, fault } : message;
  return { ...transcript, pending: transcript.pending.map(change) };
}

/** Takes a message back that was not sent. */
export function discard(transcript: Transcript, key: string): Transcript {
  return { ...transcript, pending: transcript.pending.filter((message) => message.key !== key) };
}
