import type { PhraseVector } from './phrase-classifier.js';
import { PhraseNets } from './phrase-nets.js';

const TELLING = [
  [10, 11, 12],
  [20, 21, 22],
];
const COMMON = 99;

function phrase(...hashes: number[]): PhraseVector {
  return { hashes: Int32Array.from(hashes), weights: Float32Array.from(hashes, () => 0.7) };
}

/** Phrases of two articles: a word of the article's own and one that both have, several times. */
function lessons() {
  return Array.from({ length: 10 }, () => TELLING)
    .flat()
    .flatMap((words, at) =>
      words.map((word) => ({ vector: phrase(word, COMMON), right: at % TELLING.length })),
    );
}

function lead(nets: PhraseNets, asked: PhraseVector): number {
  const [first = 0, second = 0] = nets.logits(asked, [0, 1]);
  return first - second;
}

describe('PhraseNets', () => {
  it('tells articles apart by words that only one of them is asked with', () => {
    const nets = new PhraseNets(lessons());

    expect(lead(nets, phrase(10, 11))).toBeGreaterThan(1);
    expect(lead(nets, phrase(21, COMMON))).toBeLessThan(-1);
  });

  it('passes over words that it was never taught', () => {
    const nets = new PhraseNets(lessons());

    expect(nets.logits(phrase(10, 12345), [0, 1])).toEqual(nets.logits(phrase(10), [0, 1]));
    expect(nets.logits(phrase(12345), [0, 1])).toEqual([0, 0]);
  });

  it('takes up a single phrase of an article, also of one that is new', () => {
    const nets = new PhraseNets(lessons());
    const newcomer = 7;
    for (let time = 0; time < 4; time++) nets.teach(phrase(COMMON, 12), newcomer, [0, 1]);

    expect(nets.logits(phrase(COMMON, 12), [newcomer])[0]).toBeGreaterThan(0);
  });

  it('says nothing for or against an article between others that no lesson asks for', () => {
    const apart = lessons().map((lesson) => ({ ...lesson, right: 2 * lesson.right }));

    expect(new PhraseNets(apart).logits(phrase(10), [1])).toEqual([0]);
  });

  it('says nothing for or against an article that was taken out', () => {
    const nets = new PhraseNets(lessons());
    nets.forget(0);

    expect(nets.logits(phrase(10), [0])).toEqual([0]);
  });

  it('learns the same from the same phrases every time', () => {
    const asked = phrase(10, 22, COMMON);

    expect(new PhraseNets(lessons()).logits(asked, [0, 1])).toEqual(
      new PhraseNets(lessons()).logits(asked, [0, 1]),
    );
  });
});
