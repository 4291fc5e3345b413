import type { IntentId } from '../../domain/understanding.js';
import { calibrate, PLAIN_CALIBRATION, type HeldOut } from './calibration.js';
import { englishDictionary } from './english-dictionary.js';
import { EXTRA_FEATURES } from './feature-weigher.js';
import { IntentModel, NONE, type IntentModelData } from './intent-model.js';
import type { Families } from './label-families.js';
import { prepareLessons, type Lessons } from './lessons.js';
import { trainSvm, type Share } from './linear-svm.js';
import { createRandom, shuffle } from './random.js';
import type { SparseRows } from './sparse-rows.js';
import { compressWeights } from './sparse-weights.js';
import { learnSpelling } from './spelling.js';
import type { CountedFeatures } from './text-features.js';
import { orderByHash, reorder } from './vectoriser.js';
import { addEvidence } from './word-evidence.js';
import type { WordGroup } from './word-groups.js';

/** A sentence and what it means; `text` as `prepareForIntents` gives it. */
export interface Example {
  readonly intent: IntentId;
  readonly text: string;
}

/** What there is to learn from. */
export interface Corpus {
  readonly examples: readonly Example[];
  /** Words that mean the same; may be empty. */
  readonly groups: readonly WordGroup[];
}

export interface TrainingSettings {
  /** See `SvmSettings`. */
  readonly cost: number;
  readonly ownCost: number;
  readonly balance: number;
  readonly epochs: number;
  /** How much the copy with typos counts beside the original. */
  readonly typoWeight: number;
  /** How much an intent's name counts as one of its sentences. */
  readonly nameWeight: number;
  /** How much an intent's families count beside itself. */
  readonly familyWeight: number;
  readonly seed: number;
}

/** One fixed setting for every set, chosen on splits of train of four public sets. */
export const TRAINING: TrainingSettings = {
  cost: 0.5,
  ownCost: 4,
  balance: 0.5,
  epochs: 4,
  typoWeight: 0.3,
  nameWeight: 1,
  familyWeight: 0.25,
  seed: 7,
};

/** Below this many examples every example helps to calibrate, in three parts; above, one part does. */
const SMALL_SET = 4_000;
const SMALL_PARTS = 3;
const LARGE_PART = 0.15;
/** A model only for calibration needs no copies and fewer epochs: its sharpness stays within 5 %. */
const QUICK_EPOCHS = 3;

/**
 * Learns intents from examples. Examples of `none` teach what is out of scope.
 *
 * @param heldOut examples to calibrate on; without them parts of the corpus are held back in turn,
 *   for calibration only. The model itself learns from all examples.
 */
export function trainIntents(
  corpus: Corpus,
  heldOut?: readonly Example[],
  settings: TrainingSettings = TRAINING,
): IntentModelData {
  const lessons = prepareLessons(corpus, settings);
  const model = toData(learn(lessons, lessons.labels.keys(), settings), lessons, corpus);
  const calibration = calibrate(
    heldOut ? scoresOf(model, heldOut) : crossScores(lessons, settings),
  );
  return { ...model, calibration };
}

/** What was learned: a dense matrix, the weight of feature f for intent k at `f * intents + k`. */
interface Learned {
  readonly counted: CountedFeatures;
  readonly weights: Float32Array;
}

/** Learns from some of the texts. They are put in a random order first, in memory as well. */
function learn(
  { intents, families, features, ...lessons }: Lessons,
  texts: Iterable<number>,
  settings: TrainingSettings,
): Learned {
  const order = Int32Array.from(texts);
  shuffle(order, createRandom(settings.seed));
  const counted = features.count(order.filter((text) => text < lessons.originals));
  const problem = {
    rows: features.vectors(order, counted),
    width: counted.numbers.length + EXTRA_FEATURES,
    speaking: counted.numbers.length,
    labels: order.map((text) => lessons.labels[text] as number),
    classes: intents.length + families.count,
    positive: positivesOf(intents, families),
    rowWeights: Float32Array.from(order, (text) => lessons.weights[text] as number),
    outputs: intents.length,
    goesTo: sharesOf(families, settings.familyWeight),
  };
  const weights = trainSvm(problem, settings);
  addEvidence(weights, intents.length, problem);
  return { counted, weights };
}

function toData(
  { counted, weights }: Learned,
  { intents, features }: Lessons,
  { examples, groups }: Corpus,
): IntentModelData {
  const { counts, texts } = counted;
  const statistics = { hashes: features.hashes(), counts, texts, groups };
  const order = orderByHash(statistics.hashes);
  const extras = Array.from({ length: EXTRA_FEATURES }, (_, at) => order.length + at);
  const withExtras = Int32Array.from([...order, ...extras]);
  return {
    intents,
    statistics: reorder(statistics, order),
    weights: compressWeights(weights, intents.length, withExtras),
    calibration: PLAIN_CALIBRATION,
    spelling: learnSpelling(
      examples.map((example) => example.text),
      () => [...englishDictionary(), ...groups.flatMap((group) => group.words)],
    ),
  };
}

function positivesOf(intents: readonly IntentId[], families: Families): Uint8Array {
  const classes = intents.length + families.count;
  const positive = new Uint8Array(intents.length * classes);
  families.of.forEach((own, intent) => {
    positive[intent * classes + intent] = 1;
    for (const family of own) positive[intent * classes + intents.length + family] = 1;
  });
  return positive;
}

/** An intent's classifier is its own with a share of its families'. */
function sharesOf(families: Families, familyShare: number): Share[][] {
  const own = families.of.map((_, intent) => [{ output: intent, share: 1 }]);
  const ofFamilies = Array.from({ length: families.count }, (_, family) =>
    families.of.flatMap((members, intent) =>
      members.includes(family) ? [{ output: intent, share: familyShare }] : [],
    ),
  );
  return [...own, ...ofFamilies];
}

/** Scores of held-back examples by models that did not see them; quicker ones, as likely in score. */
function crossScores(lessons: Lessons, settings: TrainingSettings): HeldOut {
  const { intents, features, examples, originals } = lessons;
  const order = Int32Array.from({ length: examples }, (_, text) => text);
  shuffle(order, createRandom(settings.seed));
  const small = examples < SMALL_SET;
  const size = Math.ceil(examples * (small ? 1 / SMALL_PARTS : LARGE_PART));
  const scores: Float64Array[] = [];
  const labels: number[] = [];
  for (let part = 0; part < (small ? SMALL_PARTS : 1); part += 1) {
    const held = order.slice(part * size, (part + 1) * size);
    const back = new Set(held);
    const kept = Array.from({ length: originals }, (_, text) => text).filter((at) => !back.has(at));
    const { counted, weights } = learn(lessons, kept, { ...settings, epochs: QUICK_EPOCHS });
    scores.push(...denseScores(features.vectors(held, counted), weights, intents.length));
    for (const text of held) labels.push(lessons.labels[text] as number);
  }
  return { scores, labels, none: intents.indexOf(NONE) };
}

function denseScores(rows: SparseRows, weights: Float32Array, intents: number): Float64Array[] {
  return Array.from({ length: rows.count }, (_, row) => {
    const scores = new Float64Array(intents);
    const end = rows.starts[row + 1] as number;
    for (let at = rows.starts[row] as number; at < end; at += 1) {
      const base = (rows.indices[at] as number) * intents;
      const value = rows.values[at] as number;
      for (let k = 0; k < intents; k += 1) {
        scores[k] = (scores[k] as number) + (weights[base + k] as number) * value;
      }
    }
    return scores;
  });
}

function scoresOf(data: IntentModelData, examples: readonly Example[]): HeldOut {
  const { intents } = data;
  const model = new IntentModel(data);
  const known = examples.filter((example) => intents.includes(example.intent));
  return {
    scores: known.map((example) => model.score(example.text).slice()),
    labels: known.map((example) => intents.indexOf(example.intent)),
    none: intents.indexOf(NONE),
  };
}
