import { FixedClock } from '../../clock.js';
import { MemoryStore } from '../../storage/memory/memory-store.js';
import { CaseDesk, type CaseRequest } from './case-desk.js';
import { caseNumberFor } from './case-number.js';
import { cases, type Case } from './case.js';

let store: MemoryStore;
let clock: FixedClock;
let desk: CaseDesk;
let news: Case[];

beforeEach(() => {
  store = new MemoryStore();
  clock = new FixedClock();
  desk = new CaseDesk(store, clock);
  news = [];
  desk.onChange((changed) => news.push(changed));
});

function aRequest(more: Partial<CaseRequest> = {}): CaseRequest {
  return {
    kind: 'complaint.late',
    severity: 2,
    summary: 'late',
    language: 'en',
    openedBy: 'c.1',
    conversationId: 'c',
    ...more,
  };
}

describe('opening a case', () => {
  it('is done once a turn, however often the turn runs, also at the same time', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => desk.open(aRequest())));

    expect(new Set(opened.map(({ number }) => number)).size).toBe(1);
    expect(await desk.ofConversation('c')).toHaveLength(1);
    expect(news).toHaveLength(1);
  });

  it('leaves a case that has gone on since as it is', async () => {
    const first = await desk.open(aRequest());
    await desk.add(first.number, { who: 'lin', text: 'sent a new one' }, 'resolved');

    expect(await desk.open(aRequest())).toMatchObject({ number: first.number, status: 'resolved' });
  });

  it('takes another number when a stranger’s case has it', async () => {
    const number = caseNumberFor('c.1');
    await store.put(cases, number, {
      ...(await desk.open(aRequest({ openedBy: 'other' }))),
      number,
      openedBy: 'stranger',
    });

    expect((await desk.open(aRequest())).number).toBe(caseNumberFor('c.1', 1));
  });

  it.each([
    [4, 4],
    [3, 24],
    [2, 48],
    [1, 72],
  ] as const)('promises a solution to severity %d within %d hours', async (severity, hours) => {
    const { openedAt, dueAt } = await desk.open(aRequest({ severity }));

    expect(Date.parse(dueAt) - Date.parse(openedAt)).toBe(hours * 3_600_000);
  });
});

describe('finding a case', () => {
  it('takes the number in any case, with or without the dash', async () => {
    const { number } = await desk.open(aRequest());

    for (const written of [
      number,
      number.toLowerCase(),
      number.replace('-', ''),
      ` ${number} `,
      number.replace('-', ' - '),
    ]) {
      expect((await desk.find(written))?.number).toBe(number);
    }
  });

  it.each(['', '-', 'C', 'CXXX-XXXX', '__proto__', '客诉'])(
    'gives nothing for %j',
    async (written) => {
      expect(await desk.find(written)).toBeUndefined();
    },
  );
});

describe('moving a case', () => {
  it('adds a step with its time, moves the status and tells', async () => {
    const { number } = await desk.open(aRequest());
    clock.advance(60_000);

    const moved = await desk.add(number, { who: 'lin', text: 'asked the courier' }, 'waiting');

    expect(moved?.status).toBe('waiting');
    expect(moved?.history.at(-1)).toEqual({
      at: '2026-11-20T02:01:00.000Z',
      who: 'lin',
      text: 'asked the courier',
    });
    expect(news.map(({ status }) => status)).toEqual(['open', 'waiting']);
  });

  it('adds a repeated step once, and the same words again after something else', async () => {
    const { number } = await desk.open(aRequest());
    const step = { who: 'customer', text: 'any news?' };

    await desk.add(number, step);
    await desk.add(number, step);
    await desk.add(number, { who: 'lin', text: 'tomorrow' });
    const last = await desk.add(number, step);

    expect(last?.history.map(({ who }) => who)).toEqual(['bot', 'customer', 'lin', 'customer']);
  });

  it('is nothing where there is no case', async () => {
    expect(await desk.add('CXXX-XXXX', { who: 'lin', text: 'x' })).toBeUndefined();
  });

  it('keeps open and waiting cases in view, the most severe and most urgent first', async () => {
    const open = async (openedBy: string, severity: 1 | 2 | 3 | 4): Promise<string> =>
      (await desk.open(aRequest({ openedBy, severity }))).number;
    const minor = await open('a', 1);
    const early = await open('b', 3);
    clock.advance(1_000);
    const late = await open('c', 3);
    const urgent = await open('d', 4);
    const done = await open('e', 4);
    await desk.add(done, { who: 'lin', text: 'done' }, 'resolved');
    await desk.add(late, { who: 'lin', text: 'asked' }, 'waiting');

    expect((await desk.listOpen()).map(({ number }) => number)).toEqual([
      urgent,
      early,
      late,
      minor,
    ]);
    await desk.add(done, { who: 'customer', text: 'not done' }, 'open');
    expect((await desk.listOpen()).map(({ number }) => number)).toContain(done);
  });

  it('is found by its customer', async () => {
    await desk.open(aRequest({ customerId: 'C001' }));

    expect([
      (await desk.ofCustomer('C001')).length,
      (await desk.ofCustomer('C002')).length,
    ]).toEqual([1, 0]);
  });
});

describe('taking a case back', () => {
  const step = { who: 'customer', text: 'forget it, please' };

  it('closes it as withdrawn, with the customer’s words, and tells', async () => {
    const { number } = await desk.open(aRequest());

    const left = await desk.withdraw(number, step);

    expect(left).toMatchObject({ status: 'closed', closedAs: 'withdrawn' });
    expect(left?.history.at(-1)).toMatchObject(step);
    expect(await desk.listOpen()).toEqual([]);
    expect((await desk.listDone()).map((done) => done.number)).toEqual([number]);
    expect(news.at(-1)?.closedAs).toBe('withdrawn');
  });

  it('is the same when the turn runs again', async () => {
    const { number } = await desk.open(aRequest());
    const left = await desk.withdraw(number, step);

    expect(await desk.withdraw(number, step)).toEqual(left);
  });

  it('is too late for a case that the shop has settled', async () => {
    const { number } = await desk.open(aRequest());
    await desk.add(number, { who: 'lin', text: 'sent a new one' }, 'resolved');

    expect(await desk.withdraw(number, step)).toBeUndefined();
    expect(await desk.find(number)).toMatchObject({ status: 'resolved' });
  });

  it('is forgotten when the case is opened again', async () => {
    const { number } = await desk.open(aRequest());
    await desk.withdraw(number, step);

    const again = await desk.add(number, { who: 'customer', text: 'after all' }, 'open');

    expect(again).toMatchObject({ status: 'open' });
    expect(again?.closedAs).toBeUndefined();
  });

  it('is nothing where there is no case', async () => {
    expect(await desk.withdraw('CXXX-XXXX', step)).toBeUndefined();
  });
});

describe('raising a case', () => {
  const step = { who: 'customer', text: 'I will see my lawyer' };

  it('makes it urgent and promises its solution sooner', async () => {
    const { number } = await desk.open(aRequest({ severity: 2 }));

    const raised = await desk.raise(number, 4, step);

    expect(raised).toMatchObject({ severity: 4, dueAt: '2026-11-20T06:00:00.000Z' });
    expect(raised?.history.at(-1)).toMatchObject(step);
  });

  it('never puts off what was promised, nor makes it less severe', async () => {
    const { number, dueAt } = await desk.open(aRequest({ severity: 4 }));
    clock.advance(3_600_000);

    expect(await desk.raise(number, 2, step)).toMatchObject({ severity: 4, dueAt });
  });
});

describe('pictures that come later', () => {
  it('are added to the case once, however often the turn runs', async () => {
    const { number } = await desk.open(aRequest());
    const picture = { id: 'a1', name: 'pot.png', contentType: 'image/png', size: 1, url: '/a1' };
    const step = { who: 'customer', text: '+1' };
    await desk.attach(number, [picture], step);

    expect((await desk.attach(number, [picture], step))?.attachments).toEqual([picture]);
  });
});
