import { severityOf } from '../../src/domain/cases/severity.js';
import type { Attachment } from '../../src/domain/conversation/entry.js';
import type { JsonObject } from '../../src/domain/json.js';
import type { Dialog, DialogResult, DialogTurn, OpenStep, Reply } from '../../src/turn/dialog.js';
import { wantsSomethingElse, yesOrNo } from '../shared/answers.js';
import { orderNumberIn } from '../shared/order-number.js';

/** Messages shorter than this rarely say what happened. */
const TELLING_LENGTH = { zh: 7, en: 18 } as const;

/** From this anger on, a person is offered together with the case number. */
const ANGRY = 0.6;

/**
 * Takes a complaint: names the feeling, apologises once, asks only what is missing (what happened,
 * which order, pictures), and ends with a case number the customer can ask about.
 */
export const complaint: Dialog = {
  name: 'complaint',

  async start(turn) {
    const feeling = turn.heard.mood.anger >= ANGRY ? 'complaint.sorry_angry' : 'complaint.sorry';
    const told = turn.text.length >= TELLING_LENGTH[turn.language];
    const known: JsonObject = {
      intent: turn.intent,
      ...(told ? { details: turn.text } : {}),
      ...orderIn(turn),
      ...pictures(turn, []),
      anger: turn.heard.mood.anger,
    };
    const asked = askNext(turn, known) ?? (await file(turn, known));
    return { ...asked, replies: [turn.say(feeling), ...asked.replies] };
  },

  async resume(turn, open) {
    if (wantsSomethingElse(turn, String(open.data['intent']))) return undefined;
    const known = withAnswer(turn, open);
    return askNext(turn, known) ?? file(turn, known);
  },

  remind(turn, open) {
    return [turn.say(`complaint.ask_${open.step}`)];
  },
};

/** The first thing still missing, or `undefined` when everything is there. */
function askNext(turn: DialogTurn, known: JsonObject): DialogResult | undefined {
  const missing = ['details', 'order', 'pictures'].find((step) => known[step] === undefined);
  if (!missing) return undefined;
  return {
    replies: [missing === 'order' ? askOrder(turn) : turn.say(`complaint.ask_${missing}`)],
    next: { step: missing, data: known },
    why: { rule: `complaint-ask-${missing}` },
  };
}

/** The order talked about before is one tap away, but never assumed. */
function askOrder(turn: DialogTurn): Reply {
  const reply = turn.say('complaint.ask_order');
  const { lastOrder } = turn.conversation.memory;
  const last = lastOrder ? [{ title: lastOrder, value: lastOrder }] : [];
  return { ...reply, choices: [...last, ...(reply.choices ?? [])] };
}

function withAnswer(turn: DialogTurn, open: OpenStep): JsonObject {
  const files = pictures(turn, picturesOf(open.data));
  const known = { ...open.data, ...orderIn(turn), ...files };
  if (open.step === 'details') return { ...known, details: turn.text || '—' };
  if (open.step === 'order') return { order: '', ...known, ...moreDetails(turn, open) };
  const onlyTheOrder = orderNumberIn(turn) !== undefined && turn.text.length < 12;
  return { ...(onlyTheOrder ? {} : { pictures: [] }), ...known, ...moreDetails(turn, open) };
}

/** What is told besides the answer itself is part of the story. */
function moreDetails(turn: DialogTurn, open: OpenStep): JsonObject {
  if (yesOrNo(turn) || turn.text.length < TELLING_LENGTH[turn.language]) return {};
  return { details: `${String(open.data['details'] ?? '')}\n${turn.text}` };
}

function orderIn(turn: DialogTurn): JsonObject {
  const number = orderNumberIn(turn);
  return number ? { order: number } : {};
}

/** Pictures that came with any of the messages so far. */
function pictures(turn: DialogTurn, before: readonly Attachment[]): JsonObject {
  const all = [...before, ...turn.attachments];
  return all.length > 0 ? { pictures: all.map((file) => ({ ...file })) } : {};
}

function picturesOf(known: JsonObject): readonly Attachment[] {
  const kept = known['pictures'];
  // Put there by `pictures` above and carried as JSON since.
  return Array.isArray(kept) ? (kept as unknown as readonly Attachment[]) : [];
}

async function file(turn: DialogTurn, known: JsonObject): Promise<DialogResult> {
  const kind = String(known['intent']);
  const anger = Math.max(Number(known['anger'] ?? 0), turn.heard.mood.anger);
  const order = String(known['order'] ?? '');
  const opened = await turn.services.cases.open({
    kind,
    severity: severityOf(kind, { anger, urgency: turn.heard.mood.urgency }),
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
    replies: [turn.say(anger >= ANGRY ? 'complaint.filed_angry' : 'complaint.filed', values)],
    memory: { lastCase: opened.number },
    why: { rule: 'complaint-filed' },
  };
}
