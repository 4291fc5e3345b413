import type { Language } from '../../src/domain/language.js';
import type { IntentClass, IntentId } from '../../src/domain/understanding.js';
import type { HeldOutRow } from '../../src/understanding/evaluation/held-out.js';
import type { IntentFile } from '../../src/understanding/training/load-intents.js';
import type { Understander } from '../../src/understanding/understander.js';
import { nearDuplicates, type Duplicate } from './near-duplicates.js';

/** What became of a test sentence: acted rightly, asked back with the right choice, or misunderstood. */
export type Fate = 'right' | 'asked' | 'wrong';

/** A test sentence and what the bot made of it. */
export interface Reading {
  readonly text: string;
  readonly language: Language;
  readonly meant: IntentId;
  /** The intent acted on, or the likeliest when it asked back; `none` when it did not understand. */
  readonly heard: IntentId;
  readonly fate: Fate;
  /** The probability given to `heard`. */
  readonly score: number;
}

export interface IntentHealth {
  readonly id: IntentId;
  readonly label: Readonly<Record<Language, string>>;
  readonly sentences: number;
  readonly fates: Readonly<Record<Fate, number>>;
  /** How much of what was heard as this intent was meant so, and the mean of both (F1); 0 to 1. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Examples to learn from. */
  readonly examples: Readonly<Record<Language, number>>;
}

export interface Confusion {
  readonly meant: IntentId;
  readonly heard: IntentId;
  readonly readings: readonly Reading[];
}

/** One step of the calibration curve: what the bot said how sure it was, and how often it was right. */
export interface CalibrationStep {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly said: number;
  readonly right: number;
}

/** A point of the learning curve: the share of the examples, and the share understood rightly. */
export interface CurvePoint {
  readonly examples: number;
  readonly right: Readonly<Record<Language, number>>;
}

/** How well the bot understands, in figures that a page can show. */
export interface Health {
  readonly readings: readonly Reading[];
  readonly intents: readonly IntentHealth[];
  /** The most frequent first. */
  readonly confusions: readonly Confusion[];
  readonly calibration: readonly CalibrationStep[];
  /** Examples of different intents that say nearly the same. */
  readonly duplicates: readonly Duplicate[];
  /** Test sentences that are nearly among the examples: what they measure is memory. */
  readonly leaks: readonly Duplicate[];
  readonly examples: number;
  readonly curve: readonly CurvePoint[];
}

export const CLASSES: readonly IntentClass[] = ['order', 'inquiry', 'complaint', 'conversation'];

const OFFERED = 3;
const STEPS = 10;

/** Reads every test sentence and looks over the examples. */
export function healthOf(
  rows: readonly HeldOutRow[],
  files: readonly IntentFile[],
  understander: Understander,
  curve: readonly CurvePoint[],
): Health {
  const readings = rows.map((row) => readingOf(row, understander));
  const examples = files.flatMap(({ intent, examples: own }) =>
    (['zh', 'en'] as const).flatMap((language) =>
      own[language].map((text) => ({ text, intent, language })),
    ),
  );
  const tests = rows.map(({ text, label, language }) => ({ text, intent: label, language }));
  return {
    readings,
    intents: files.map((file) => intentHealth(file, readings)),
    confusions: confusionsOf(readings),
    calibration: calibrationOf(readings),
    duplicates: nearDuplicates(examples, examples, (a, b) => a.intent !== b.intent),
    leaks: nearDuplicates(tests, examples, () => true).filter(isFirstOfItsTest),
    examples: examples.length,
    curve,
  };
}

/** What the bot makes of one sentence. */
export function readingOf(row: HeldOutRow, understander: Understander): Reading {
  const { text, language, label: meant } = row;
  const { verdict, intents, candidates } = understander.understand(text, { language });
  const offered = candidates.slice(0, OFFERED).map(({ id }) => id);
  const first =
    verdict === 'sure' ? (intents.find(({ id }) => id === meant) ?? intents[0]) : candidates[0];
  const refused = verdict === 'none' || first === undefined;
  const heard = refused ? 'none' : first.id;
  const rest = candidates.reduce((sum, { score }) => sum + score, 0);
  const asked = verdict === 'unsure' && offered.includes(meant);
  return {
    ...{ text, language, meant, heard },
    fate: asked ? 'asked' : heard === meant && verdict !== 'unsure' ? 'right' : 'wrong',
    score: refused ? Math.max(0, 1 - rest) : first.score,
  };
}

function intentHealth(
  { intent: id, label, means, examples }: IntentFile,
  readings: readonly Reading[],
): IntentHealth {
  const own = readings.filter(({ meant }) => meant === id);
  const heard = readings.filter((reading) => reading.heard === id);
  const hits = own.filter((reading) => reading.heard === id).length;
  const fate = (name: Fate): number => own.filter((reading) => reading.fate === name).length;
  return {
    id,
    label: label ?? { zh: '', en: means },
    sentences: own.length,
    fates: { right: fate('right'), asked: fate('asked'), wrong: fate('wrong') },
    precision: hits / Math.max(1, heard.length),
    recall: hits / Math.max(1, own.length),
    f1: (2 * hits) / Math.max(1, own.length + heard.length),
    examples: { zh: examples.zh.length, en: examples.en.length },
  };
}

/** One example shows the leak; the nearest comes first. */
function isFirstOfItsTest({ a }: Duplicate, at: number, all: readonly Duplicate[]): boolean {
  return all.findIndex((other) => other.a === a) === at;
}

function confusionsOf(readings: readonly Reading[]): Confusion[] {
  const byPair = new Map<string, Reading[]>();
  for (const reading of readings) {
    if (reading.heard === reading.meant) continue;
    const pair = `${reading.meant} ${reading.heard}`;
    byPair.set(pair, [...(byPair.get(pair) ?? []), reading]);
  }
  return [...byPair]
    .map(([pair, found]) => {
      const [meant = '', heard = ''] = pair.split(' ');
      return { meant, heard, readings: found };
    })
    .sort((a, b) => b.readings.length - a.readings.length);
}

function calibrationOf(readings: readonly Reading[]): CalibrationStep[] {
  return Array.from({ length: STEPS }, (_, step) => {
    const within = readings.filter(
      ({ score }) => Math.min(STEPS - 1, Math.floor(score * STEPS)) === step,
    );
    const mean = (sum: number): number => (within.length === 0 ? 0 : sum / within.length);
    return {
      from: step / STEPS,
      to: (step + 1) / STEPS,
      count: within.length,
      said: mean(within.reduce((sum, { score }) => sum + score, 0)),
      right: mean(within.filter(({ heard, meant }) => heard === meant).length),
    };
  });
}
