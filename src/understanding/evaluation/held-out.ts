import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../domain/language.js';
import { contentError } from '../training/content-error.js';
import type { Row } from './rows.js';

/** A sentence that no training saw, with its meaning. */
export interface HeldOutRow extends Row {
  readonly language: Language;
}

const File = z.object({ intent: z.string(), zh: z.string(), en: z.string() });

/**
 * The sentences below `folder`, one file an intent with one sentence a line in each language; empty
 * when there is no such folder. Throws `content.invalid` that names the file.
 */
export function readHeldOut(folder: string): HeldOutRow[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((name) => rowsOf(join(folder, name)));
}

function rowsOf(file: string): HeldOutRow[] {
  try {
    const read = File.parse(parse(readFileSync(file, 'utf8')));
    return LANGUAGES.flatMap((language) =>
      read[language]
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((text) => ({ label: read.intent, text, language })),
    );
  } catch (cause) {
    throw contentError(file, cause);
  }
}
