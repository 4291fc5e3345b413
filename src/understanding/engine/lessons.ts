import type { IntentId } from '../../domain/understanding.js';
import type { Corpus, TrainingSettings } from './intent-trainer.js';
import { familiesOf, nameOf, type Families } from './label-families.js';
import { createRandom } from './random.js';
import { TextFeatures } from './text-features.js';
import { withTypos } from './typo-noise.js';

/** All texts that a model learns from: the examples, the intents' names, copies with typing errors. */
export interface Lessons {
  /** The intents in the order of their numbers. */
  readonly intents: readonly IntentId[];
  readonly families: Families;
  /** The texts in the order examples, names, copies of the examples. */
  readonly features: TextFeatures;
  /** The intent of each text. */
  readonly labels: Int32Array;
  /** How much each text counts; 1 is a full example. */
  readonly weights: Float32Array;
  /** How many of the texts, the first ones, are examples. */
  readonly examples: number;
  /** How many of the texts, the first ones, are no copies. */
  readonly originals: number;
}

/** Reads every text once; deterministic for the settings' seed. */
export function prepareLessons({ examples, groups }: Corpus, settings: TrainingSettings): Lessons {
  const intents = [...new Set(examples.map((example) => example.intent))].sort();
  const numberOf = new Map(intents.map((intent, k) => [intent, k]));
  const own = examples.map((example) => numberOf.get(example.intent) ?? 0);
  const copied = settings.typoWeight > 0 ? examples : [];
  const features = new TextFeatures(groups);
  for (const { text } of examples) features.add(text, true);
  for (const intent of intents) features.add(nameOf(intent), true);
  const random = createRandom(settings.seed);
  for (const { text } of copied) features.add(withTypos(text, random), false);
  const originals = examples.length + intents.length;
  return {
    intents,
    families: familiesOf(intents),
    features,
    labels: Int32Array.from([...own, ...intents.keys(), ...own.slice(0, copied.length)]),
    weights: new Float32Array(originals + copied.length)
      .fill(1, 0, examples.length)
      .fill(settings.nameWeight, examples.length, originals)
      .fill(settings.typoWeight, originals),
    examples: examples.length,
    originals,
  };
}
