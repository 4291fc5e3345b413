import { wishIn } from '../../src/domain/products/product-wish.js';
import { asksForMore } from '../../src/domain/products/more-asked.js';
import type { Dialog, DialogResult, DialogTurn, OpenStep, Reply } from '../../src/turn/dialog.js';
import { askedWords } from '../shared/asked-words.js';
import { followUpIn, wantsSomethingElse } from '../shared/answers.js';
import { find } from '../product/find.js';
import { resumeTopic } from '../product/topic.js';
import { readAnswer } from './read-answer.js';
import { proposal } from './proposal.js';
import { dataOf, guideFor, readProgress, type Progress } from './progress.js';

const OWN_INTENT = 'inquiry.compare';

/**
 * "Choose for me": the kind of goods unless it is known, three questions from the shop's own list, then
 * three picks with a reason each. Any question can be skipped or taken back.
 */
export const chooseForMe: Dialog = {
  name: 'choose-for-me',

  async start(turn) {
    const wish = wishIn(turn.heard.text, turn.services.front);
    const guide = guideFor(turn, wish.shelves);
    if (!guide) return ask(turn, { range: wish.range, given: [] });
    return goOn(turn, { shelf: guide.shelf, range: wish.range, given: [] });
  },

  async resume(turn, open) {
    if (open.step === 'shown') return resumeTopic(turn, open);
    const progress = readProgress(open);
    const said = readAnswer(turn, progress);
    switch (said?.kind) {
      case 'shelf':
        return goOn(turn, { ...progress, shelf: said.shelf, given: [] });
      case 'answer':
        return goOn(turn, { ...progress, given: [...progress.given, said.index] });
      case 'budget':
        return noted(turn, goOn(turn, { ...progress, range: said.range }));
      case 'skip':
        return progress.shelf
          ? goOn(turn, { ...progress, given: [...progress.given, null] })
          : undefined;
      case 'back':
        return ask(turn, goBack(progress));
      default:
        return beside(turn, progress, open);
    }
  },

  remind: (turn, open) => (open.step === 'shown' ? [] : [question(turn, readProgress(open))]),
};

/** Another kind of goods that would do as well, a wish of its own, or no answer at all. */
function beside(turn: DialogTurn, progress: Progress, open: OpenStep): DialogResult | undefined {
  const wish = wishIn(turn.heard.text, turn.services.front);
  const isAlso = followUpIn(turn) !== undefined && wish.shelves.length > 0;
  if (isAlso) return find(turn, { range: progress.range, ...wish });
  const forMore = asksForMore(turn.text);
  return !forMore && isBesideTheQuestion(turn) ? undefined : again(turn, progress, open, forMore);
}

/** A budget told before its question is asked. */
function noted(turn: DialogTurn, result: DialogResult): DialogResult {
  return { ...result, replies: [turn.say('choose-for-me.budget_noted'), ...result.replies] };
}

/** A wish of its own, or a question that an article answers. */
function isBesideTheQuestion(turn: DialogTurn): boolean {
  if (wantsSomethingElse(turn, OWN_INTENT)) return true;
  const query = { ...askedWords(turn), intents: [] };
  return turn.services.knowledge.answer(query).kind === 'tell';
}

function goBack({ shelf, range, given }: Progress): Progress {
  if (given.length === 0) return { range, given };
  return { shelf, range, given: given.slice(0, -1) };
}

/** The next question, or the picks when all were answered; a budget named before is not asked again. */
function goOn(turn: DialogTurn, progress: Progress): DialogResult {
  const guide = turn.services.front.guides.find(({ shelf }) => shelf === progress.shelf);
  const next = guide?.questions[progress.given.length];
  if (!guide || !next) return guide ? proposal(turn, guide, progress) : ask(turn, progress);
  const aboutPrice = next.answers.some(({ range }) => range !== undefined);
  const known = progress.range !== undefined && aboutPrice;
  return known
    ? goOn(turn, { ...progress, given: [...progress.given, null] })
    : ask(turn, progress);
}

function ask(turn: DialogTurn, progress: Progress): DialogResult {
  const step = progress.shelf ? `question-${progress.given.length + 1}` : 'shelf';
  return {
    replies: [question(turn, progress)],
    next: { step, data: dataOf(progress, OWN_INTENT) },
    why: { rule: `choose-${step}` },
  };
}

/** Once; whoever answers beside the question twice wants something else. */
function again(
  turn: DialogTurn,
  progress: Progress,
  open: OpenStep,
  forMore: boolean,
): DialogResult | undefined {
  const isSure = turn.heard.verdict === 'sure' && !forMore;
  if (open.data['again'] === true || isSure) return undefined;
  const asked = ask(turn, progress);
  return {
    ...asked,
    replies: [turn.say('choose-for-me.tap_one'), ...asked.replies],
    next: asked.next && { ...asked.next, data: { ...asked.next.data, again: true } },
  };
}

function question(turn: DialogTurn, { shelf, given }: Progress): Reply {
  const { front } = turn.services;
  const { language } = turn;
  const guide = front.guides.find((each) => each.shelf === shelf);
  const current = guide?.questions[given.length];
  if (!guide || !current) {
    const shelves = front.guides.map((each) => front.shelves.find(({ id }) => id === each.shelf));
    const choices = shelves.flatMap((each) => (each ? [choice(each.label[language])] : []));
    return turn.say('choose-for-me.which_shelf', {}, { choices });
  }
  const values = {
    ask: current.ask[language],
    number: given.length + 1,
    of: guide.questions.length,
  };
  const reply = turn.say('choose-for-me.question', values);
  const answers = current.answers.map(({ label }) => choice(label[language]));
  return { ...reply, choices: [...answers, ...(reply.choices ?? [])] };
}

function choice(label: string): { readonly title: string; readonly value: string } {
  const title = label.charAt(0).toUpperCase() + label.slice(1);
  return { title, value: title };
}
