import { readFileSync } from 'node:fs';
import { errnoOf } from './storage-error.js';

/**
 * When a process began, as text that no other process of this or an earlier boot has; `undefined` when
 * it does not run any more, the empty string where the system does not tell (no `/proc`).
 * Field 22 of `/proc/<pid>/stat`, see proc(5).
 */
export function processStart(pid: number): string | undefined {
  const boot = readText('/proc/sys/kernel/random/boot_id');
  if (boot === undefined) return isRunning(pid) ? '' : undefined;
  const stat = readText(`/proc/${pid}/stat`);
  // The second field is a name in brackets and may hold blanks and brackets itself.
  const [state, ...fields] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  const ended = state === undefined || state === 'Z' || state === 'X';
  return ended ? undefined : `${boot.trim()} ${fields[18]}`;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user cannot be signalled but is there.
    return errnoOf(error) === 'EPERM';
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
