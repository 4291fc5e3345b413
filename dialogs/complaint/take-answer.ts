import type { Memory } from '../../src/domain/conversation/conversation.js';
import type { JsonObject } from '../../src/domain/json.js';
import { sureWish } from '../../src/domain/understanding.js';
import type { DialogTurn, OpenStep, Reply } from '../../src/turn/dialog.js';
import { yesOrNo } from '../shared/answers.js';
import { lastFourIn } from '../shared/order-number.js';
import { tellsOfTrouble } from '../../src/domain/cases/trouble.js';
import { withMore, withPictures } from './known.js';
import { hasNoOrder, isSending, refusesPictures, toPictures } from './reading.js';
import { orderMeant } from './which-order.js';

/** What a complaint knows after an answer, and what there is to say about it. */
export interface Taken {
  readonly known: JsonObject;
  readonly replies: readonly Reply[];
  readonly memory?: Partial<Memory>;
}

/** Times that the order is asked for. */
const MOST_ASKED = 2;
/** Shorter words without trouble in them tell nothing. */
const TELLING = { zh: 6, en: 16 } as const;
/** A message that is little more than a number. */
const SHORT = 30;

/** Takes in the answer to the open question, with whatever else the message tells. */
export async function takeAnswer(turn: DialogTurn, open: OpenStep): Promise<Taken> {
  const order = await orderMeant(turn);
  const known = withPictures(order ? { ...open.data, order } : open.data, turn.attachments);
  if (open.step === 'details') return toDetails(turn, known);
  if (open.step === 'order') return toOrder(turn, known);
  return pictures(turn, known);
}

/** What is told says what kind of complaint it is, better than its announcement did. */
function ofKind({ heard }: DialogTurn, known: JsonObject): JsonObject {
  const told = sureWish(heard)?.id;
  return told?.startsWith('complaint.') ? { ...known, intent: told } : known;
}

function toDetails(turn: DialogTurn, known: JsonObject): Taken {
  if (turn.attachments.length > 0)
    return { known: withMore(known, turn.text || '📎'), replies: [] };
  if (isBare(turn)) {
    return { known: { ...known, askedDetails: 2 }, replies: [turn.say('complaint.noted')] };
  }
  const asked = Number(known['askedDetails'] ?? 1);
  if (hasNoOrder(turn) && turn.text.length >= 2 * TELLING[turn.heard.language]) {
    return { known: { ...withMore(known, turn.text), order: '' }, replies: [] };
  }
  const tells =
    tellsOfTrouble(turn.text, { anger: 0 }) || turn.text.length >= TELLING[turn.heard.language];
  if (tells && !hasNoOrder(turn))
    return { known: withMore(ofKind(turn, known), turn.text), replies: [] };
  if (asked >= MOST_ASKED) return { known: withMore(known, turn.text), replies: [] };
  const next: JsonObject = { ...known, askedDetails: asked + 1 };
  return { known: hasNoOrder(turn) ? { ...next, order: '' } : next, replies: [] };
}

/** "I don't have it" refuses what was asked for; with one of these it is a picture. */
const OF_PICTURES = /photo|picture|image|camera|phone|照片|图|拍|手机/i;

function toOrder(turn: DialogTurn, known: JsonObject): Taken {
  const told = isBare(turn) || yesOrNo(turn) ? known : withMore(known, turn.text);
  if (known['order'] !== undefined) {
    const none = refusesPictures(turn) ? { ...told, pictures: [] } : told;
    return { known: none, replies: takenFor(turn, String(known['order'])) };
  }
  const { lastOrder } = turn.conversation.memory;
  if (yesOrNo(turn) === 'yes' && lastOrder)
    return { known: { ...known, order: lastOrder }, replies: takenFor(turn, lastOrder) };
  if (refusesPictures(turn) && OF_PICTURES.test(turn.text)) {
    return { known: { ...known, pictures: [] }, replies: [] };
  }
  if (hasNoOrder(turn)) return { known: { ...known, order: '' }, replies: [] };
  const asked = Number(known['asked'] ?? 1);
  if (asked >= MOST_ASKED) return { known: { ...told, order: '' }, replies: [] };
  const key = /\d/.test(turn.text) && isBare(turn) ? 'shared.number_again' : 'complaint.noted';
  return { known: { ...told, asked: asked + 1 }, replies: [turn.say(key)] };
}

/** Says which order it is about when the customer did not name it. */
export function takenFor(turn: DialogTurn, number: string): readonly Reply[] {
  const named = turn.heard.entities.some(({ value }) => value === number);
  return named || number === '' ? [] : [turn.say('complaint.order_taken', { number })];
}

async function pictures(turn: DialogTurn, known: JsonObject): Promise<Taken> {
  if (turn.attachments.length > 0) {
    return { known: isBare(turn) ? known : withMore(known, turn.text), replies: [] };
  }
  if (yesOrNo(turn) === 'yes' || isSending(turn))
    return { known, replies: [turn.say('complaint.pictures_how')] };
  const said = toPictures(turn);
  if (said)
    return { known: { ...known, pictures: [], picturesLater: said === 'later' }, replies: [] };
  if (isBare(turn)) return proved(turn, known);
  return { known: { ...withMore(known, turn.text), pictures: [] }, replies: [] };
}

/** Somebody used to being asked for the phone's last digits may give them unasked. */
async function proved(turn: DialogTurn, known: JsonObject): Promise<Taken> {
  const [number, digits] = [String(known['order'] ?? ''), lastFourIn(turn)];
  if (number === '' || !digits) return { known, replies: [] };
  const proof = await turn.services.orders.prove(turn.conversation, number, digits);
  if (!proof.ok) return { known, replies: [turn.say('complaint.digits')], memory: proof.memory };
  const memory = { ...proof.memory, lastOrder: number };
  return { known, replies: [turn.say('complaint.digits')], memory };
}

/** Only a number, a yes or nothing: no part of the story. */
export function isBare({ text, heard }: DialogTurn): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  const numbers = heard.entities.filter(({ type }) =>
    ['order_number', 'phone', 'tracking_number', 'case_number'].includes(type),
  );
  const rest = numbers.reduce((left, { text: words }) => left.replace(words, ''), text);
  return (
    text.length <= SHORT &&
    rest.replace(
      /\d|订单号?|单号|尾号|手机|order|number|no\.|it['’]?s|by the way|btw|is|the|哦|对了|[\s#:：.,，。是的]/gi,
      '',
    ).length === 0
  );
}
