import { join } from 'node:path';
import { LANGUAGES } from '../../../src/domain/language.js';
import { measureEntities } from '../../../src/understanding/evaluation/entity-metrics.js';
import { createEntityReader } from '../../../src/understanding/evaluation/entity-reader.js';
import { readEntityRows } from '../../../src/understanding/evaluation/rows.js';
import { demoProducts, ownNumbers, TIME_ZONE } from '../../../scripts/own-understander.js';

/** The clock of the messages, see the README beside them. */
const NOW = Date.parse('2026-11-20T12:00:00+08:00');

const read = createEntityReader({
  products: demoProducts(),
  numbers: ownNumbers(),
  timeZone: TIME_ZONE,
  clock: { now: () => NOW },
});

function measure(name: string) {
  const rows = readEntityRows(join(__dirname, `${name}.jsonl`));
  return measureEntities(
    rows.map(({ text, entities }) => ({ text, expected: entities, found: read(text) })),
  );
}

describe('the entities of customers\u2019 messages', () => {
  it.each(LANGUAGES)('are found in the messages they were made for (%s)', (language) => {
    const { f1, exactMatch, valueRight, types } = measure(language);
    expect(f1).toBeGreaterThanOrEqual(0.99);
    expect(exactMatch).toBeGreaterThanOrEqual(0.985);
    expect(valueRight).toBeGreaterThanOrEqual(0.99);
    for (const { f1: ofType } of Object.values(types)) expect(ofType).toBeGreaterThanOrEqual(0.96);
  });

  it.each(LANGUAGES)('are found in other messages (%s)', (language) => {
    const { f1, exactMatch, valueRight } = measure(`fresh-${language}`);
    expect(f1).toBeGreaterThanOrEqual(0.945);
    expect(exactMatch).toBeGreaterThanOrEqual(0.91);
    expect(valueRight).toBeGreaterThanOrEqual(0.98);
  });
});
