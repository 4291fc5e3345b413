import { z } from 'zod';
import { AppError } from '../../errors.js';

/** The failure of a content file, for the person who edits it: file, key, what is wrong. */
export function contentError(file: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  return new AppError('content.invalid', `${file}: ${faultOf(cause)}`, {}, { cause });
}

function faultOf(cause: unknown): string {
  const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined;
  if (!issue) return cause instanceof Error ? cause.message : String(cause);
  const key = issue.path.join('.');
  return key === '' ? issue.message : `"${key}" ${issue.message}`;
}
