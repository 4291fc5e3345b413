import type { JsonObject } from '../../src/domain/json.js';
import { asks } from '../../src/domain/text/asking.js';
import { takeBackIn } from '../../src/domain/cases/take-back.js';
import { isManners, sureWish } from '../../src/domain/understanding.js';
import type { Dialog, DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { wantsSomethingElse, yesOrNo } from '../shared/answers.js';
import { contactIn, knownContact, masked, saysMore } from './contact.js';

/**
 * Takes a message when nobody is on duty, and how to reach the customer; reads it back, and files it
 * when the customer agrees. Questions that the bot can answer are answered on the way.
 */
export const leaveMessage: Dialog = {
  name: 'leave-message',

  async start(turn) {
    const before = turn.conversation.dialogs.find(({ name }) => name === 'leave-message');
    const key = before ? 'leave-message.ask_soon' : 'leave-message.ask';
    const data = before?.data ?? {};
    const step = data['message'] === undefined ? 'message' : (before?.step ?? 'message');
    const said = { replies: [turn.say(key)], why: { rule: 'take-message' } };
    if (step === 'message') return { ...said, next: { step, data } };
    return {
      ...said,
      replies: [...said.replies, question(turn, { step, data })],
      next: { step, data },
    };
  },

  async resume(turn, open) {
    if (drops(turn, open)) {
      return { replies: [turn.say('root.cancelled')], why: { rule: 'message-dropped' } };
    }
    if (open.step === 'confirm') return confirmed(turn, open);
    if (!contactIn(turn) && isQuestion(turn)) return undefined;
    return open.step === 'contact' ? withContact(turn, open) : withMessage(turn, open);
  },

  remind: (turn, open) => [question(turn, open)],
};

function question(turn: DialogTurn, { step, data }: OpenStep): ReturnType<DialogTurn['say']> {
  if (step === 'contact') return turn.say('leave-message.ask_contact');
  if (step !== 'confirm') return turn.say('leave-message.ask_again');
  const contact = data['contact'];
  return turn.say('leave-message.confirm', {
    message: String(data['message']),
    contact: typeof contact === 'string' ? masked(contact) : '',
  });
}

function ask(turn: DialogTurn, step: string, data: JsonObject): DialogResult {
  // Where to be called back may be left out, and "no" says so.
  const next = { step, data: { ...data, noIsAnswer: step === 'contact' } };
  return { replies: [question(turn, next)], next, why: { rule: `message-ask-${step}` } };
}

/** "No" drops the message, except where it answers the question for a phone number. */
function drops(turn: DialogTurn, { step }: OpenStep): boolean {
  const back = takeBackIn(turn.text);
  if (back && (back.kinds.length === 0 || back.kinds.includes('message'))) return true;
  if (
    /不留言?了|别留了|不说了|\bdon['’]?t (?:leave|send) (?:it|a message|anything)/i.test(turn.text)
  )
    return true;
  return step === 'message' && yesOrNo(turn) === 'no';
}

/** A plain question that the bot can answer itself, rather than the message to be left. */
function isQuestion(turn: DialogTurn): boolean {
  if (!asks(turn.text) || turn.text.length >= LONGEST) return false;
  const { verdict, class: kind } = turn.heard;
  if (verdict === 'unsure') return kind === 'inquiry' && isBrief(turn);
  const isOwn = kind === 'inquiry' || /^order\.(?:status|refund)$/.test(first(turn));
  return isOwn && (isBrief(turn) || wantsSomethingElse(turn, 'agent'));
}

/** Longer than this it is a story, even one that ends with a question. */
const LONGEST = 80;

function first({ heard }: DialogTurn): string {
  return sureWish(heard)?.id ?? 'none';
}

async function withMessage(turn: DialogTurn, open: OpenStep): Promise<DialogResult> {
  const contact = contactIn(turn) ?? open.data['contact'] ?? (await knownContact(turn));
  const known: JsonObject = contact === undefined ? open.data : { ...open.data, contact };
  const files = turn.attachments.length > 0;
  if (contactIn(turn) && !saysMore(turn) && !files) {
    return { ...ask(turn, 'message', known), replies: [turn.say('leave-message.ask_about')] };
  }
  if (saysNothing(turn) && !files) return ask(turn, 'message', known);
  const message = { ...known, message: turn.text || '📎', ...filesOf(turn) };
  return ask(turn, contact === undefined ? 'contact' : 'confirm', message);
}

/** A greeting, "are you there?" or mere signs are not what it is about. */
function saysNothing(turn: DialogTurn): boolean {
  if (!/[\p{L}\p{N}]/u.test(turn.text)) return true;
  if (isManners(first(turn)) || (first(turn) === 'bot' && asks(turn.text))) return true;
  return first(turn) === 'agent' && isBrief(turn);
}

function isBrief({ text, language }: DialogTurn): boolean {
  return text.length <= (language === 'zh' ? BRIEF.zh : BRIEF.en);
}

const BRIEF = { zh: 12, en: 28 } as const;

function filesOf({ attachments }: DialogTurn): JsonObject {
  return attachments.length > 0 ? { files: attachments.map((file) => ({ ...file })) } : {};
}

function withContact(turn: DialogTurn, open: OpenStep): DialogResult {
  const contact = contactIn(turn);
  if (contact) {
    const data = saysMore(turn) ? added(turn, open.data) : open.data;
    return ask(turn, 'confirm', { ...data, contact });
  }
  if (yesOrNo(turn) === 'no') return ask(turn, 'confirm', open.data);
  const isNumber = /^[\d\s-]+$/.test(turn.text.trim());
  const more = isNumber || saysNothing(turn) || yesOrNo(turn) ? open.data : added(turn, open.data);
  if (open.data['asked'] === true && !isNumber) return ask(turn, 'confirm', more);
  const again = ask(turn, 'contact', { ...more, asked: true });
  return isNumber ? { ...again, replies: [turn.say('leave-message.contact_again')] } : again;
}

function added(turn: DialogTurn, data: JsonObject): JsonObject {
  return { ...data, message: `${String(data['message'])}\n${turn.text}`, ...filesOf(turn) };
}

const CHANGES = /改|不对|错|重新|change|wrong|edit|rewrite|not right/i;

function confirmed(
  turn: DialogTurn,
  open: OpenStep,
): Promise<DialogResult> | DialogResult | undefined {
  const contact = contactIn(turn);
  if (contact) return ask(turn, 'confirm', { ...open.data, contact });
  if (/^[\d\s-]+$/.test(turn.text.trim())) {
    return {
      ...ask(turn, 'contact', open.data),
      replies: [turn.say('leave-message.contact_again')],
    };
  }
  if (yesOrNo(turn) === 'yes' || first(turn) === 'thanks') return file(turn, open.data);
  if (isQuestion(turn)) return undefined;
  const short = turn.text.length <= SHORT[turn.heard.language];
  if (yesOrNo(turn) === 'no' || (short && CHANGES.test(turn.text))) {
    const { message, ...kept } = open.data;
    const rewrite = ask(turn, 'message', { ...kept, before: message ?? '' });
    return { ...rewrite, replies: [turn.say('leave-message.rewrite')] };
  }
  return ask(turn, 'confirm', saysNothing(turn) ? open.data : added(turn, open.data));
}

/** Longer words that speak of a change are the change. */
const SHORT = { zh: 8, en: 24 } as const;

async function file(turn: DialogTurn, data: JsonObject): Promise<DialogResult> {
  const { contact, files } = data;
  const opened = await turn.services.cases.open({
    kind: 'message',
    severity: 2,
    summary: String(data['message']),
    language: turn.language,
    conversationId: turn.conversation.id,
    customerId: turn.conversation.customerId,
    orderNumber: turn.conversation.memory.lastOrder,
    contact: typeof contact === 'string' ? contact : undefined,
    // Put there by `filesOf` above and carried as JSON since.
    attachments: Array.isArray(files) ? (files as unknown as DialogTurn['attachments']) : [],
    openedBy: turn.turnId,
  });
  const key = typeof contact === 'string' ? 'leave-message.taken' : 'leave-message.taken_here';
  return {
    replies: [turn.say(key, { case: opened.number })],
    memory: { lastCase: opened.number },
    why: { rule: 'message-taken' },
  };
}
