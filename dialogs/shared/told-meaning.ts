import type { JsonObject } from '../../src/domain/json.js';
import type { LessonSource, Teacher } from '../../src/domain/learning/learned-utterance.js';
import type { IntentId } from '../../src/domain/understanding.js';
import type { DialogResult, DialogTurn, OpenStep } from '../../src/turn/dialog.js';

/** A message whose meaning the customer is asked for. */
export interface Question {
  /** The message in the log. */
  readonly seq: number;
  readonly text: string;
  readonly language: 'zh' | 'en';
  readonly heardAs: IntentId;
  /** The intents to choose from. */
  readonly offered: readonly IntentId[];
  /** What is named in it, to be masked. */
  readonly entities: readonly { readonly type: string; readonly text: string }[];
}

/** The labels of intents as choices to tap; intents that customers cannot choose have none. */
export function choicesOf(
  turn: DialogTurn,
  intents: readonly IntentId[],
): { readonly id: IntentId; readonly title: string; readonly value: string }[] {
  return intents.flatMap((id) => {
    const label = turn.services.intents.labelOf(id, turn.language);
    return label === undefined ? [] : [{ id, title: label, value: label }];
  });
}

/** The question as an open step, to be answered by a tap. */
export function asking(question: Question): OpenStep {
  const { seq, text, language, heardAs } = question;
  const entities: JsonObject[] = question.entities.map(({ type, text: words }) => ({
    type,
    text: words,
  }));
  return {
    step: 'asked',
    data: { seq, text, language, heardAs, offered: [...question.offered], entities },
  };
}

/**
 * Takes the customer's choice: keeps it for learning and starts the dialog of the chosen intent;
 * `undefined` when the message is none of the choices.
 */
export async function takeChoice(
  turn: DialogTurn,
  open: OpenStep,
): Promise<DialogResult | undefined> {
  const chosen = turn.services.intents.byLabel(turn.text);
  const question = questionOf(open);
  if (!chosen || !question.offered.includes(chosen)) return undefined;
  await tell(turn, question, 'choice', chosen);
  const then = { dialog: turn.services.intents.dialogOf(chosen), intent: chosen };
  return { replies: [], then, why: { rule: 'chosen' } };
}

/** Keeps what this conversation's customer said about one of their messages. */
export async function tell(
  turn: DialogTurn,
  question: Question,
  from: LessonSource,
  intent: IntentId,
): Promise<void> {
  const { conversation, services } = turn;
  const { seq, text, language, heardAs, entities } = question;
  await services.learning.note({
    conversationId: conversation.id,
    ...{ seq, text, language, heardAs, intent, from },
    by: teacherOf(turn),
    personal: { entities, names: conversation.userName ? [conversation.userName] : [] },
  });
}

/** One person, as far as the shop can tell: a guest is one per channel identity. */
export function teacherOf({ conversation }: DialogTurn): Teacher {
  const { customerId, channel, userId } = conversation;
  return `customer:${customerId ?? `${channel}|${userId}`}`;
}

/** Reads back what `asking` wrote. */
function questionOf({ data }: OpenStep): Question {
  const { offered, entities } = data as unknown as Question;
  return {
    seq: Number(data['seq']),
    text: String(data['text']),
    language: data['language'] === 'en' ? 'en' : 'zh',
    heardAs: String(data['heardAs']),
    offered,
    entities,
  };
}
