import { announcesComplaint, tellsOfTrouble } from '../../src/domain/cases/trouble.js';
import { asks, asksWhen } from '../../src/domain/text/asking.js';
import { isUnderWay, type Case } from '../../src/domain/cases/case.js';
import { sureWish, wishesOf } from '../../src/domain/understanding.js';
import type { DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { yesOrNo } from '../shared/answers.js';
import { lastFourIn, orderNumberIn } from '../shared/order-number.js';
import { isRemedy, refusesPictures } from './reading.js';
import { isBare } from './take-answer.js';

/**
 * What comes right after a complaint was filed and belongs to it: pictures, when it will be answered, what
 * is wished, more of the story. `undefined` for everything else.
 */
export async function afterFiling(
  turn: DialogTurn,
  open: OpenStep,
): Promise<DialogResult | undefined> {
  const filed = await turn.services.cases.find(String(open.data['case']));
  if (!filed || !isUnderWay(filed)) return undefined;
  const step = { who: 'customer', text: turn.text || '📎' };
  if (turn.attachments.length > 0) {
    await turn.services.cases.attach(filed.number, turn.attachments, step);
    return said(turn, open, filed, 'pictures_added');
  }
  if (!isAbout(turn, filed)) return undefined;
  if (isBare(turn)) return said(turn, open, filed, lastFourIn(turn) ? 'digits' : 'fine');
  if (announcesAnother(turn.text)) return undefined;
  if (announcesComplaint(turn.text)) return said(turn, open, filed, 'filed_when');
  if (asksWhen(turn.text) && !isOtherWish(turn)) return said(turn, open, filed, 'filed_when');
  if (yesOrNo(turn) || refusesPictures(turn)) return said(turn, open, filed, 'fine');
  const more = addition(turn);
  if (!more) return undefined;
  await turn.services.cases.add(filed.number, step);
  return said(turn, open, filed, more);
}

function said(turn: DialogTurn, { step, data }: OpenStep, filed: Case, key: string): DialogResult {
  const values = { case: filed.number, due: turn.words('shared.moment', { at: filed.dueAt }) };
  return {
    replies: [turn.say(`complaint.${key}`, values)],
    next: { step, data },
    why: { rule: `complaint-${key.replaceAll('_', '-')}` },
  };
}

const ANOTHER = /^我?(?:再|还|也|另外|顺便)|\banother\b|\balso\b/i;

/** Whether a message begins one more complaint: 再投诉一下你们快递. */
export function announcesAnother(text: string): boolean {
  return ANOTHER.test(text) && announcesComplaint(text);
}

/** Another order or another thing is another matter. */
function isAbout(turn: DialogTurn, filed: Case): boolean {
  const number = orderNumberIn(turn);
  return number === undefined || number.startsWith('…') || number === filed.orderNumber;
}

function isOtherWish({ heard }: DialogTurn): boolean {
  const first = sureWish(heard);
  return first !== undefined && /^order\.(?:status|refund|invoice|cancel|address)/.test(first.id);
}

/** Candidates of an unsure reading that may be meant. */
const LIKELY = 2;

/** What a message adds to the case; `undefined` when it is about something else. */
function addition(turn: DialogTurn): 'wish_added' | 'more_added' | 'question_added' | undefined {
  if (isRemedy(turn)) return 'wish_added';
  if (isMore(turn)) return 'more_added';
  // What nobody understands right after a complaint is best read by those who work on it.
  if (turn.heard.verdict !== 'none' || turn.text.length < LEAST) return undefined;
  return asks(turn.text) ? 'question_added' : 'more_added';
}

/** A remark of a few words is about what was just filed, and no complaint of its own. */
const REMARK = { zh: 12, en: 40 } as const;

/** Shorter messages say nothing that could be added. */
const LEAST = 4;

function isMore(turn: DialogTurn): boolean {
  if (turn.heard.entities.some(({ type }) => type === 'product') || asks(turn.text)) return false;
  const complains = wishesOf(turn.heard)[0]?.id.startsWith('complaint.') === true;
  if (complains)
    return (
      tellsOfTrouble(turn.text, turn.heard.mood) || turn.text.length <= REMARK[turn.heard.language]
    );
  const likely = turn.heard.verdict === 'unsure' ? turn.heard.candidates.slice(0, LIKELY) : [];
  return likely.some(({ id }) => id.startsWith('complaint.'));
}
