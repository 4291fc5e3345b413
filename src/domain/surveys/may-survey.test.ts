import { maySurvey } from './may-survey.js';

const now = '2026-11-20T02:00:00.000Z';

describe('maySurvey', () => {
  it.each([
    [undefined, true],
    ['2026-11-20T01:00:00.000Z', true],
    ['2026-11-20T01:00:00.001Z', false],
    ['2026-11-20T02:00:00.000Z', false],
    ['2026-11-20T03:00:00.000Z', false],
  ])('after a question at %s: %s', (lastSurveyAt, may) => {
    expect(maySurvey({ lastSurveyAt }, now)).toBe(may);
  });
});
