import { AppError } from '../../errors.js';

/** The system's short name of a failure, such as `ENOSPC`; `unknown` when it has none. */
export function errnoOf(error: unknown): string {
  const code = typeof error === 'object' && error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'unknown';
}

/**
 * `saved` tells what the disk holds: `no` is certain; `unknown` means that the new state is there but
 * the disk would not confirm it.
 */
export function unwritable(path: string, cause: unknown, saved: 'no' | 'unknown'): AppError {
  const errno = errnoOf(cause);
  return new AppError(
    'store.unwritable',
    `Cannot write ${path} (${errno}): ${adviceFor(errno)}. Writing goes on by itself once that is done.`,
    { path, errno, saved },
    { cause },
  );
}

export function unreadable(path: string, cause: unknown): AppError {
  const errno = errnoOf(cause);
  return new AppError(
    'store.unreadable',
    `Cannot read ${path} (${errno}): ${adviceFor(errno)}.`,
    { path, errno },
    { cause },
  );
}

/** What a damaged file was: losing a record loses that one, losing an index loses sight of many. */
export type DocumentKind = 'record' | 'index';

export function damaged(path: string, kind: DocumentKind): AppError {
  const advice = {
    record: 'Put this one file back from a backup; or move it away, which loses this record only.',
    index:
      'Stop the program and rebuild the indexes; do not delete it, its records would not be found.',
  };
  return new AppError(
    'store.damaged',
    `${path} is damaged: it is not what was written. ${advice[kind]} Check the disk.`,
    { path },
  );
}

function adviceFor(errno: string): string {
  switch (errno) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full, free some space';
    case 'EACCES':
    case 'EPERM':
      return 'this user has no permission, mend owner and mode of the data folder';
    case 'EROFS':
      return 'the file system is read-only, mount it for writing';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open, raise the limit (ulimit -n)';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'a folder is missing or is not a folder, put the data folder back as it was';
    default:
      return 'check the disk and the system log';
  }
}
