import { SharedRun } from './shared-run.js';

/** Work whose runs end when the test says so. */
function heldWork() {
  const ends: { done: () => void; fail: () => void }[] = [];
  const shared = new SharedRun(
    () =>
      new Promise<void>((resolve, reject) => {
        ends.push({ done: resolve, fail: () => reject(new Error('failed')) });
      }),
  );
  return { shared, ends };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('SharedRun', () => {
  it('does the work once for all who ask while it runs', async () => {
    const { shared, ends } = heldWork();
    const first = shared.run();
    const others = [shared.run(), shared.run(), shared.run()];

    ends[0]?.done();
    await first;
    await turn();
    expect(ends).toHaveLength(2);
    ends[1]?.done();
    await Promise.all(others);

    expect(ends).toHaveLength(2);
    expect(shared.idle).toBe(true);
  });

  it('never counts a run that had begun before the call', async () => {
    const { shared, ends } = heldWork();
    const first = shared.run();
    let resolved = false;
    const second = shared.run().then(() => {
      resolved = true;
    });

    ends[0]?.done();
    await first;
    await turn();
    expect(resolved).toBe(false);
    ends[1]?.done();
    await second;
  });

  it('fails those whose run fails, and nobody else', async () => {
    const { shared, ends } = heldWork();
    const first = shared.run();
    const second = shared.run();

    ends[0]?.fail();
    await expect(first).rejects.toThrow('failed');
    await turn();
    ends[1]?.done();

    await expect(second).resolves.toBeUndefined();
  });

  it('settles when nothing runs any more, whatever came of it', async () => {
    const { shared, ends } = heldWork();
    await shared.settled();
    const run = shared.run();
    const settled = shared.settled();

    ends[0]?.fail();
    await expect(run).rejects.toThrow();
    await settled;

    expect(shared.idle).toBe(true);
  });
});
