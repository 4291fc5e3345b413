import { z } from 'zod';
import type { Entry } from '../../src/domain/conversation/entry.js';
import type { DeskResult } from '../../src/domain/handoff/handoff-desk.js';
import type { BotWorld } from '../support/bot-world.js';
import { isQuestionStep, playQuestionStep, QuestionStep } from './play-question-step.js';
import { isLearningStep, LearningStep, playLearningStep } from './play-learning-step.js';

const Keys = z.union([z.string(), z.array(z.string())]).transform((keys) => [keys].flat());

const CustomerStep = z
  .object({
    customer: z.string(),
    pictures: z.array(z.string()).default([]),
    /** Reply keys in order; nothing when a person owns the conversation. */
    bot: Keys.default([]),
    /** Words that must (not) be shown, for values like numbers and names. */
    shows: Keys.optional(),
    hides: Keys.optional(),
    language: z.enum(['zh', 'en']).optional(),
    article: z.string().optional(),
  })
  .strict();

const AgentStep = z
  .object({
    agent: z.enum(['lin', 'chen', 'emma']),
    does: z.enum([
      'arrives',
      'leaves',
      'accept',
      'reply',
      'note',
      'transfer',
      'back',
      'resolve',
      'requeue',
    ]),
    text: z.string().default('…'),
    to: z.enum(['lin', 'chen', 'emma']).optional(),
    /** The refusal that is expected instead of success. */
    refused: z.string().optional(),
    says: Keys.optional(),
  })
  .strict();

const WaitStep = z.object({ wait: z.number(), says: Keys.default([]) }).strict();
const OwnerStep = z.object({ owner: z.string() }).strict();

export const Step = z.union([
  CustomerStep,
  AgentStep,
  WaitStep,
  OwnerStep,
  LearningStep,
  QuestionStep,
]);
export type Step = z.output<typeof Step>;

const doorsOf = new WeakMap<BotWorld, Map<string, () => void>>();

/** Plays one step of a story and checks what it says must happen. */
export async function playStep(world: BotWorld, step: Step): Promise<void> {
  if ('customer' in step) return customer(world, step);
  if ('agent' in step) return agent(world, step);
  if ('wait' in step) return wait(world, step);
  if (isQuestionStep(step)) return playQuestionStep(world, step, keyOf);
  if (isLearningStep(step)) return playLearningStep(world, step);
  const { owner } = await world.core.log.require(world.id);
  expect(owner.kind === 'agent' ? owner.agentId : owner.kind).toBe(step.owner);
}

async function customer(world: BotWorld, step: z.output<typeof CustomerStep>): Promise<void> {
  const said = await world.say(step.customer, step.pictures);
  const text = said.map(shown).join('\n');
  expect({ after: step.customer, bot: said.map(keyOf) }).toEqual({
    after: step.customer,
    bot: step.bot,
  });
  for (const part of step.shows ?? []) expect(text).toContain(part);
  for (const part of step.hides ?? []) expect(text).not.toContain(part);
  if (step.article) expect(said[0]?.trace).toMatchObject({ article: step.article });
  if (step.language)
    expect(await world.core.log.require(world.id)).toMatchObject({ language: step.language });
}

async function agent(world: BotWorld, step: z.output<typeof AgentStep>): Promise<void> {
  const result = await act(world, step);
  if (step.refused) expect(result).toMatchObject({ ok: false, reason: step.refused });
  else if (result) expect(result).toMatchObject({ ok: true });
  const said = await world.news();
  if (step.says) expect(said.map(keyOf)).toEqual(step.says);
}

async function act(
  world: BotWorld,
  step: z.output<typeof AgentStep>,
): Promise<DeskResult | undefined> {
  const { handoff, presence } = world.core;
  const who = await world.agent(step.agent);
  const key = `${step.agent}-${step.does}-${step.text}`;
  switch (step.does) {
    case 'arrives':
      return void doors(world).set(step.agent, presence.connect(step.agent));
    case 'leaves':
      return void doors(world).get(step.agent)?.();
    case 'accept':
      return handoff.accept(world.id, who);
    case 'reply':
      return handoff.reply(world.id, who, step.text, key);
    case 'note':
      return handoff.note(world.id, who, step.text, key);
    case 'transfer':
      return handoff.transfer(world.id, who, await world.agent(step.to ?? 'lin'));
    case 'back':
      return handoff.backToBot(world.id, who);
    case 'requeue':
      return handoff.requeue(world.id, who);
    case 'resolve':
      return handoff.resolve(world.id, who);
  }
}

/** Lets time pass, in seconds, and fires the timers that fell due. */
async function wait(world: BotWorld, step: z.output<typeof WaitStep>): Promise<void> {
  await world.engine.timers.start();
  world.clock.advance(step.wait * 1_000);
  await world.engine.timers.tick();
  world.engine.timers.stop();
  expect((await world.news()).map(keyOf)).toEqual(step.says);
}

function doors(world: BotWorld): Map<string, () => void> {
  const known = doorsOf.get(world) ?? new Map<string, () => void>();
  doorsOf.set(world, known);
  return known;
}

/** The reply key for the bot, the author for people, the name for events. */
function keyOf(entry: Entry): string {
  if (entry.body.kind === 'event') return `event ${entry.body.name}`;
  const key = entry.trace?.['reply'];
  if (typeof key === 'string') return key;
  return entry.author.role === 'agent' ? `agent ${entry.author.id}` : entry.author.role;
}

function shown({ body }: Entry): string {
  if (body.kind === 'event') return JSON.stringify(body.value);
  return [body.text, JSON.stringify(body.card ?? ''), JSON.stringify(body.choices ?? '')].join(
    '\n',
  );
}
