import { join } from 'node:path';
import type { ShopNumbers } from '../entities/shop-numbers.js';
import { everydayGroups } from './everyday-groups.js';
import type { IntentModelData } from '../engine/intent-model.js';
import { trainIntents, type Example } from '../engine/intent-trainer.js';
import { loadIntents, sentencesOf } from './load-intents.js';
import { loadQuestions } from './load-questions.js';
import { loadShopNumbers } from './load-shop-numbers.js';
import { loadWords } from './load-words.js';
import { createPrepare, createReader } from '../text/prepare.js';
import { createSimplify } from '../text/simplify.js';
import type { WordGroup } from '../engine/word-groups.js';

/** Everything a model is made from, as plain values: it can be sent to another thread. */
export interface TrainingTask {
  /** Sentences as customers write them. */
  readonly sentences: readonly Example[];
  readonly groups: readonly WordGroup[];
  readonly numbers: ShopNumbers;
}

/** The folders of the shop's own content. */
export interface ContentFolders {
  readonly intents: string;
  /** The articles; their questions are examples too. */
  readonly knowledge: string;
}

/** Reads the shop's own content. Throws `content.invalid` that names file and key. */
export function loadTask({ intents, knowledge }: ContentFolders): TrainingTask {
  const own = loadIntents(intents).flatMap((file) =>
    sentencesOf(file).map((text) => ({ intent: file.intent, text })),
  );
  return {
    sentences: [...own, ...loadQuestions(knowledge)],
    groups: [...loadWords(join(intents, 'words.yaml')), ...everydayGroups()],
    numbers: loadShopNumbers(join(intents, 'entities')),
  };
}

/** Trains a model; takes seconds, so a live bot does it in a worker (`trainInBackground`). */
export function runTask({ sentences, groups, numbers }: TrainingTask): IntentModelData {
  const read = createReader(createSimplify(), createPrepare(numbers));
  const examples = sentences.map(({ intent, text }) => ({ intent, text: read(text) }));
  return trainIntents({ examples, groups });
}
