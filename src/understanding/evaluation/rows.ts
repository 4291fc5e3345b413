import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../errors.js';
import { NONE } from '../engine/intent-model.js';

/** A sentence and its label. */
export interface Row {
  readonly label: string;
  readonly text: string;
}

/** A sentence that asks two things, in order. */
export interface PairRow {
  readonly labels: readonly [string, string];
  readonly text: string;
}

/** A sentence and what is named in it, as written. */
export interface EntityRow {
  readonly text: string;
  readonly entities: readonly {
    readonly type: string;
    readonly text: string;
    /** The normal form, where the row gives it. */
    readonly value?: string | undefined;
  }[];
}

const EntityLine = z.object({
  text: z.string(),
  entities: z.array(z.object({ type: z.string(), text: z.string(), value: z.string().optional() })),
});

/** Reads `label<TAB>text` lines. Throws `evaluation.bad-file` with file and line. */
export function readRows(file: string): Row[] {
  return readLines(file, (line) => {
    const [label, text, ...more] = line.split('\t');
    if (!label || !text || more.length > 0) throw new RangeError('needs label<TAB>text');
    return { label, text };
  });
}

/** Reads `label<TAB>text` lines for the shipped model, which calls what is out of scope `none`. */
export function readOwnRows(file: string): Row[] {
  return readRows(file).map((row) => (isOutside(row.label) ? { ...row, label: NONE } : row));
}

/** Whether a label of a public set means that nothing in scope was said. */
export function isOutside(label: string): boolean {
  return /^(?:none|oos)$/i.test(label);
}

/** Reads out-of-scope sentences: bare lines, or lines with a label, which is passed over. */
export function readOutside(file: string): Row[] {
  return readLines(file, (line) => ({ label: NONE, text: line.slice(line.indexOf('\t') + 1) }));
}

/** Reads `id1<TAB>id2<TAB>text` lines. */
export function readPairs(file: string): PairRow[] {
  return readLines(file, (line) => {
    const [first, second, text, ...more] = line.split('\t');
    if (!first || !second || !text || more.length > 0)
      throw new RangeError('needs id1<TAB>id2<TAB>text');
    return { labels: [first, second], text };
  });
}

/** Reads `{"text": …, "entities": [{"type": …, "text": …}]}` lines. */
export function readEntityRows(file: string): EntityRow[] {
  return readLines(file, (line) => EntityLine.parse(JSON.parse(line)));
}

function readLines<T>(file: string, read: (line: string) => T): T[] {
  const rows = textOf(file)
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .flatMap((line, at) => (line.trim() === '' ? [] : [readLine(file, line, at + 1, read)]));
  if (rows.length === 0) throw new AppError('evaluation.bad-file', `${file} holds no lines`);
  return rows;
}

function readLine<T>(file: string, line: string, number: number, read: (line: string) => T): T {
  try {
    return read(line);
  } catch (cause) {
    const fault = cause instanceof RangeError ? cause.message : 'is not what is expected';
    throw new AppError('evaluation.bad-file', `${file}:${number} ${fault}`, {}, { cause });
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (cause) {
    throw new AppError('evaluation.bad-file', `${file} cannot be read`, {}, { cause });
  }
}
