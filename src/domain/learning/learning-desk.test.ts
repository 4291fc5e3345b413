import fc from 'fast-check';
import { FixedClock } from '../../clock.js';
import { MemoryStore } from '../../storage/memory/memory-store.js';
import { LearningDesk, type Told } from './learning-desk.js';

function told(given: Partial<Told> = {}): Told {
  return {
    conversationId: 'c1',
    seq: 3,
    text: 'where is A10024',
    language: 'en',
    heardAs: 'order.hurry',
    intent: 'order.status',
    from: 'choice',
    by: 'customer:u1',
    personal: { entities: [], names: [] },
    ...given,
  };
}

function aDesk(): { desk: LearningDesk; clock: FixedClock } {
  const clock = new FixedClock();
  return { desk: new LearningDesk(new MemoryStore(), clock), clock };
}

describe('LearningDesk', () => {
  it('keeps a choice masked and waiting', async () => {
    const { desk } = aDesk();

    await desk.note(told());

    expect(await desk.list('waiting')).toMatchObject([
      { id: 'c1.3', text: 'where is A00000', intent: 'order.status', state: 'waiting' },
    ]);
  });

  it('keeps one lesson a message, however often it is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('order.status', 'order.refund'), { minLength: 1 }),
        async (intents) => {
          const { desk } = aDesk();
          for (const intent of intents) await desk.note(told({ intent }));
          expect(await desk.list('waiting')).toMatchObject([{ intent: intents[0] }]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('fills in an objection when the customer says what was meant', async () => {
    const { desk } = aDesk();
    await desk.note(told({ from: 'objection', intent: 'order.hurry' }));

    await desk.note(told());

    expect(await desk.list('waiting')).toMatchObject([{ from: 'choice', intent: 'order.status' }]);
  });

  it('does not accept an objection that says only what was not meant', async () => {
    const { desk } = aDesk();
    await desk.note(told({ from: 'objection' }));

    await desk.accept('c1.3', 'lin');

    expect(await desk.find('c1', 3)).toMatchObject({ state: 'waiting' });
  });

  it('learns at once what an agent says, over what stands there', async () => {
    const { desk } = aDesk();
    await desk.note(told());

    await desk.note(told({ from: 'agent', by: 'agent:lin', intent: 'complaint.late' }));

    expect(await desk.lessons()).toMatchObject([{ intent: 'complaint.late', vouchedBy: 'agent' }]);
  });

  it('accepts, corrects and rejects, and takes the last decision back', async () => {
    const { desk } = aDesk();
    await desk.note(told());

    await desk.accept('c1.3', 'lin');
    expect(await desk.list('accepted')).toMatchObject([{ decidedBy: 'agent:lin' }]);
    await desk.correct('c1.3', 'order.refund', 'chen');
    expect(await desk.list('accepted')).toMatchObject([{ intent: 'order.refund', from: 'agent' }]);
    await desk.undo('c1.3');
    expect(await desk.list('accepted')).toMatchObject([
      { intent: 'order.status', from: 'choice', decidedBy: 'agent:lin' },
    ]);
    await desk.reject('c1.3', 'chen');
    expect(await desk.list('rejected')).toHaveLength(1);
    expect(await desk.lessons()).toEqual([]);
  });

  it('lists the newest first, over days', async () => {
    const { desk, clock } = aDesk();
    for (const seq of [1, 2, 3]) {
      await desk.note(told({ seq }));
      clock.advance(20 * 3_600_000);
    }

    expect((await desk.list('waiting', 2)).map(({ seq }) => seq)).toEqual([3, 2]);
  });

  it('keeps no stories and no empty messages', async () => {
    const { desk } = aDesk();

    expect(await desk.note(told({ text: 'where '.repeat(200) }))).toBeUndefined();
    expect(await desk.note(told({ text: ' ' }))).toBeUndefined();
    expect(await desk.list('waiting')).toEqual([]);
  });

  it('knows no lesson that nobody told', async () => {
    const { desk } = aDesk();

    expect(await desk.accept('nobody.1', 'lin')).toBeUndefined();
    expect(await desk.undo('nobody.1')).toBeUndefined();
  });
});
