import type { IntentId } from '../domain/understanding.js';
import { calibrate, PLAIN_CALIBRATION, type Calibration, type HeldOut } from './calibration.js';
import { IntentModel, NONE, type IntentModelData } from './intent-model.js';
import { trainSvm } from './linear-svm.js';
import { familiesOf, nameOf, type Families } from './label-families.js';
import { createRandom, shuffle } from './random.js';
import { compressWeights } from './sparse-weights.js';
import { vectoriseAll } from './sparse-rows.js';
import { addEvidence } from './word-evidence.js';
import { withTypos } from './typo-noise.js';
import { countFeatures, orderByHash, reorder, Vectoriser } from './vectoriser.js';
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
  epochs: 6,
  typoWeight: 0.3,
  nameWeight: 1,
  familyWeight: 0.25,
  seed: 7,
};

/** Below this many examples every example helps to calibrate, in three parts; above, one part does. */
const SMALL_SET = 4_000;
const SMALL_PARTS = 3;
const LARGE_PART = 0.15;
/** What a model only for calibration may save: its sharpness stays within 5 %. */
const QUICK = { typoWeight: 0, epochs: 4 } as const;

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
  const model = fit(corpus, PLAIN_CALIBRATION, settings);
  const calibration = heldOut
    ? calibrate(scoresOf(model, heldOut))
    : calibrate(crossScores(corpus, model.intents, settings));
  return { ...model, calibration };
}

function fit(
  { examples, groups }: Corpus,
  calibration: Calibration,
  settings: TrainingSettings,
): IntentModelData {
  const intents = [...new Set(examples.map((example) => example.intent))].sort();
  const families = familiesOf(intents);
  const classes = intents.length + families.count;
  const texts = examples.map((example) => example.text);
  const random = createRandom(settings.seed);
  const typed = settings.typoWeight > 0 ? texts.map((text) => withTypos(text, random)) : [];
  const names = intents.map(nameOf);
  const statistics = countFeatures([...texts, ...names], groups);
  const vectoriser = new Vectoriser(statistics);
  const rows = vectoriseAll([...texts, ...typed, ...names], vectoriser);
  const problem = {
    rows,
    width: vectoriser.width,
    labels: labelsOf(examples, intents, rows.count),
    classes,
    positive: positivesOf(intents, families),
    rowWeights: new Float32Array(rows.count)
      .fill(1)
      .fill(settings.typoWeight, texts.length)
      .fill(settings.nameWeight, texts.length + typed.length),
  };
  const weights = foldFamilies(trainSvm(problem, settings), families, settings.familyWeight);
  addEvidence(weights, intents.length, problem);
  const order = orderByHash(statistics);
  const withBias = Int32Array.from([...order, vectoriser.width - 1]);
  return {
    intents,
    statistics: reorder(statistics, order),
    weights: compressWeights(weights, intents.length, withBias),
    calibration,
  };
}

/** The copies with typos follow the originals in the same order; the names come last. */
function labelsOf(
  examples: readonly Example[],
  intents: readonly IntentId[],
  rows: number,
): Int32Array {
  const numberOf = new Map(intents.map((intent, k) => [intent, k]));
  const own = examples.map((example) => numberOf.get(example.intent) ?? 0);
  const names = rows - intents.length;
  return Int32Array.from({ length: rows }, (_, row) =>
    row < names ? (own[row % own.length] ?? 0) : row - names,
  );
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

/** Linear classifiers add up: an intent's weights with a share of its families' give one matrix. */
function foldFamilies(weights: Float32Array, families: Families, share: number): Float32Array {
  const intents = families.of.length;
  const classes = intents + families.count;
  const width = weights.length / classes;
  const folded = new Float32Array(width * intents);
  for (let feature = 0; feature < width; feature += 1) {
    const base = feature * classes;
    families.of.forEach((own, intent) => {
      let weight = weights[base + intent] as number;
      for (const family of own) weight += share * (weights[base + intents + family] as number);
      folded[feature * intents + intent] = weight;
    });
  }
  return folded;
}

/** Scores of held-back examples by models that did not see them; quicker ones, as likely in score. */
function crossScores(
  { examples, groups }: Corpus,
  intents: readonly IntentId[],
  settings: TrainingSettings,
): HeldOut {
  const order = examples.map((_, at) => at);
  shuffle(order, createRandom(settings.seed));
  const small = examples.length < SMALL_SET;
  const size = Math.ceil(examples.length * (small ? 1 / SMALL_PARTS : LARGE_PART));
  const parts = small ? SMALL_PARTS : 1;
  const scores: Float64Array[] = [];
  const labels: number[] = [];
  for (let part = 0; part < parts; part += 1) {
    const back = new Set(order.slice(part * size, (part + 1) * size));
    const kept = examples.filter((_, at) => !back.has(at));
    const held = examples.filter((_, at) => back.has(at));
    const fold = scoresOf(
      fit({ examples: kept, groups }, PLAIN_CALIBRATION, { ...settings, ...QUICK }),
      held,
      intents,
    );
    scores.push(...fold.scores);
    labels.push(...fold.labels);
  }
  return { scores, labels, none: intents.indexOf(NONE) };
}

/** @param intents the classes to report, when they are more than the model knows. */
function scoresOf(
  data: IntentModelData,
  examples: readonly Example[],
  intents: readonly IntentId[] = data.intents,
): HeldOut {
  const model = new IntentModel(data);
  const places = data.intents.map((intent) => intents.indexOf(intent));
  const known = examples.filter((example) => intents.includes(example.intent));
  const scores = known.map((example) => {
    const all = new Float64Array(intents.length).fill(-2);
    model.score(example.text).forEach((score, k) => (all[places[k] ?? 0] = score));
    return all;
  });
  return {
    scores,
    labels: known.map((example) => intents.indexOf(example.intent)),
    none: intents.indexOf(NONE),
  };
}
