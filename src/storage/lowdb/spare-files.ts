import { join } from 'node:path';
import { Background } from './background.js';
import type { Disk } from './disk.js';

/** Larger files are not kept: their space is worth more than the time. */
const LARGEST = 64 * 1024;
/** Kept per size. */
const KEPT = 32;
/** A file rests until this many more were given, so that a backup that is reading it gets it whole. */
const RESTING = 8;

/**
 * Replaced files, by size, to be written again. Making and deleting files is most of what a safe
 * write costs on a journaling file system (ext4 looks for an inode that was not freed lately), and
 * overwriting one that has its blocks is the cheapest way to fill a new version. Only files whose
 * replacement is known to be on the disk may be given: until then a power cut can bring them back.
 */
export class SpareFiles {
  private readonly bySize = new Map<number, string[]>();
  private readonly removals = new Background();
  private made = 0;

  constructor(
    readonly folder: string,
    private readonly disk: Disk,
  ) {}

  /** A path in the spare folder that is not in use. */
  newPath(): string {
    this.made += 1;
    return join(this.folder, String(this.made));
  }

  /** An open file of exactly this size, or `undefined`. */
  take(size: number): { path: string; handle: number } | undefined {
    const paths = this.bySize.get(size) ?? [];
    const path = paths.length > RESTING ? paths.shift() : undefined;
    const handle = path === undefined ? undefined : this.reopen(path);
    if (path === undefined || handle === undefined) return undefined;
    const facts = this.disk.facts(handle);
    if (facts.names === 1 && facts.size === size) return { path, handle };
    // Somebody linked to it, as some backup programs do: it is theirs now.
    this.disk.close(handle);
    this.discard(path);
    return undefined;
  }

  /** Without syncs nothing is known to be on the disk, so nothing is ever wanted. */
  wants(size: number): boolean {
    if (this.disk.durability === 'relaxed' || size === 0 || size > LARGEST) return false;
    return (this.bySize.get(size)?.length ?? 0) < KEPT;
  }

  give(path: string, size: number): void {
    const paths = this.bySize.get(size) ?? [];
    // Many may have been wanted at the same time.
    if (paths.length >= KEPT) return this.discard(path);
    paths.push(path);
    this.bySize.set(size, paths);
  }

  /** Removes a file in the background; one that stays behind goes with the next start. */
  discard(path: string): void {
    this.removals.run(this.disk.remove(path));
  }

  /** Resolves when all that was discarded is gone. */
  settled(): Promise<void> {
    return this.removals.drained();
  }

  private reopen(path: string): number | undefined {
    try {
      return this.disk.reopen(path);
    } catch {
      return undefined;
    }
  }
}
