import type { ReportedChange } from '../../src/domain/learning/training.js';
import type { AnswerDiff } from '../../src/turn/answer-diff/answer-diff.js';
import { reported } from '../../src/turn/answer-diff/report.js';

/** Changes shown of each kind; `--json` has all of them. */
const SHOWN = 40;

const HEADINGS: Readonly<Record<ReportedChange['verdict'], string>> = {
  worse: 'Worse: was understood, would be misunderstood',
  other: 'Different: look whether you want this',
  better: 'Better: was misunderstood, would be understood',
};

/** The diff for a reader: the sum first, then what got worse, what is different, what got better. */
export function diffLines(diff: AnswerDiff): string[] {
  const { replayed, changes } = diff;
  const total = replayed.test + replayed.confirmed + replayed.customer;
  const all = changes.map(reported);
  return [
    `${changes.length} of ${total} messages would be understood or answered differently`,
    ...(replayed.test > 0 ? [testLine(diff)] : []),
    ...(replayed.confirmed > 0
      ? [`  confirmed messages  ${replayed.confirmed}, ${diff.forgotten} forgotten`]
      : []),
    `  stored messages     ${replayed.customer}`,
    ...(['worse', 'other', 'better'] as const).flatMap((verdict) =>
      sectionOf(
        HEADINGS[verdict],
        all.filter((change) => change.verdict === verdict),
      ),
    ),
    '',
    verdictLine(diff),
  ];
}

function testLine({ replayed, rightBefore, rightAfter, broken, mended }: AnswerDiff): string {
  const share = (right: number): string => `${((100 * right) / replayed.test).toFixed(1)} %`;
  return (
    `  test sentences      ${replayed.test}, right ${share(rightBefore)} → ${share(rightAfter)}, ` +
    `${mended} mended, ${broken} broken`
  );
}

function sectionOf(heading: string, changes: readonly ReportedChange[]): string[] {
  if (changes.length === 0) return [];
  const more = changes.length - SHOWN;
  return [
    '',
    `${heading} (${changes.length})`,
    ...changes
      .slice(0, SHOWN)
      .flatMap(({ text, truth, before, after, source }) => [
        `  ${text.replace(/\s+/g, ' ')}`,
        `      ${before}  →  ${after}${truth ? `   (meant ${truth})` : `   (${source})`}`,
      ]),
    ...(more > 0 ? [`  … and ${more} more; --json lists them all`] : []),
  ];
}

function verdictLine({ blocks, forgotten, broken, mended, allowed }: AnswerDiff): string {
  if (!blocks) return 'Nothing stands against this change.';
  if (forgotten > 0) return `This blocks: ${forgotten} confirmed messages would be misunderstood.`;
  return (
    `This blocks: ${broken} test sentences would break and ${mended} be mended; ` +
    `at most ${allowed} more may break than are mended.`
  );
}
