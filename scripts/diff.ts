import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { AppError } from '../src/errors.js';
import type { AnswerDiff, Saying } from '../src/turn/answer-diff/answer-diff.js';
import type { Outcome } from '../src/turn/answer-diff/outcome.js';
import { compareOutcomes, replay } from '../src/turn/answer-diff/replay.js';
import { reported } from '../src/turn/answer-diff/report.js';
import { MOST_MESSAGES, testSayings } from '../src/wiring/sayings.js';
import { foldersOf, mindOf } from './diff/content-mind.js';
import { diffLines } from './diff/diff-lines.js';
import { messagesIn } from './diff/stored-messages.js';

const USAGE = `usage: npm run diff -- [options]
  Which messages would be understood or answered differently with the intents and articles as they
  are now in your folders, compared to the last commit. Exit code 1 when it got worse.
  --base X          a commit, or a folder with intents and knowledge, instead of HEAD
  --intents F       another folder of intents than ./intents
  --knowledge F     another folder of articles than ./knowledge
  --data F          where real messages are stored; DATA_DIR, or ./data
  --messages N      how many of the latest stored messages to replay (${MOST_MESSAGES})
  --save F          only write down what would be answered now; --against F compares with that later,
                    which also shows what changed thresholds and code do
  --json            one line of JSON with every change`;

const REGRESSION = 1;
const CANNOT_RUN = 2;

const Saved = z.record(z.custom<Outcome>((value) => typeof value === 'object'));

function readOptions() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      base: { ...text, default: 'HEAD' },
      intents: { ...text, default: 'intents' },
      knowledge: { ...text, default: 'knowledge' },
      data: { ...text, default: process.env['DATA_DIR'] ?? 'data' },
      messages: { ...text, default: String(MOST_MESSAGES) },
      save: text,
      against: text,
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) throw new AppError('diff.usage', USAGE);
  if (!/^\d{1,6}$/.test(values.messages))
    throw new AppError('diff.usage', `--messages takes a number\n${USAGE}`);
  return values;
}

type Options = ReturnType<typeof readOptions>;

async function main(): Promise<void> {
  const options = readOptions();
  const sayings = [
    ...testSayings('.'),
    ...(await messagesIn(options.data, Number(options.messages))),
  ];
  const { intents, knowledge } = options;
  const now = await replay(sayings, await mindOf({ intents, knowledge }, 'new'));
  if (options.save) return save(options.save, sayings, now);
  const diff = options.against
    ? compareSaved(options.against, sayings, now)
    : compareOutcomes(sayings, await baseOutcomes(options, sayings), now);
  print(diff, options.json);
  if (diff.blocks) process.exitCode = REGRESSION;
}

async function baseOutcomes({ base }: Options, sayings: readonly Saying[]): Promise<Outcome[]> {
  return replay(sayings, await mindOf(foldersOf(base), 'base'));
}

function save(file: string, sayings: readonly Saying[], outcomes: readonly Outcome[]): void {
  const entries = sayings.map((saying, at) => [keyOf(saying), outcomes[at]] as const);
  writeFileSync(file, JSON.stringify(Object.fromEntries(entries)));
  process.stdout.write(`${entries.length} answers written to ${file}\n`);
}

/** Messages that came since are left out: nobody knows what would have been answered. */
function compareSaved(
  file: string,
  sayings: readonly Saying[],
  now: readonly Outcome[],
): AnswerDiff {
  const saved = readSaved(file);
  const known = sayings.flatMap((saying, at) => {
    const [before, after] = [saved[keyOf(saying)], now[at]];
    return before && after ? [{ saying, before, after }] : [];
  });
  return compareOutcomes(
    known.map(({ saying }) => saying),
    known.map(({ before }) => before),
    known.map(({ after }) => after),
  );
}

function readSaved(file: string): Readonly<Record<string, Outcome>> {
  try {
    return Saved.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new AppError('diff.usage', `${file} is no file that --save wrote`, {}, { cause });
  }
}

/** A hash: what customers wrote does not leave the data folder. */
function keyOf({ language, text }: Saying): string {
  return createHash('sha256').update(`${language} ${text}`).digest('base64url');
}

function print(diff: AnswerDiff, json: boolean): void {
  const { changes, ...sum } = diff;
  const shown = { ...sum, changes: changes.map(reported) };
  process.stdout.write(json ? `${JSON.stringify(shown)}\n` : `${diffLines(diff).join('\n')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = CANNOT_RUN;
});
