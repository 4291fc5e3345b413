import type { Clock } from '../clock.js';
import type { Language } from '../domain/language.js';
import {
  classOf,
  type Entity,
  type IntentClass,
  type IntentScore,
  type Understanding,
} from '../domain/understanding.js';
import { createEntityFinder } from './entities/entity-finder.js';
import type { Finder } from './entities/finder.js';
import type { NamedProduct } from './entities/product-names.js';
import type { ShopNumbers } from './entities/shop-numbers.js';
import { IntentModel, NONE, type IntentModelData } from './intent-model.js';
import { detectLanguage } from './language.js';
import { readMood } from './mood.js';
import { whatIsWanted } from './negation.js';
import { normalise, type NormalText } from './normalise.js';
import { createPrepare, type PrepareForIntents } from './prepare.js';
import { twoRequests } from './several.js';
import { createSimplify } from './simplify.js';
import { verdictOf } from './verdict.js';

export interface UnderstanderParts {
  readonly model: IntentModelData;
  /** The catalogue's names, every language, with nicknames. */
  readonly products: readonly NamedProduct[];
  readonly clock: Clock;
  /** IANA name of the zone in which customers say "yesterday". */
  readonly timeZone: string;
  /** The shapes of the shop's numbers; by default those of the demo shop. */
  readonly numbers?: ShopNumbers;
}

/** What the bot hears with: text in, one frozen value out. */
export interface Understander {
  /**
   * Reads a message. Never throws, whatever the text; bounded in time, since only the first 2,000
   * characters are read.
   *
   * @param hint the language to assume for text without letters.
   */
  understand(text: string, hint?: { readonly language?: Language }): Understanding;
  /** Uses another model from the next message on. */
  replaceModel(model: IntentModelData): void;
}

const MOST_CANDIDATES = 5;
/** What is longer is a file and no message: it has no intent. */
const LONGEST_MESSAGE = 10_000;
const LETTERS = /[a-z\u00c0-\u024f\u0370-\u1fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
/** A text with a smaller share of letters, digits and blanks is noise. */
const LEAST_LEGIBLE = 0.5;
const READABLE = /[\p{L}\p{N}\p{Emoji_Presentation}\s.,!?;:'"()。，！？、…~-]/gu;

/** An understander over one model at a time. */
export function createUnderstander(parts: UnderstanderParts): Understander {
  const simplify = createSimplify();
  const prepare = createPrepare(parts.numbers);
  const findEntities = createEntityFinder(parts);
  let model = new IntentModel(parts.model);

  return {
    understand: (text, hint) => {
      const normal = normalise(text, simplify);
      return assemble(normal, {
        // Numbers and addresses are masked: "A10023" is no English.
        language: detectLanguage(prepare(normal), hint?.language),
        entities: entitiesOf(normal, text, findEntities),
        reading: readIntents(normal, text.length, prepare, model),
      });
    },
    replaceModel: (data) => {
      model = new IntentModel(data);
    },
  };
}

interface Reading {
  readonly verdict: Understanding['verdict'];
  readonly intents: readonly IntentScore[];
  readonly ranked: readonly IntentScore[];
}

const NOTHING: Reading = { verdict: 'none', intents: [], ranked: [] };

function readIntents(
  normal: NormalText,
  received: number,
  prepare: PrepareForIntents,
  model: IntentModel,
): Reading {
  if (received > LONGEST_MESSAGE || !isLegible(normal.lower)) return NOTHING;
  const wanted = whatIsWanted(prepare(normal));
  const ranked = model.classify(wanted.leaves ? wanted.text : prepare(normal));
  const verdict = verdictOf(ranked);
  if (verdict === 'none') return { ...NOTHING, ranked };
  // What was asked for was only taken back: better ask than do it.
  if (wanted.tookBack && !wanted.leaves) return { verdict: 'unsure', intents: [], ranked };
  const two = twoRequests(wanted.text, (part) => model.classify(part));
  if (two) return { verdict: 'sure', intents: two, ranked };
  return { verdict, intents: ranked.slice(0, 1), ranked };
}

function isLegible(lower: string): boolean {
  const letters = lower.match(LETTERS)?.length ?? 0;
  if (letters === 0) return false;
  return (lower.match(READABLE)?.length ?? 0) / lower.length >= LEAST_LEGIBLE;
}

function entitiesOf(normal: NormalText, received: string, find: Finder): readonly Entity[] {
  return Object.freeze(
    find(normal.lower, normal.text).map(({ type, value, start, end }) => {
      const from = normal.startOf(start);
      const to = normal.endOf(end);
      return Object.freeze({ type, value, text: received.slice(from, to), start: from, end: to });
    }),
  );
}

function assemble(
  normal: NormalText,
  read: {
    readonly language: Language;
    readonly entities: readonly Entity[];
    readonly reading: Reading;
  },
): Understanding {
  const { verdict, intents, ranked } = read.reading;
  const best = bestClass(ranked);
  return Object.freeze({
    text: normal.text,
    language: read.language,
    verdict,
    intents: freezeAll(intents),
    candidates: freezeAll(ranked.filter(({ id }) => id !== NONE).slice(0, MOST_CANDIDATES)),
    class: best.class,
    classScore: best.score,
    entities: read.entities,
    mood: readMood(normal.lower, normal.text),
  });
}

/** A class is as likely as its intents together. */
function bestClass(ranked: readonly IntentScore[]): { class: IntentClass; score: number } {
  const sums = new Map<IntentClass, number>();
  for (const { id, score } of ranked) {
    if (id !== NONE) sums.set(classOf(id), (sums.get(classOf(id)) ?? 0) + score);
  }
  let best: { class: IntentClass; score: number } = { class: 'conversation', score: 0 };
  for (const [name, score] of sums) if (score > best.score) best = { class: name, score };
  return best;
}

function freezeAll(scores: readonly IntentScore[]): readonly IntentScore[] {
  return Object.freeze(scores.map((each) => Object.freeze({ ...each })));
}
