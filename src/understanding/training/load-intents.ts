import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../domain/language.js';
import type { IntentId } from '../../domain/understanding.js';
import { AppError } from '../../errors.js';
import { contentError } from './content-error.js';

/** One intent as its file describes it. */
export interface IntentFile {
  readonly intent: IntentId;
  /** What the customer wants, in one English sentence. */
  readonly means: string;
  /** What serves it: a dialog, or the knowledge articles. */
  readonly servedBy: { readonly dialog: string } | { readonly articles: true };
  /** A short wording that a customer could tap. */
  readonly label?: Readonly<Record<Language, string>>;
  readonly examples: Readonly<Record<Language, readonly string[]>>;
}

/** Folders below `intents/` that hold no intents. */
const OTHER_FOLDERS = new Set(['entities', 'turns']);
/** Where ids without a dot live. */
const CONVERSATION = 'conversation';

const Text = z.string().trim().min(1, 'is empty');
const Label = z.object({ zh: Text, en: Text }).strict();
const Lines = z
  .string({ message: 'must be a | block with one sentence a line' })
  .transform(linesOf);
const File = z
  .object({
    intent: z.string(),
    means: Text,
    dialog: Text.optional(),
    articles: z.literal(true).optional(),
    label: Label.optional(),
    examples: z.object({ zh: Lines, en: Lines }).strict(),
  })
  .strict();

/**
 * Reads every `intents/<class>/<name>.yaml` below `root`, in the order of their ids. Throws
 * `content.invalid` that names file and key for the first fault.
 */
export function loadIntents(root: string): IntentFile[] {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !OTHER_FOLDERS.has(entry.name))
    .map((entry) => join(root, entry.name));
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(folder, name)),
  );
  if (files.length === 0) throw new AppError('content.invalid', `${root}: holds no intents`);
  return files.map((file) => readIntent(root, file)).sort((a, b) => (a.intent < b.intent ? -1 : 1));
}

function readIntent(root: string, file: string): IntentFile {
  try {
    const read = File.parse(parse(readFileSync(file, 'utf8')));
    const expected = idOf(root, file);
    if (read.intent !== expected) {
      throw new AppError('content.invalid', `${file}: "intent" must be ${expected}, like its file`);
    }
    return { ...read, servedBy: servedBy(file, read) };
  } catch (cause) {
    throw contentError(file, cause);
  }
}

function servedBy(file: string, read: z.infer<typeof File>): IntentFile['servedBy'] {
  if (read.dialog !== undefined && read.articles === undefined) return { dialog: read.dialog };
  if (read.articles && read.dialog === undefined) return { articles: true };
  throw new AppError(
    'content.invalid',
    `${file}: needs exactly one of "dialog" and "articles: true"`,
  );
}

function idOf(root: string, file: string): IntentId {
  const [folder = ''] = relative(root, file).split(sep);
  const name = basename(file, '.yaml');
  return folder === CONVERSATION ? name : `${folder}.${name}`;
}

function linesOf(block: string): string[] {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** All sentences of an intent, in every language. */
export function sentencesOf(file: IntentFile): readonly string[] {
  return LANGUAGES.flatMap((language) => file.examples[language]);
}
