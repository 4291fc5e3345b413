import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../errors.js';
import type { Language } from '../domain/language.js';

/** Reply keys such as `order-status.found` with their template, for one language. */
export type ReplyTemplates = ReadonlyMap<string, string>;

/** The templates of every reply, for each language. */
export type AllReplies = Readonly<Record<Language, ReplyTemplates>>;

const File = z.record(z.string().regex(/^[a-z0-9_]+$/), z.string().min(1));

/**
 * Reads every `dialogs/<name>/replies.<language>.yaml` below `root`; the key of a reply is
 * `<name>.<key in the file>`. Throws `content.invalid` that names file and key; nothing is half read.
 */
export function loadReplies(root: string): AllReplies {
  const load = (language: Language): ReplyTemplates => {
    const templates = new Map<string, string>();
    for (const dialog of readdirSync(root, { withFileTypes: true })) {
      if (!dialog.isDirectory()) continue;
      const file = join(root, dialog.name, `replies.${language}.yaml`);
      for (const [key, text] of Object.entries(readReplyFile(file))) {
        templates.set(`${dialog.name}.${key}`, text.trimEnd());
      }
    }
    return templates;
  };
  return { zh: load('zh'), en: load('en') };
}

function readReplyFile(file: string): Record<string, string> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AppError(
      'content.invalid',
      `${file} is missing: every dialog has one per language`,
      {},
      { cause },
    );
  }
  try {
    return File.parse(parse(text) ?? {});
  } catch (cause) {
    const detail = cause instanceof z.ZodError ? keyAndFault(cause) : String(cause);
    throw new AppError('content.invalid', `${file}: ${detail}`, {}, { cause });
  }
}

function keyAndFault(error: z.ZodError): string {
  const issue = error.issues[0];
  return `"${issue?.path.join('.') ?? ''}" ${issue?.message ?? 'is not a text'}; put texts in a | block`;
}
