import { z } from 'zod';
import type { Entry } from '../../src/domain/conversation/entry.js';
import type { BotWorld } from '../support/bot-world.js';

const Text = z.object({ title: z.string(), body: z.string() }).strict();

/** The open questions, the clearest wording of each group, the weightiest first. */
const OpenStep = z.object({ open: z.array(z.string()), reason: z.string().optional() }).strict();

/** A supervisor makes the first group a new article; what the editor writes is published. */
const PublishStep = z.object({ publishes: Text, says: z.array(z.string()).default([]) }).strict();

/** An agent makes the first group a new article, which begins with this text. */
const DraftStep = z.object({ drafts: Text }).strict();

/** An agent says that the first group is none of the shop's business. */
const ScopeStep = z.object({ outOfScope: z.literal(true) }).strict();

export const QuestionStep = z.union([OpenStep, PublishStep, DraftStep, ScopeStep]);
export type QuestionStep = z.output<typeof QuestionStep>;

export function isQuestionStep(step: object): step is QuestionStep {
  return ['open', 'publishes', 'drafts', 'outOfScope'].some((key) => key in step);
}

export async function playQuestionStep(
  world: BotWorld,
  step: QuestionStep,
  keyOf: (entry: Entry) => string,
): Promise<void> {
  const groups = await world.core.questions.groups();
  const [first] = groups;
  if ('open' in step) {
    expect(groups.map(({ titles }) => titles.zh ?? titles.en)).toEqual(step.open);
    if (step.reason) expect(first?.reasons[0]?.kind).toBe(step.reason);
    return;
  }
  const ids = first?.ids ?? [];
  if ('outOfScope' in step) {
    const outcome = await world.loop.work.outOfScope(await world.agent('chen'), ids);
    expect(outcome).toMatchObject({ ok: true });
  } else if ('drafts' in step) {
    const draft = await draftOf(world, ids);
    expect({ title: draft.text.title, body: draft.text.body }).toEqual(step.drafts);
  } else {
    await publish(world, ids, step.publishes);
    await world.loop.promises.tick();
    expect((await world.news()).map(keyOf)).toEqual(step.says);
  }
}

async function draftOf(world: BotWorld, ids: readonly string[]) {
  const outcome = await world.loop.work.newArticle(await world.agent('lin'), ids);
  if (!outcome.ok) throw new Error(outcome.reason);
  const pair = await world.articles.read(outcome.slug ?? '');
  const draft = pair.zh ?? pair.en;
  if (!draft) throw new Error('no draft was made');
  return draft;
}

async function publish(
  world: BotWorld,
  ids: readonly string[],
  { title, body }: z.output<typeof Text>,
): Promise<void> {
  const lin = await world.agent('lin');
  const { slug, language, revision, text } = await draftOf(world, ids);
  const source = 'https://shop.example/help';
  const edited = { ...text, title, body, source };
  const saved = await world.articles.saveDraft(lin, { slug, language, revision, text: edited });
  expect(saved).toMatchObject({ ok: true, faults: [] });
  const published = await world.articles.publish(lin, { slug, language }, revision + 1);
  expect(published).toMatchObject({ ok: true });
  // The wish is looked up while the article is announced.
  await world.loop.promises.published(slug);
}
