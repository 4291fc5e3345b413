import { shares } from './phrase-classifier.js';
import { PhraseNet, UNITS, type NetPhrase } from './phrase-net.js';
import { shuffle, steadyRandom } from './steady-random.js';

/** A phrase and the number of the article that it asks for. */
export interface NetLesson {
  readonly phrase: NetPhrase;
  readonly right: number;
}

const ROUNDS = 8;
/** With very many phrases fewer rounds do, so that a start does not take minutes. */
const MOST_STEPS = 60_000;
const FEWEST_ROUNDS = 3;
const RATE = 0.15;
/** Vectors of tokens go further at a time: a phrase has only some of them. */
const TOKEN_PACE = 1.5;
/** How many of a phrase's tokens are not looked at in a step, so that no single one is relied on. */
const DROPPED = 0.5;
const DECAY = 1e-4;
/** Below this a correction is not worth the work. */
const SMALLEST_ERROR = 0.005;
/** What the squares of the slopes begin with. */
const FIRST_SQUARE = 1e-3;

/**
 * Teaches a net by gradient descent on −log P(right | phrase) with dropped tokens (Srivastava et al.
 * 2014), each vector at a pace of its own (AdaGrad: Duchi et al. 2011).
 *
 * @param tokens how many rows the phrases name; @param articles one more than the highest number
 */
export function taughtNet(
  lessons: readonly NetLesson[],
  tokens: number,
  articles: number,
  seed: number,
): PhraseNet {
  const random = steadyRandom(seed);
  const net = new PhraseNet(tokens, articles, random);
  const taught = new Set(lessons.map(({ right }) => right));
  for (let article = 0; article < articles; article++)
    if (!taught.has(article)) net.forget(article);
  const course = new Course(net, [...taught], random);
  const order = [...lessons];
  const rounds = Math.min(ROUNDS, Math.max(FEWEST_ROUNDS, Math.floor(MOST_STEPS / order.length)));
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const lesson of order) course.step(lesson, RATE * (1.02 - round / rounds));
  }
  for (let at = 0; at < net.tokens.length; at++) {
    net.tokens[at] = (net.tokens[at] ?? 0) * (1 - DROPPED);
  }
  return net;
}

class Course {
  private readonly active = new Float64Array(UNITS);
  private readonly slopes = new Float64Array(UNITS);
  private readonly tokenSquares: Float32Array;
  private readonly articleSquares: Float32Array;

  constructor(
    private readonly net: PhraseNet,
    /** The articles that lessons are about. */
    private readonly taught: readonly number[],
    private readonly random: () => number,
  ) {
    this.tokenSquares = new Float32Array(net.tokens.length / UNITS).fill(FIRST_SQUARE);
    this.articleSquares = new Float32Array(net.articles.length).fill(FIRST_SQUARE);
  }

  step({ phrase, right }: NetLesson, rate: number): void {
    const { net, active, slopes, taught } = this;
    const isDropped = Uint8Array.from(phrase.rows, () => (this.random() < DROPPED ? 1 : 0));
    net.activate(phrase, active, isDropped);
    const odds = shares(taught.map((article) => net.logit(active, article)));
    slopes.fill(0);
    taught.forEach((article, at) => {
      const error = (odds[at] ?? 0) - (article === right ? 1 : 0);
      if (Math.abs(error) >= SMALLEST_ERROR) this.correct(article, error, rate);
    });
    for (let unit = 0; unit < UNITS; unit++) {
      slopes[unit] = (slopes[unit] ?? 0) * (1 - (active[unit] ?? 0) ** 2);
    }
    this.moveTokens(phrase, isDropped, rate);
  }

  /** Moves an article's vector; adds what the error means for the units to the slopes. */
  private correct(article: number, error: number, rate: number): void {
    const { active, slopes, articleSquares } = this;
    const { articles } = this.net;
    for (let unit = 0, at = article * UNITS; unit < UNITS; unit++, at++) {
      const weight = articles[at] ?? 0;
      const slope = error * (active[unit] ?? 0) + DECAY * weight;
      const square = (articleSquares[at] ?? 0) + slope * slope;
      slopes[unit] = (slopes[unit] ?? 0) + error * weight;
      articleSquares[at] = square;
      articles[at] = weight - (rate * slope) / Math.sqrt(square);
    }
  }

  private moveTokens({ rows, weights }: NetPhrase, isDropped: Uint8Array, rate: number): void {
    const { slopes, tokenSquares } = this;
    const { tokens } = this.net;
    const mean = slopes.reduce((sum, slope) => sum + slope * slope, 0) / UNITS;
    for (let at = 0; at < rows.length; at++) {
      if (isDropped[at] === 1) continue;
      const row = rows[at] ?? 0;
      const weight = weights[at] ?? 0;
      const square = (tokenSquares[row] ?? 0) + mean * weight * weight;
      tokenSquares[row] = square;
      const step = (TOKEN_PACE * rate * weight) / Math.sqrt(square);
      for (let unit = 0, to = row * UNITS; unit < UNITS; unit++, to++) {
        tokens[to] = (tokens[to] ?? 0) - step * (slopes[unit] ?? 0);
      }
    }
  }
}
