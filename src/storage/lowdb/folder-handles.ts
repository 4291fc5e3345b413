import { dirname } from 'node:path';
import type { Disk } from './disk.js';
import { OpenSet, type Releasable } from './open-set.js';
import { SharedRun } from './shared-run.js';
import { errnoOf } from './storage-error.js';

/** Open folders cost a file descriptor each. */
const OPEN_AT_MOST = 256;

class FolderHandle implements Releasable {
  private readonly syncs: SharedRun;

  constructor(
    private readonly disk: Disk,
    private readonly handle: number,
  ) {
    this.syncs = new SharedRun(() => disk.syncFolder(handle));
  }

  sync(): Promise<void> {
    return this.syncs.run();
  }

  release(): boolean {
    if (this.syncs.idle) this.disk.close(this.handle);
    return this.syncs.idle;
  }
}

/** The folders of a store: made when missing, kept open, and synced once for all who wait. */
export class FolderHandles {
  private readonly handles = new OpenSet<FolderHandle>(OPEN_AT_MOST);

  constructor(private readonly disk: Disk) {}

  /** Opens the folder, and makes it when it is missing. */
  async ensure(path: string): Promise<void> {
    try {
      this.open(path);
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error;
      await this.make(path);
    }
  }

  /** Resolves when every name that is in the folder now is on the disk. */
  sync(path: string): Promise<void> {
    return this.open(path).sync();
  }

  /** Closes a folder that may have been replaced, so that it is looked up again. */
  forget(path: string): void {
    this.handles.release(path);
  }

  closeAll(): void {
    this.handles.releaseAll();
  }

  private async make(path: string): Promise<void> {
    const topmost = this.disk.makeFolder(path);
    // A new folder is only safe once its parent is, up to the first one that was there before.
    for (let made = path; ; made = dirname(made)) {
      await this.sync(dirname(made));
      if (topmost === undefined || made === topmost || made === dirname(made)) return;
    }
  }

  private open(path: string): FolderHandle {
    return this.handles.open(path, () => new FolderHandle(this.disk, this.disk.openFolder(path)));
  }
}
