import { FakeDesk } from '../testing/fake-desk.js';
import { LearningDesk } from './learning-desk.js';

function aPage(more: object = {}): object {
  const lesson = { intent: 'order.status', state: 'waiting', from: 'choice', text: '…' };
  const lessons = ['a', 'b'].map((id) => ({ ...lesson, id }));
  return { lessons, intents: ['order.status'], maySupervise: true, ...more };
}

describe('LearningDesk', () => {
  it('decides and goes on to the next message that waits', async () => {
    const fake = new FakeDesk();
    const desk = new LearningDesk(fake.env);
    fake.answer = ({ path }) => ({
      body: path.endsWith('/accept')
        ? { lesson: { id: 'a', intent: 'order.status', state: 'accepted' } }
        : aPage(),
    });
    await desk.load();

    await desk.decide('a', 'accept');

    expect(fake.went).toEqual([{ tab: 'learning', id: 'b' }]);
    expect(desk.store.get().lessons[0]).toMatchObject({ id: 'a', state: 'accepted' });
  });

  it('tells a refusal and changes nothing', async () => {
    const fake = new FakeDesk();
    const desk = new LearningDesk(fake.env);
    fake.answer = () => ({ body: aPage() });
    await desk.load();
    fake.answer = () => ({ status: 403, body: {} });

    await desk.train();

    expect(fake.told).toHaveLength(1);
    expect(desk.store.get().lessons).toHaveLength(2);
  });

  it('looks again until a training is over', async () => {
    const fake = new FakeDesk();
    const desk = new LearningDesk(fake.env);
    let left = 3;
    fake.answer = () => {
      left -= 1;
      const running = left > 0 ? { running: { startedAt: '', step: 'training' } } : {};
      return { body: aPage({ training: { latest: [], nightlyAt: '03:30', ...running } }) };
    };

    await desk.load();
    for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();

    expect(desk.store.get().training?.running).toBeUndefined();
    expect(fake.waits).toEqual([2_000, 2_000]);
  });

  it('says when nothing could be loaded', async () => {
    const fake = new FakeDesk();
    const desk = new LearningDesk(fake.env);
    fake.answer = () => 'unreachable';

    await desk.load();

    expect(desk.store.get().phase).toBe('failed');
  });
});
