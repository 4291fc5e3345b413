import type { Suggestions } from '../api/suggestion-types.js';
import { offersOf } from './offers.js';

const found: Suggestions = {
  seq: 4,
  articles: [
    {
      slug: 'pay-ways',
      title: 'How can I pay?',
      lead: 'By **card**, see [our page](https://shop.example/pay).',
      source: 'https://shop.example/pay',
    },
  ],
  answers: [
    { id: 'c1.4', question: 'q', answer: 'By card.', agentName: 'Chen Mo', at: '2026-11-03' },
  ],
};

describe('what may be put into a reply', () => {
  it('are articles as plain words with their source, then what colleagues said', () => {
    const offers = offersOf(found, ({ agentName, at }) => `${agentName} on ${at}`);

    expect(offers).toEqual([
      {
        kind: 'article',
        id: 'pay-ways',
        title: 'How can I pay?',
        text: 'By card, see our page https://shop.example/pay.\nhttps://shop.example/pay',
      },
      {
        kind: 'answer',
        id: 'c1.4',
        title: 'By card.',
        text: 'By card.',
        said: 'Chen Mo on 2026-11-03',
      },
    ]);
  });

  it('is nothing before it has come', () => {
    expect(offersOf(undefined, () => '')).toEqual([]);
  });
});
