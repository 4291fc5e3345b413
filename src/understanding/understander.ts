import type { Clock } from '../clock.js';
import type { Language } from '../domain/language.js';
import type { Entity, IntentScore, Understanding } from '../domain/understanding.js';
import { createNameFinder, createNumberFinder, withoutOverlaps } from './entities/entity-finder.js';
import type { Found } from './entities/finder.js';
import type { NamedProduct } from './entities/product-names.js';
import type { ShopNumbers } from './entities/shop-numbers.js';
import {
  IntentModel,
  NONE,
  type IntentModelData,
  type IntentReading,
} from './engine/intent-model.js';
import { detectLanguage } from './text/language.js';
import { isLegible } from './text/legible.js';
import { readMood } from './mood/mood.js';
import { whatIsWanted } from './negation.js';
import { normalise, type NormalText } from './text/normalise.js';
import { mask } from './text/prepare.js';
import { withoutAnnouncer } from './several/turns.js';
import { twoRequests } from './several/two-requests.js';
import { createSimplify } from './text/simplify.js';
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

/** An understander over one model at a time. */
export function createUnderstander(parts: UnderstanderParts): Understander {
  const simplify = createSimplify();
  const findNumbers = createNumberFinder(parts.numbers);
  const findNames = createNameFinder(parts);
  let model = new IntentModel(parts.model);

  return {
    understand: (text, hint) => {
      const normal = normalise(text, simplify);
      const { lower } = normal;
      const numbers = findNumbers(lower, normal.text);
      const prepared = mask(lower, numbers);
      const isMessage = text.length <= LONGEST_MESSAGE && isLegible(lower);
      return assemble(normal, {
        // Numbers and addresses are masked: "A10023" is no English.
        language: detectLanguage(prepared, hint?.language),
        entities: entitiesOf(normal, text, [...numbers, ...findNames(lower, normal.text)]),
        wish: isMessage ? readWish(prepared, model) : NO_WISH,
      });
    },
    replaceModel: (data) => {
      model = new IntentModel(data);
    },
  };
}

/** What is heard of the wish: the model's reading and what to make of it. */
interface Wish extends IntentReading {
  readonly verdict: Understanding['verdict'];
  readonly intents: readonly IntentScore[];
  readonly parts?: readonly string[];
}

const NO_WISH: Wish = {
  verdict: 'none',
  intents: [],
  ranked: [],
  class: 'conversation',
  classScore: 0,
};

function readWish(message: string, model: IntentModel): Wish {
  const prepared = withoutAnnouncer(message);
  const wanted = whatIsWanted(prepared);
  const reading = model.read(wanted.leaves ? wanted.text : prepared);
  const verdict = verdictOf(reading.ranked);
  if (verdict === 'none') return { ...reading, verdict, intents: [] };
  // What was asked for was only taken back: better ask than do it.
  if (wanted.tookBack && !wanted.leaves) return { ...reading, verdict: 'unsure', intents: [] };
  const two = twoRequests(wanted.text, reading.ranked, (part) => model.read(part).ranked);
  if (two) return { ...reading, verdict: 'sure', ...two };
  return { ...reading, verdict, intents: reading.ranked.slice(0, 1) };
}

function entitiesOf(
  normal: NormalText,
  received: string,
  found: readonly Found[],
): readonly Entity[] {
  return Object.freeze(
    withoutOverlaps(found).map(({ type, value, start, end }) => {
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
    readonly wish: Wish;
  },
): Understanding {
  const { verdict, intents, parts, ranked, class: name, classScore } = read.wish;
  return Object.freeze({
    text: normal.text,
    language: read.language,
    verdict,
    intents: freezeAll(intents),
    ...(parts && { parts: Object.freeze(parts.map(withoutMasks)) }),
    candidates: freezeAll(ranked.filter(({ id }) => id !== NONE).slice(0, MOST_CANDIDATES)),
    class: name,
    classScore,
    entities: read.entities,
    mood: readMood(normal.lower, normal.text),
  });
}

/** Words as a person could read them: what stood for a number is left out. */
function withoutMasks(part: string): string {
  return part
    .replace(/[\ue000-\ue0ff]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function freezeAll(scores: readonly IntentScore[]): readonly IntentScore[] {
  return Object.freeze(scores.map((each) => Object.freeze({ ...each })));
}
