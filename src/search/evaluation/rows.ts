import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../errors.js';

const EntryLine = z
  .object({
    id: z.string().min(1),
    question: z.string(),
    answer: z.string(),
    lang: z.enum(['zh', 'en']),
    similar: z.array(z.string()).default([]),
  })
  .strict();
const QueryLine = z.object({ query: z.string(), id: z.string().min(1) }).strict();

/** A question with its answer, and other ways to ask it. */
export type EntryRow = z.output<typeof EntryLine>;

/** A query and the id of the one entry that is right for it. */
export type QueryRow = z.output<typeof QueryLine>;

/** Reads `{"id","question","answer","lang","similar"?}` lines. Throws `evaluation.bad-file`. */
export function readEntries(file: string): EntryRow[] {
  const seen = new Set<string>();
  return readLines(file, EntryLine, ({ id }) => {
    if (seen.has(id)) return `the id ${JSON.stringify(id)} is there twice`;
    seen.add(id);
    return undefined;
  });
}

/** Reads `{"query","id"}` lines; every id must be one of an entry. Throws `evaluation.bad-file`. */
export function readQueries(file: string, entries: readonly EntryRow[]): QueryRow[] {
  const known = new Set(entries.map(({ id }) => id));
  return readLines(file, QueryLine, ({ id }) =>
    known.has(id) ? undefined : `no entry has the id ${JSON.stringify(id)}`,
  );
}

/** @param check what is wrong with a line that reads well, if anything. */
function readLines<T>(
  file: string,
  line: z.ZodType<T, z.ZodTypeDef, unknown>,
  check: (row: T) => string | undefined,
): T[] {
  const rows: T[] = [];
  textOf(file)
    .split('\n')
    .forEach((text, at) => {
      if (text.trim() === '') return;
      const read = readLine(text, line);
      const fault = typeof read === 'string' ? read : check(read.row);
      if (fault !== undefined)
        throw new AppError('evaluation.bad-file', `${file}:${at + 1} ${fault}`);
      if (typeof read !== 'string') rows.push(read.row);
    });
  if (rows.length === 0) throw new AppError('evaluation.bad-file', `${file} holds no lines`);
  return rows;
}

/** The row, or what is wrong with the line. */
function readLine<T>(
  text: string,
  line: z.ZodType<T, z.ZodTypeDef, unknown>,
): { readonly row: T } | string {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return 'is not JSON: one object a line is expected';
  }
  const parsed = line.safeParse(content);
  if (parsed.success) return { row: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  return where === '' ? (issue?.message ?? 'is wrong') : `"${where}": ${issue?.message ?? 'wrong'}`;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (cause) {
    throw new AppError('evaluation.bad-file', `${file} cannot be read`, {}, { cause });
  }
}
