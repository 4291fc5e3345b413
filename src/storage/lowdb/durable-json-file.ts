import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import type { DataFolder } from './data-folder.js';
import { decodeDocument, encodeDocument, type DocumentContent } from './document-text.js';
import { damaged, errnoOf, unreadable, unwritable, type DocumentKind } from './storage-error.js';

/**
 * lowdb's adapter for one small document that survives crashes: a draft is written and synced, renamed
 * over the file, and the folder is synced. One caller at a time.
 */
export class DurableJsonFile implements Adapter<DocumentContent> {
  /** Bytes of the file as far as known; 0 when there is none. */
  private size = 0;

  constructor(
    private readonly path: string,
    private readonly id: string,
    private readonly kind: DocumentKind,
    private readonly data: DataFolder,
  ) {}

  /** `null` when there is no file; throws `store.damaged` or `store.unreadable`. */
  async read(): Promise<DocumentContent | null> {
    const bytes = await this.readBytes();
    this.size = bytes?.length ?? 0;
    if (!bytes) return null;
    const content = decodeDocument(bytes, this.id);
    if (!content) throw damaged(this.path, this.kind);
    return content;
  }

  /** Throws `store.unwritable`, with the fact `saved` telling whether the file may have changed. */
  async write(content: DocumentContent): Promise<void> {
    const bytes = encodeDocument(content);
    const spare = await this.attempt(async () => {
      await this.data.folders.ensure(dirname(this.path));
      const draft = await this.writeDraft(bytes);
      return this.replaceBy(draft);
    });
    const replaced = this.size;
    this.size = bytes.length;
    await this.confirm(spare, replaced);
  }

  /** Removes the file; throws as `write` does. */
  async remove(): Promise<void> {
    const { disk, spares } = this.data;
    const removed = this.size;
    const spare = spares.wants(removed) ? spares.newPath() : undefined;
    await this.attempt(() => (spare ? disk.rename(this.path, spare) : disk.remove(this.path)));
    this.size = 0;
    await this.confirm(spare, removed);
  }

  private async readBytes(): Promise<Buffer | undefined> {
    try {
      return this.data.disk.exists(this.path) ? await this.data.disk.read(this.path) : undefined;
    } catch (error) {
      if (errnoOf(error) === 'EMFILE') this.data.folders.closeAll();
      throw unreadable(this.path, error);
    }
  }

  private async writeDraft(bytes: Buffer): Promise<string> {
    const { disk, spares } = this.data;
    const { path, handle } = spares.take(bytes.length) ?? (await this.newDraft());
    try {
      await disk.write(handle, bytes);
    } catch (error) {
      spares.discard(path);
      throw error;
    } finally {
      disk.close(handle);
    }
    return path;
  }

  private async newDraft(): Promise<{ path: string; handle: number }> {
    const path = this.data.spares.newPath();
    return { path, handle: await this.data.disk.create(path) };
  }

  /** The path under which the replaced file lives on, or `undefined` when it was let go. */
  private async replaceBy(draft: string): Promise<string | undefined> {
    const { disk, spares } = this.data;
    const spare = spares.wants(this.size) ? await this.linkSpare() : undefined;
    try {
      await disk.rename(draft, this.path);
    } catch (error) {
      spares.discard(draft);
      if (spare) spares.discard(spare);
      throw error;
    }
    return spare;
  }

  // Some file systems have no second names; then the old file simply goes.
  private async linkSpare(): Promise<string | undefined> {
    const spare = this.data.spares.newPath();
    try {
      await this.data.disk.link(this.path, spare);
      return spare;
    } catch {
      return undefined;
    }
  }

  private async attempt<R>(step: () => Promise<R>): Promise<R> {
    try {
      return await step();
    } catch (error) {
      if (errnoOf(error) === 'EMFILE') this.data.folders.closeAll();
      this.data.folders.forget(dirname(this.path));
      throw unwritable(this.path, error, 'no');
    }
  }

  private async confirm(spare: string | undefined, size: number): Promise<void> {
    try {
      await this.data.folders.sync(dirname(this.path));
    } catch (error) {
      if (spare) this.data.spares.discard(spare);
      throw unwritable(this.path, error, 'unknown');
    }
    if (spare) this.data.spares.give(spare, size);
  }
}
