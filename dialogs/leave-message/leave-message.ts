import type { Dialog, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { wantsSomethingElse, yesOrNo } from '../shared/answers.js';

/** Takes a message when nobody is on duty, and how to reach the customer; promises an answer and files it. */
export const leaveMessage: Dialog = {
  name: 'leave-message',

  async start(turn) {
    return {
      replies: [turn.say('leave-message.ask')],
      next: { step: 'message', data: {} },
      why: { rule: 'take-message' },
    };
  },

  async resume(turn, open) {
    if (yesOrNo(turn) === 'no' && open.step === 'message') {
      return { replies: [turn.say('root.cancelled')], why: { rule: 'message-dropped' } };
    }
    if (open.step === 'message') {
      if (!contactIn(turn) && isQuestion(turn)) return undefined;
      return contactIn(turn) ? file(turn, turn.text) : askContact(turn);
    }
    return file(turn, String(open.data['message']));
  },

  remind: (turn, open) => [turn.say(remindKey(open))],
};

/** A plain question that the bot can answer itself, rather than the message to be left. */
function isQuestion(turn: DialogTurn): boolean {
  return (
    turn.heard.class === 'inquiry' && turn.text.length < 30 && wantsSomethingElse(turn, 'agent')
  );
}

function remindKey(open: OpenStep): string {
  return open.step === 'contact' ? 'leave-message.ask_contact' : 'leave-message.ask_again';
}

function askContact(turn: DialogTurn): Awaited<ReturnType<Dialog['start']>> {
  return {
    replies: [turn.say('leave-message.ask_contact')],
    next: { step: 'contact', data: { message: turn.text } },
    why: { rule: 'ask-contact' },
  };
}

async function file(turn: DialogTurn, message: string): ReturnType<Dialog['start']> {
  const contact = contactIn(turn) ?? (yesOrNo(turn) === 'no' ? undefined : turn.text);
  const opened = await turn.services.cases.open({
    kind: 'message',
    severity: 2,
    summary: message,
    language: turn.language,
    conversationId: turn.conversation.id,
    customerId: turn.conversation.customerId,
    orderNumber: turn.conversation.memory.lastOrder,
    contact,
    attachments: turn.attachments,
    openedBy: turn.turnId,
  });
  return {
    replies: [turn.say('leave-message.taken', { case: opened.number })],
    memory: { lastCase: opened.number },
    why: { rule: 'message-taken' },
  };
}

function contactIn(turn: DialogTurn): string | undefined {
  return turn.heard.entities.find(({ type }) => type === 'phone' || type === 'email')?.text;
}
