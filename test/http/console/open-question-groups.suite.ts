import { groupQuestions } from '../../../src/domain/questions/group-questions.js';
import type { OpenQuestion } from '../../../src/domain/questions/open-question.js';
import type { Language } from '../../../src/domain/language.js';
import type { Brain } from '../../../src/wiring/brain.js';
import { aQuestion } from '../../support/a-question.js';
import { testBrain } from '../../support/test-brain.js';

let brain: Brain;

beforeAll(async () => {
  brain = await testBrain();
});

/** As the dialogs keep a question, with what the real brain hears and finds. */
function asked(text: string, language: Language): OpenQuestion {
  const { verdict, intents } = brain.understand(text, { language });
  const near = brain.knowledge.search({ text, language, intents: [] }, 3);
  return aQuestion({
    ...{ id: text, text, language, by: text },
    intent: verdict === 'none' ? 'none' : (intents[0]?.id ?? 'none'),
    near: near.map(({ article: { slug }, confidence }) => ({ slug, confidence })),
  });
}

const PAIRS: readonly (readonly [zh: string, en: string])[] = [
  ['能开专票吗', 'can I get a VAT invoice'],
  ['退款多久到账', 'how long does a refund take'],
  ['运费多少钱', 'how much is delivery'],
  ['可以分期付款吗', 'can I pay in instalments'],
  ['保修多久', 'how long is the warranty'],
];

describe('questions about one thing in two languages', () => {
  it.each(PAIRS)('are one group: %s / %s', (zh, en) => {
    const groups = groupQuestions([asked(zh, 'zh'), asked(en, 'en')]);
    expect(groups.map(({ ids }) => [...ids].sort())).toEqual([[en, zh].sort()]);
  });

  it('are as many groups as things, asked all together', () => {
    const all = PAIRS.flatMap(([zh, en]) => [asked(zh, 'zh'), asked(en, 'en')]);
    const groups = groupQuestions(all).map(({ ids }) => [...ids].sort());

    expect(groups.sort()).toEqual(PAIRS.map((pair) => [...pair].sort()).sort());
  });
});
