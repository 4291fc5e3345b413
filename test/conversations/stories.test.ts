import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { BotWorld } from '../support/bot-world.js';
import { playStep, Step } from './play-step.js';

const Story = z
  .object({
    story: z.string(),
    language: z.enum(['zh', 'en']).default('zh'),
    /** The shop vouches that this customer has signed in. */
    customer: z.string().optional(),
    steps: z.array(Step),
  })
  .strict();

const files = readdirSync(__dirname).filter((name) => name.endsWith('.yaml'));

describe.each(files)('%s', (file) => {
  const stories = z.array(Story).parse(parse(readFileSync(join(__dirname, file), 'utf8')));

  it.each(stories.map((story) => [story.story, story] as const))('%s', async (_title, story) => {
    const world = await BotWorld.open({ language: story.language, customerId: story.customer });
    for (const step of story.steps) await playStep(world, step);
    expect(world.faults).toEqual([]);
  });
});
