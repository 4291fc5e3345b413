import { CoreWorld } from '../../../test/support/core-world.js';
import { TextSearch } from '../../search/text-search.js';
import { customers, type Customer } from '../customers/customer.js';
import { surveyAnswers } from '../surveys/survey.js';
import { PastAnswers } from './past-answers.js';
import type { Heard } from './reusable-answer.js';

let world: CoreWorld;
let answers: PastAnswers;

const calm: Heard = {
  entities: [],
  mood: { anger: 0, urgency: 0, gratitude: 0, reasons: [] },
  class: 'conversation',
  verdict: 'sure',
};

function hear(text: string): Heard {
  const at = text.indexOf('West Lake');
  if (at >= 0)
    return { ...calm, entities: [{ type: 'address', text, value: text, start: 0, end: at }] };
  return text.includes('!!') ? { ...calm, mood: { ...calm.mood, anger: 0.9 } } : calm;
}

beforeEach(() => {
  world = new CoreWorld();
  answers = aShelf();
  answers.start();
});
afterEach(() => answers.stop());

function aShelf(): PastAnswers {
  return new PastAnswers({
    store: world.store,
    feed: world.feed,
    newIndex: () => new TextSearch(),
    hear,
    onFault: (code) => world.faults.push(code),
  });
}

/** A conversation with these lines; `>` is said by the agent. */
async function talk(id: string, ...lines: readonly string[]): Promise<void> {
  if (!(await world.log.read(id))) {
    const init = { id, channel: 'web', userId: `user of ${id}`, language: 'en' } as const;
    await world.log.create({ ...init, userName: 'Tom Baker', customerId: 'c7' });
  }
  for (const line of lines) {
    const text = line.replace(/^> /, '');
    const author = line.startsWith('> ')
      ? ({ role: 'agent', id: 'chen', name: 'Chen Mo' } as const)
      : ({ role: 'customer', id: `user of ${id}` } as const);
    await world.log.change(id, () => ({
      result: undefined,
      entries: [{ author, body: { kind: 'text', text, format: 'plain' } }],
    }));
    world.clock.advance(1_000);
  }
}

async function said(question: string): Promise<string[]> {
  await answers.stop();
  answers.start();
  return (await answers.find(question, 'en', 2)).map(({ answer }) => answer);
}

const ASKED = 'Can I pay with a gift card?';
const ANSWER = 'Yes, choose gift card at the checkout.';

describe('past answers of agents', () => {
  it('are found by what was asked, with who said them and when', async () => {
    await talk('a', ASKED, `> ${ANSWER}`);
    await answers.stop();

    expect(await answers.find('pay by gift card', 'en', 2)).toMatchObject([
      {
        answer: ANSWER,
        question: ASKED,
        agentName: 'Chen Mo',
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
    ]);
    expect(await answers.find('pay by gift card', 'zh', 2)).toEqual([]);
    expect(await answers.find('where is my parcel', 'en', 2)).toEqual([]);
  });

  it('are found after a restart, equal ones once', async () => {
    await talk('a', ASKED, `> ${ANSWER}`);
    await talk('b', ASKED, `> ${ANSWER}`);
    await answers.stop();
    answers = aShelf();
    answers.start();

    expect(await said(ASKED)).toEqual([ANSWER]);
  });

  it('are found while the index is kept up', async () => {
    expect(await said(ASKED)).toEqual([]);
    await talk('a', ASKED, `> ${ANSWER}`);

    expect(await said(ASKED)).toEqual([ANSWER]);
  });

  it('are not kept with anything of one person in them', async () => {
    const customer = { id: 'c7', name: 'Thomas Baker', phone: '' } as Customer;
    await world.store.put(customers, 'c7', customer);
    await talk('a', ASKED, '> Call us at 13812345678 about it, please.');
    await talk('b', ASKED, '> Sure, Thomas, choose gift card there.');
    await talk('c', ASKED, '> We sent it to 18 West Lake Road today.');
    await talk('d', ASKED, '> This is Chen speaking, one moment please.');

    expect(await said(ASKED)).toEqual([]);
    expect(world.faults).toEqual([]);
  });

  it('mask what the customer asked', async () => {
    await talk('a', `${ASKED} I am at 13812345678`, `> ${ANSWER}`);
    await answers.stop();

    expect((await answers.find(ASKED, 'en', 1))[0]?.question).not.toContain('13812345678');
  });

  it('are left out when the customer was unhappy with them', async () => {
    await talk('a', ASKED, `> ${ANSWER}`, 'That is not what I asked');
    await talk('b', ASKED, '> Gift cards are sold at the showroom.', 'what is that!!');
    expect(await said(ASKED)).toEqual([]);

    await talk('c', ASKED, `> ${ANSWER}`, 'Great, thank you');
    expect(await said(ASKED)).toEqual([ANSWER]);
  });

  it('blame only what was said since the customer last spoke', async () => {
    await talk('a', ASKED, `> ${ANSWER}`, 'And in the shop?', '> No, only online at the moment.');
    await talk('a', 'this is useless');

    expect(await said(ASKED)).toEqual([ANSWER]);
    expect(await said('And in the shop?')).toEqual([]);
  });

  it('are left out when the conversation was rated low', async () => {
    await talk('a', ASKED, `> ${ANSWER}`);
    const rating = { conversationId: 'a', at: '2026-11-20T08:00:00.000Z', language: 'en' };
    await world.store.put(surveyAnswers, 't1', { ...rating, score: 2 });

    expect(await said(ASKED)).toEqual([]);
  });

  it('are neither greetings nor notes', async () => {
    await talk('a', ASKED, '> Hello there');
    await world.log.change('a', () => ({
      result: undefined,
      entries: [
        {
          author: { role: 'agent', id: 'chen', name: 'Chen Mo' },
          visibility: 'staff',
          body: { kind: 'text', text: 'A note for my colleagues alone.', format: 'plain' },
        },
      ],
    }));

    expect(await said(ASKED)).toEqual([]);
  });

  it('count how often they are used again', async () => {
    await talk('a', ASKED, `> ${ANSWER}`);
    await answers.stop();
    const [found] = await answers.find(ASKED, 'en', 1);
    await answers.used(found?.id ?? '');

    expect(await answers.find(ASKED, 'en', 1)).toMatchObject([{ used: 1 }]);
  });
});
