import { parseArgs } from 'node:util';
import type { Understanding } from '../src/domain/understanding.js';
import { AppError } from '../src/errors.js';
import { influences } from '../src/understanding/explain.js';
import { IntentModel } from '../src/understanding/engine/intent-model.js';
import { normalise } from '../src/understanding/text/normalise.js';
import { createPrepare } from '../src/understanding/text/prepare.js';
import { createSimplify } from '../src/understanding/text/simplify.js';
import { loadOwnUnderstander } from './own-understander.js';

const USAGE = 'usage: npm run understand -- "where is my parcel" [--json]';
const CANNOT_RUN = 2;
const BAR = 24;
const MOST_INFLUENCES = 8;
/** What the masks of the intent model stand for, in their order. */
const MASK_NAMES = ['<order>', '<case>', '<tracking>', '<phone>', '<e-mail>', '<amount>'];

/** Prints what the bot hears in a message and why. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const text = positionals.join(' ');
  if (text === '') throw new AppError('understand.usage', USAGE);
  const { understander, data } = await loadOwnUnderstander();
  const heard = understander.understand(text);
  if (values.json) {
    process.stdout.write(`${JSON.stringify(heard)}\n`);
    return;
  }
  const why = whyLines(new IntentModel(data), text, heard);
  process.stdout.write(`${[...describe(heard), ...why].join('\n')}\n`);
}

function describe(heard: Understanding): string[] {
  const acted = heard.intents.map(({ id }) => id).join(' + ') || '–';
  const { anger, urgency, gratitude, reasons } = heard.mood;
  return [
    `text       ${heard.text}`,
    `language   ${heard.language}`,
    `verdict    ${heard.verdict}: ${acted}`,
    `class      ${heard.class} ${percent(heard.classScore)}`,
    'candidates',
    ...heard.candidates.map(({ id, score }) => `  ${bar(score)} ${percent(score)} ${id}`),
    `entities   ${heard.entities.length === 0 ? 'none' : ''}`,
    ...heard.entities.map(({ type, text, value }) => `  ${type.padEnd(16)} ${text}  →  ${value}`),
    'mood',
    `  anger      ${bar(anger)} ${percent(anger)}`,
    `  urgency    ${bar(urgency)} ${percent(urgency)}`,
    `  gratitude  ${bar(gratitude)} ${percent(gratitude)}`,
    ...(reasons.length > 0 ? [`  because of ${reasons.join(', ')}`] : []),
  ];
}

function whyLines(model: IntentModel, text: string, heard: Understanding): string[] {
  const first = heard.candidates[0];
  if (!first) return [];
  const prepared = createPrepare()(normalise(text, createSimplify()));
  const strongest = influences(model, prepared, first.id, MOST_INFLUENCES);
  return [
    `what counted for ${first.id}`,
    ...strongest.map(({ part, effect }) => `  ${signed(effect)}  ${withoutMasks(part)}`),
  ];
}

function withoutMasks(part: string): string {
  return part.replace(
    /[\ue000-\ue0ff]/g,
    (mask) => MASK_NAMES[mask.charCodeAt(0) - 0xe000] ?? mask,
  );
}

function bar(share: number): string {
  const filled = Math.round(BAR * Math.min(1, share));
  return '█'.repeat(filled) + '·'.repeat(BAR - filled);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0).padStart(3)} %`;
}

function signed(effect: number): string {
  return `${effect < 0 ? '−' : '+'}${Math.abs(effect).toFixed(2)}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = CANNOT_RUN;
});
