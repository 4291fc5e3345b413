import { CoreWorld } from '../../../test/support/core-world.js';
import { anArticle } from '../../../test/support/goods.js';
import type { Conversation } from '../conversation/conversation.js';
import type { PastAnswer } from './past-answers.js';
import { suggest, type SuggestParts } from './suggest.js';

const article = anArticle({ slug: 'pay-ways', title: 'How can I pay?' });
let asked: { text: string; intents: readonly string[] }[];

const past: PastAnswer = {
  ...{ id: 'c9.4', conversationId: 'c9', question: 'q', answer: 'By card.', language: 'en' },
  ...{ at: '2026-11-03T08:00:00.000Z', agentId: 'chen', agentName: 'Chen Mo', used: 0 },
};

function parts(confidence: number): SuggestParts {
  return {
    knowledge: {
      search: ({ text, intents }) => {
        asked.push({ text, intents });
        const matched = { phrase: article.title, channel: 'word' };
        return [{ article, score: 1, confidence, matched }];
      },
      article: () => article,
    },
    answers: { find: () => Promise.resolve([past]) },
    intentsOf: () => ['inquiry.payment'],
  };
}

async function aTalk(...lines: readonly string[]): Promise<Conversation> {
  const world = new CoreWorld();
  await world.log.create({ id: 'c1', channel: 'web', userId: 'u', language: 'en' });
  for (const text of lines)
    await world.log.change('c1', () => ({
      result: undefined,
      entries: [
        { author: { role: 'customer', id: 'u' }, body: { kind: 'text', text, format: 'plain' } },
      ],
    }));
  return world.log.require('c1');
}

beforeEach(() => {
  asked = [];
});

describe('suggestions to an agent', () => {
  it('are articles, and answers marked with who said them when', async () => {
    const found = await suggest(parts(0.9), await aTalk('Hello', 'Can I pay by card here?'));

    expect(found).toEqual({
      seq: 2,
      articles: [
        { slug: 'pay-ways', title: article.title, lead: article.lead, source: article.source },
      ],
      answers: [
        { id: 'c9.4', question: 'q', answer: 'By card.', agentName: 'Chen Mo', at: past.at },
      ],
    });
    expect(asked).toEqual([{ text: 'Can I pay by card here?', intents: ['inquiry.payment'] }]);
  });

  it('leave out articles that hardly fit', async () => {
    expect((await suggest(parts(0.01), await aTalk('Can I pay by card?'))).articles).toEqual([]);
  });

  it('take a few words for the topic that is open', async () => {
    const talk = await aTalk('And here?');
    const memory = { ...talk.memory, lastArticle: 'pay-ways' };
    await suggest(parts(0.9), { ...talk, memory, tail: talk.tail });
    await suggest(parts(0.9), {
      ...(await aTalk('here?')),
      memory,
    });

    expect(asked.map(({ text }) => text)).toEqual(['And here?', `here? ${article.title}`]);
  });

  it('are none before the customer has said anything', async () => {
    expect(await suggest(parts(0.9), await aTalk())).toEqual({ seq: 0, articles: [], answers: [] });
  });
});
