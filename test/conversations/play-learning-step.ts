import { z } from 'zod';
import type { BotWorld } from '../support/bot-world.js';

/** The customer taps a choice of the bot's last words, whatever it is; 1 is the first. */
const TapStep = z.object({ taps: z.number().int().min(1) }).strict();

/** What is kept of the message it came from, in any state: nothing more and nothing less. */
const LearnedStep = z
  .object({
    learned: z.array(
      z
        .object({ text: z.string(), from: z.string().optional(), state: z.string().optional() })
        .strict(),
    ),
  })
  .strict();

/** What an agent decides about the newest lesson. */
const DecideStep = z.object({ lesson: z.enum(['accept', 'reject', 'undo']) }).strict();

/** How many examples the next training would have from use. */
const LessonsStep = z.object({ lessons: z.number() }).strict();

export const LearningStep = z.union([TapStep, LearnedStep, DecideStep, LessonsStep]);
export type LearningStep = z.output<typeof LearningStep>;

export function isLearningStep(step: object): step is LearningStep {
  return ['taps', 'learned', 'lesson', 'lessons'].some((key) => key in step);
}

export async function playLearningStep(world: BotWorld, step: LearningStep): Promise<void> {
  const { learning } = world.core;
  const all = [
    ...(await learning.list('waiting')),
    ...(await learning.list('accepted')),
    ...(await learning.list('rejected')),
  ];
  if ('learned' in step) {
    expect(all.map(({ text, from, state }) => ({ text, from, state }))).toEqual(
      step.learned.map((one) => expect.objectContaining(one)),
    );
  } else if ('lessons' in step) {
    expect(await learning.lessons()).toHaveLength(step.lessons);
  } else if ('lesson' in step) {
    const id = all[0]?.id ?? '';
    if (step.lesson === 'undo') await learning.undo(id);
    else await learning[step.lesson](id, 'lin');
  } else await tap(world, step.taps);
}

async function tap(world: BotWorld, place: number): Promise<void> {
  const { tail } = await world.core.log.require(world.id);
  const last = tail.findLast(({ body }) => body.kind === 'text' && body.choices);
  const choices = last?.body.kind === 'text' ? (last.body.choices ?? []) : [];
  const chosen = choices[place - 1];
  expect(choices.map(({ title }) => title)).toContain(chosen?.title);
  await world.say(chosen?.value ?? '');
}
