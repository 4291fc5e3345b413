import { ANGRY } from '../../src/domain/understanding.js';
import type { JsonObject } from '../../src/domain/json.js';
import type { DialogResult, DialogTurn, Reply } from '../../src/turn/dialog.js';
import { angerIn, picturesOf, severityIn } from './known.js';

/** Files what was told, and stays open for what is added to it right after. */
export async function fileComplaint(turn: DialogTurn, known: JsonObject): Promise<DialogResult> {
  const order = String(known['order'] ?? '');
  const opened = await turn.services.cases.open({
    kind: String(known['intent']),
    severity: severityIn(turn, known),
    summary: String(known['details']),
    language: turn.language,
    conversationId: turn.conversation.id,
    customerId: turn.conversation.customerId,
    orderNumber: order === '' ? undefined : order,
    attachments: picturesOf(known),
    openedBy: turn.turnId,
  });
  const values = { case: opened.number, due: turn.words('shared.moment', { at: opened.dueAt }) };
  return {
    replies: [turn.say(keyFor(turn, known), values), ...later(turn, known)],
    next: { step: 'filed', data: { case: opened.number, intent: opened.kind } },
    memory: { lastCase: opened.number, ...(await seenOrder(turn, order)) },
    why: { rule: 'complaint-filed' },
  };
}

function keyFor(turn: DialogTurn, known: JsonObject): string {
  if (known['priority'] === true) return 'complaint.filed_priority';
  return angerIn(turn, known) >= ANGRY ? 'complaint.filed_angry' : 'complaint.filed';
}

function later(turn: DialogTurn, known: JsonObject): readonly Reply[] {
  return known['picturesLater'] === true ? [turn.say('complaint.pictures_later')] : [];
}

/** An order that this customer may see becomes the one that is talked about. */
async function seenOrder(turn: DialogTurn, number: string): Promise<{ lastOrder?: string }> {
  const shown = number && (await turn.services.orders.shown(turn.conversation, number));
  return shown ? { lastOrder: shown.number } : {};
}
