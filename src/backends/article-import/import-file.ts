import type { ReadCandidates } from '../../domain/knowledge/article-candidate.js';
import type { ArticleFaultCode } from '../../domain/knowledge/article-fault.js';

/** A file as it was picked: its name, with folders if it came with any, and what is in it. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Reads one kind of file; what cannot be read is a fault in the answer, never an exception of its own. */
export type FileReader = (file: ImportFile) => Promise<ReadCandidates> | ReadCandidates;

/** The answer for a file that gave nothing, and why. */
export function refusedFile(
  where: string,
  code: ArticleFaultCode,
  more: { readonly found?: string; readonly instead?: string } = {},
): ReadCandidates {
  return { candidates: [], faults: [{ where, field: '', code, ...more }] };
}

/** The name of a file without folders and ending. */
export function stemOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? name;
  return last.replace(/\.[^.]*$/, '');
}
