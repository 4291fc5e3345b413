import {
  announcesComplaint,
  isAtALoss,
  tellsOfHarm,
  tellsOfInjury,
  tellsOfTrouble,
  tellsOfWaiting,
} from '../domain/cases/trouble.js';
import { asks } from '../domain/text/asking.js';
import { ANGRY, sureWish, type IntentId, type Understanding } from '../domain/understanding.js';
import { answerable } from './answerable.js';
import type { Knowing } from './choice.js';

/** What harm told in passing is easily taken for. */
const TAKEN_FOR_TALK: ReadonlySet<IntentId> = new Set([
  ...['feedback', 'bot', 'thanks', 'affirm', 'deny', 'bye', 'order.place'],
  ...['inquiry.product', 'inquiry.usage', 'inquiry.stock'],
]);

/** "I have a complaint", which sounds like asking after one, and anger without a cause. */
export function complains({
  text,
  heard,
}: {
  readonly text: string;
  readonly heard: Understanding;
}): boolean {
  if (announcesComplaint(text) || isAtALoss(text) || tellsOfInjury(text)) return true;
  const sure = sureWish(heard);
  if (tellsOfWaiting(text)) return true;
  if (sure && tellsOfHarm(text) && !asks(text)) return TAKEN_FOR_TALK.has(sure.id);
  const vague = heard.verdict !== 'sure' && ['complaint', 'conversation'].includes(heard.class);
  return vague && heard.mood.anger >= ANGRY && !asks(text);
}

/** What serves broken goods as well as a complaint does, so that the customer must choose. */
const REMEDY: ReadonlySet<IntentId> = new Set([
  ...['order.repair', 'order.exchange', 'order.return', 'inquiry.warranty'],
]);

/** Candidates that would be offered to choose from. */
const OFFERED = 3;

/** Trouble that is not surely understood: the kind of it is found out by asking what happened. */
export function isTrouble(
  { text, heard }: { readonly text: string; readonly heard: Understanding },
  services: Knowing,
): boolean {
  const [first, second] = heard.candidates;
  const harm = tellsOfHarm(text);
  if (heard.verdict === 'none') return harm && !answerable(text, heard, services);
  const complains = first?.id.startsWith('complaint.') === true;
  const kinds = heard.candidates.slice(0, OFFERED);
  const onlyComplaints =
    !asks(text) && kinds.length === OFFERED && kinds.every(({ id }) => id.startsWith('complaint.'));
  const likely = harm || onlyComplaints || (complains && tellsOfTrouble(text, { anger: 0 }));
  return likely && ![first?.id, second?.id].some((id) => id !== undefined && REMEDY.has(id));
}

/** The kind of complaint that is likeliest, for a message that is surely one of some kind. */
export function complaintIn({ candidates, text }: Understanding): IntentId {
  const [first] = candidates.filter(
    ({ id, score }) => id.startsWith('complaint.') && score >= LIKELY,
  );
  if (tellsOfWaiting(text)) return 'complaint.late';
  if (first) return first.id;
  return tellsOfHarm(text) || tellsOfInjury(text) ? 'complaint.quality' : 'complaint.service';
}

/** Below this the kind of a complaint is a guess. */
const LIKELY = 0.3;
