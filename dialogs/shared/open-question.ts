import { questionId } from '../../src/domain/questions/question-desk.js';
import type { WhyOpen } from '../../src/domain/questions/open-question.js';
import type { JsonObject } from '../../src/domain/json.js';
import { maskText, type Personal } from '../../src/domain/learning/mask-text.js';
import type { DialogResult, DialogTurn, OpenStep, Reply } from '../../src/turn/dialog.js';
import { teacherOf } from './told-meaning.js';
import { wishesOf } from '../../src/domain/understanding.js';

/** A question as its turn heard it, for the case that it stays open. */
export interface Asked {
  readonly seq: number;
  /** Masked already: what is personal is known only in its own turn. */
  readonly text: string;
  readonly language: 'zh' | 'en';
  readonly intent: string;
  readonly anger: number;
}

const MOST_NEAR = 3;
const MOST_CHARACTERS = 300;

/** The message of this turn as a question, to be kept in an open step. */
export function askedNow(turn: DialogTurn): JsonObject {
  const { entry, heard } = turn;
  return {
    seq: entry.seq,
    text: maskText(turn.text, personalOf(turn)).slice(0, MOST_CHARACTERS),
    language: heard.language,
    intent: heard.verdict === 'none' ? 'none' : (wishesOf(heard)[0]?.id ?? 'none'),
    anger: Math.round(heard.mood.anger * 100) / 100,
  };
}

/** What `askedNow` wrote; `undefined` when the step was opened without. */
export function askedIn(open: OpenStep): Asked | undefined {
  const asked = open.data['asked'];
  return typeof asked === 'object' && asked !== null ? (asked as unknown as Asked) : undefined;
}

/** Keeps a question that was asked in vain; its id, or `undefined` when nothing of it can be kept. */
export async function noteOpen(
  turn: DialogTurn,
  asked: Asked | undefined,
  why: WhyOpen,
  article?: string,
): Promise<string | undefined> {
  if (!asked) return undefined;
  const { services, conversation } = turn;
  const query = { text: asked.text, language: asked.language, intents: [] };
  const near = services.knowledge.search(query, MOST_NEAR);
  const id = questionId(conversation.id, asked.seq);
  const noted = await services.questions.note({
    ...asked,
    ...{ id, why, conversationId: conversation.id, by: teacherOf(turn) },
    ...(article ? { article } : {}),
    near: near.map(({ article: { slug }, confidence }) => ({
      slug,
      confidence: Math.round(confidence * 1000) / 1000,
    })),
    personal: { entities: [], names: [] },
  });
  return noted ? id : undefined;
}

/** The reply with "tell me when you know" as its first choice, when there is a question to tell about. */
export function withWish(turn: DialogTurn, reply: Reply, id: string | undefined): Reply {
  if (id === undefined) return reply;
  const title = turn.words('open-question.tell_me').trim();
  return { ...reply, choices: [{ title, value: title }, ...(reply.choices ?? [])] };
}

/** The step that waits for the wish; none when there is no question to tell about. */
export function wishStep(id: string | undefined, slug: string): OpenStep | undefined {
  return id === undefined ? undefined : { step: 'wish', data: { id, slug } };
}

/** Takes "tell me when you know"; `undefined` when the message is anything else. */
export async function takeWish(
  turn: DialogTurn,
  open: OpenStep,
): Promise<DialogResult | undefined> {
  const wanted = turn.words('open-question.tell_me').trim();
  if (turn.text.trim() !== wanted) return undefined;
  await turn.services.questions.wish(String(open.data['id']));
  return { replies: [turn.say('open-question.will_tell')], why: { rule: 'wish-noted' } };
}

/** What of this turn's message belongs to one person. */
export function personalOf({ heard, conversation }: DialogTurn): Personal {
  const { userName } = conversation;
  return { entities: heard.entities, names: userName ? [userName] : [] };
}
