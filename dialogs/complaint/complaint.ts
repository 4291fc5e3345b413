import { ANGRY } from '../../src/domain/understanding.js';
import { promisedHours } from '../../src/domain/cases/case-desk.js';
import { isUnderWay, type Case } from '../../src/domain/cases/case.js';
import { threatens } from '../../src/domain/cases/threat.js';
import type { JsonObject } from '../../src/domain/json.js';
import type { Dialog, DialogResult, DialogTurn, OpenStep, Reply } from '../../src/turn/dialog.js';
import { cluesIn } from '../shared/order-clues.js';
import { fileComplaint } from './file.js';
import { afterFiling, announcesAnother } from './filed.js';
import { givesBack } from './gives-back.js';
import { angerIn, angerOf, missingIn, severityIn, story, withMore, withPictures } from './known.js';
import { lateChoice, lateWhen, whereItIs } from './late.js';
import { checksPostage, postageWhy } from './postage.js';
import { pushCase } from './push-case.js';
import { readingOf } from './reading.js';
import { takeAnswer, takenFor } from './take-answer.js';
import { askOrder, orderMeant } from './which-order.js';
import { chosenInstead } from './chosen-instead.js';

/**
 * Takes a complaint: names the feeling, apologises once, asks only what is missing (what happened,
 * which order, pictures), and ends with a case number the customer can ask about. Questions on the way
 * are answered first; a threat with a court or the public makes it urgent and is answered calmly.
 */
export const complaint: Dialog = {
  name: 'complaint',

  async start(turn) {
    const priority = threatens(turn.text);
    const filed = priority ? await caseUnderWay(turn) : undefined;
    if (filed) return raise(turn, filed);
    const pushed = announcesAnother(turn.text) ? undefined : await pushCase(turn);
    if (pushed) return pushed;
    const order = await orderMeant(turn);
    const known: JsonObject = {
      intent: turn.intent.startsWith('complaint.') ? turn.intent : 'complaint.service',
      ...(order ? { order } : {}),
      ...(priority ? { priority } : {}),
      ...story(turn),
      goods: [...cluesIn(turn).products],
      anger: angerOf(turn),
    };
    const postage = postageWhy(turn, known);
    if (postage) return postage;
    const late =
      known['intent'] === 'complaint.late' &&
      (known['details'] !== undefined || turn.conversation.memory.lastOrder !== undefined) &&
      !priority;
    const state = late ? await whereItIs(turn, known) : undefined;
    return (
      state ??
      goOn(turn, withPictures(known, turn.attachments), [
        feeling(turn, known),
        ...takenFor(turn, order ?? ''),
      ])
    );
  },

  async resume(turn, open) {
    if (open.step === 'filed') return threatens(turn.text) ? undefined : afterFiling(turn, open);
    if (open.step === 'late') return afterLate(turn, open);
    if (open.step === 'postage') return afterPostage(turn, open);
    if (threatens(turn.text)) return threatened(turn, open);
    const pushed = namesCase(turn) ? await pushCase(turn) : undefined;
    if (pushed) return pushed;
    switch (readingOf(turn, open)) {
      case 'drop':
        return drop(turn);
      case 'else':
        return undefined;
      case 'when':
        return tellWhen(turn, open);
      case 'how':
        return again(turn, open, 'complaint.pictures_how');
      case 'ask':
        return noteQuestion(turn, open);
      case 'remedy':
        return (
          givesBack(turn, open) ??
          goOn(turn, withMore(open.data, turn.text), [turn.say('complaint.noted_wish')])
        );
      case 'talk':
        return again(turn, open, 'complaint.with_you');
      case 'answer':
        return answered(turn, open);
    }
  },

  remind(turn, open) {
    return ['filed', 'late', 'postage'].includes(open.step)
      ? []
      : [turn.say(`complaint.ask_${open.step}`)];
  },
};

function feeling(turn: DialogTurn, known: JsonObject): Reply {
  if (known['priority'] === true) return turn.say('complaint.threat');
  return turn.say(angerIn(turn, known) >= ANGRY ? 'complaint.sorry_angry' : 'complaint.sorry');
}

/** Asks for the first thing still missing, or files. */
async function goOn(
  turn: DialogTurn,
  known: JsonObject,
  before: readonly Reply[] = [],
): Promise<DialogResult> {
  const now = { ...known, anger: angerIn(turn, known) };
  const missing = missingIn(now);
  // "No" means no order or no photo; only what happened must be told.
  const kept = { ...now, noIsAnswer: missing !== 'details' };
  if (!missing) {
    const filed = await fileComplaint(turn, kept);
    return { ...filed, replies: [...before, ...filed.replies] };
  }
  return {
    replies: [...before, await question(turn, missing, kept)],
    next: { step: missing, data: kept },
    why: { rule: `complaint-ask-${missing}` },
  };
}

async function question(turn: DialogTurn, step: string, known: JsonObject): Promise<Reply> {
  if (step === 'order') return askOrder(turn);
  const repeated = step === 'details' && known['askedDetails'] !== undefined;
  return turn.say(repeated ? 'complaint.ask_details_again' : `complaint.ask_${step}`);
}

/** A word in between, and the same question once more. */
async function again(
  turn: DialogTurn,
  open: OpenStep,
  key: string,
  data: JsonObject = open.data,
): Promise<DialogResult> {
  return {
    replies: [turn.say(key), await question(turn, open.step, data)],
    next: { step: open.step, data },
    why: { rule: `complaint-ask-${open.step}` },
  };
}

/** A question for the people who will answer; after a second one nothing more is asked. */
async function noteQuestion(turn: DialogTurn, open: OpenStep): Promise<DialogResult> {
  const known = withMore(open.data, turn.text);
  if (open.data['noted'] !== true) {
    return again(turn, open, 'complaint.noted_question', { ...known, noted: true });
  }
  const enough: JsonObject =
    open.step === 'order' ? { ...known, order: '' } : { ...known, pictures: [] };
  return goOn(turn, enough, [turn.say('complaint.noted_question')]);
}

function namesCase({ heard }: DialogTurn): boolean {
  return heard.entities.some(({ type }) => type === 'case_number');
}

async function tellWhen(turn: DialogTurn, open: OpenStep): Promise<DialogResult> {
  const hours = promisedHours(severityIn(turn, open.data));
  return {
    replies: [turn.say('complaint.when', { hours }), await question(turn, open.step, open.data)],
    next: { step: open.step, data: open.data },
    why: { rule: 'complaint-when' },
  };
}

async function answered(turn: DialogTurn, open: OpenStep): Promise<DialogResult> {
  const taken = await takeAnswer(turn, open);
  const result = await goOn(turn, taken.known, taken.replies);
  return taken.memory ? { ...result, memory: { ...taken.memory, ...result.memory } } : result;
}

function drop(turn: DialogTurn): DialogResult {
  return {
    replies: [turn.say('complaint.dropped')],
    ...chosenInstead(turn),
    why: { rule: 'complaint-dropped' },
  };
}

/** What was not yet filed becomes urgent, and nothing more is asked than which order. */
async function threatened(turn: DialogTurn, open: OpenStep): Promise<DialogResult> {
  const known: JsonObject = { ...withMore(open.data, turn.text), priority: true };
  const order = await orderMeant(turn);
  return goOn(turn, order ? { ...known, order } : known, [turn.say('complaint.threat')]);
}

async function caseUnderWay(turn: DialogTurn): Promise<Case | undefined> {
  const { cases } = turn.services;
  const { lastCase } = turn.conversation.memory;
  const all = await cases.ofConversation(turn.conversation.id);
  const last = all.findLast(isUnderWay) ?? (lastCase ? await cases.find(lastCase) : undefined);
  return last && isUnderWay(last) ? last : undefined;
}

async function raise(turn: DialogTurn, filed: Case): Promise<DialogResult> {
  const step = { who: 'customer', text: turn.text };
  const raised = (await turn.services.cases.raise(filed.number, 4, step)) ?? filed;
  const due = turn.words('shared.moment', { at: raised.dueAt });
  const late = Date.parse(raised.dueAt) < turn.services.clock.now();
  const key = late ? 'complaint.threat_raised_late' : 'complaint.threat_raised';
  return {
    replies: [turn.say(key, { case: raised.number, due })],
    next: { step: 'filed', data: { case: raised.number, intent: raised.kind } },
    memory: { lastCase: raised.number },
    why: { rule: 'complaint-raised' },
  };
}

async function afterLate(turn: DialogTurn, open: OpenStep): Promise<DialogResult | undefined> {
  if (threatens(turn.text)) return threatened(turn, open);
  const chosen = lateChoice(turn);
  if (chosen === 'file') return goOn(turn, withMore(open.data, turn.text));
  if (chosen === 'no')
    return { replies: [turn.say('complaint.late_ok')], why: { rule: 'late-ok' } };
  if (chosen === 'when') return lateWhen(turn, open);
  if (chosen !== 'hurry') return undefined;
  const then = { dialog: 'order-request', intent: 'order.hurry' };
  return { replies: [], then, why: { rule: 'late-hurry' } };
}

async function afterPostage(turn: DialogTurn, open: OpenStep): Promise<DialogResult | undefined> {
  if (threatens(turn.text)) return threatened(turn, open);
  const checked = checksPostage(turn, open);
  if (checked === 'no')
    return { replies: [turn.say('complaint.late_ok')], why: { rule: 'postage-ok' } };
  return checked && goOn(turn, open.data);
}
