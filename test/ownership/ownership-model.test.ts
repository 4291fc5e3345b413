import fc from 'fast-check';
import { OwnershipRun, type Step } from './ownership-run.js';

/** Interleavings to try; CI tries more: `OWNERSHIP_RUNS=20000 npx jest test/ownership`. */
const RUNS = Number(process.env['OWNERSHIP_RUNS'] ?? 2_000);

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    ...([
      'message',
      'message',
      'request',
      'accept',
      'accept',
      'reject',
      'transfer',
      'back',
    ] as const),
    ...(['resolve', 'close', 'leave', 'timeout', 'reply', 'takeover', 'crash', 'restart'] as const),
  ),
  agent: fc.constantFrom('lin' as const, 'chen' as const, 'emma' as const),
  /** Whether the next step starts before this one has ended, and after how many yields. */
  wait: fc.constantFrom('end' as const, 0 as const, 1 as const, 2 as const),
});

describe('ownership under random interleavings', () => {
  it(`never has two owners, no owner, or the bot speaking over a person (${RUNS} runs)`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const run = new OwnershipRun();
        await run.open();
        for (const next of steps) await run.do(next);
        await run.settle();
        expect(await run.violations()).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 300_000);
});
