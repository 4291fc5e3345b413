import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { contentError } from './content-error.js';
import type { Example } from '../engine/intent-trainer.js';

const FRONT_MATTER = /^---\n([\s\S]*?)\n---/;
const Article = z.object({ title: z.string(), questions: z.string(), intent: z.string() });

/** A well-tended article must not outweigh what customers say; the search knows all its questions. */
const MOST_OF_ONE = 8;

/**
 * The questions that articles answer, as examples of their intents: an article's title and the first
 * of its `questions`, below `root` in `<topic>/<slug>.<language>.md`. Throws `content.invalid` that names
 * file and key.
 */
export function loadQuestions(root: string): Example[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((topic) =>
      readdirSync(join(root, topic.name))
        .filter((name) => name.endsWith('.md'))
        .flatMap((name) => questionsOf(join(root, topic.name, name))),
    );
}

function questionsOf(file: string): Example[] {
  try {
    const front = FRONT_MATTER.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    const { title, questions, intent } = Article.parse(parse(front));
    return [title, ...questions.split('\n')]
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(0, MOST_OF_ONE)
      .map((text) => ({ intent, text }));
  } catch (cause) {
    throw contentError(file, cause);
  }
}
