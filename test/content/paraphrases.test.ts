import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../src/domain/language.js';
import type { Answer } from '../../src/domain/knowledge/answering.js';
import { wishesOf } from '../../src/domain/understanding.js';
import { readRows } from '../../src/understanding/evaluation/rows.js';
import type { Brain } from '../../src/wiring/brain.js';
import { testBrain } from '../support/test-brain.js';

/** Questions by people who knew the articles' names only; a little below what was measured. */
const FLOORS = {
  zh: { precision: 0.95, helped: 0.88 },
  en: { precision: 0.87, helped: 0.75 },
} as const;
/** Of messages that no article is about, at most this share may be answered by one. */
const MOST_ANSWERED_OUTSIDE = 0.06;

function answerTo(text: string, language: Language, brain: Brain): Answer {
  const heard = brain.understand(text, { language });
  const intents = heard.verdict === 'sure' ? wishesOf(heard).map(({ id }) => id) : [];
  return brain.knowledge.answer({ text: heard.text, language, intents });
}

describe("questions in customers' own words", () => {
  it.each(LANGUAGES)('are told the right article, or offered it (%s)', async (language) => {
    const brain = await testBrain();
    const rows = readRows(join(__dirname, 'paraphrases', `${language}.tsv`));
    const answers = rows.map(({ label, text }) => ({
      slug: label,
      answer: answerTo(text, language, brain),
    }));
    const told = answers.filter(({ answer }) => answer.kind === 'tell');
    const right = told.filter(
      ({ slug, answer }) => answer.kind === 'tell' && answer.article.slug === slug,
    );
    const offered = answers.filter(
      ({ slug, answer }) =>
        answer.kind === 'offer' && answer.articles.some((article) => article.slug === slug),
    );

    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(right.length / told.length).toBeGreaterThanOrEqual(FLOORS[language].precision);
    expect((right.length + offered.length) / rows.length).toBeGreaterThanOrEqual(
      FLOORS[language].helped,
    );
  });

  it.each(LANGUAGES)(
    'are hardly ever answered when no article is about them (%s)',
    async (language) => {
      const brain = await testBrain();
      const file = join('test', 'understanding', 'strangers', `${language}.tsv`);
      const outside = readRows(file).filter(({ label }) => label === 'none');
      const told = outside.filter(({ text }) => answerTo(text, language, brain).kind === 'tell');

      expect(outside.length).toBeGreaterThan(100);
      expect(told.length / outside.length).toBeLessThanOrEqual(MOST_ANSWERED_OUTSIDE);
    },
  );
});
