import type { OpenQuestion } from '../../src/domain/questions/open-question.js';

/** A question that nobody could answer; what a test is about is given. */
export function aQuestion(more: Partial<OpenQuestion> = {}): OpenQuestion {
  const id = more.id ?? 'c1.1';
  return {
    id,
    text: 'Do you sell gift cards?',
    language: 'en',
    at: '2026-11-20T02:00:00.000Z',
    conversationId: id.split('.')[0] ?? '',
    seq: 1,
    by: `customer:${id}`,
    why: 'unknown',
    anger: 0,
    intent: 'none',
    near: [],
    tellMe: false,
    state: 'open',
    ...more,
  };
}
