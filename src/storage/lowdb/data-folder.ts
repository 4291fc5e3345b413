import { join } from 'node:path';
import type { Disk } from './disk.js';
import { encodeName, shardOf } from './file-name.js';
import { FolderHandles } from './folder-handles.js';
import { SpareFiles } from './spare-files.js';

export const SUFFIX = '.json';

/** Where everything lies: `<collection>/<hh>/<id>.json`, `index/<collection>/<index>/<partition>.json`. */
export class DataFolder {
  readonly folders: FolderHandles;
  readonly spares: SpareFiles;

  constructor(
    readonly root: string,
    readonly disk: Disk,
  ) {
    this.folders = new FolderHandles(disk);
    this.spares = new SpareFiles(join(root, 'spare'), disk);
  }

  collectionFolder(collection: string): string {
    return join(this.root, encodeName(collection));
  }

  recordPath(collection: string, id: string): string {
    const name = encodeName(id);
    return join(this.collectionFolder(collection), shardOf(name), name + SUFFIX);
  }

  indexesFolder(collection: string): string {
    return join(this.root, 'index', encodeName(collection));
  }

  indexFolder(collection: string, index: string): string {
    return join(this.indexesFolder(collection), encodeName(index));
  }

  partitionPath(collection: string, index: string, partition: string): string {
    return join(this.indexFolder(collection, index), encodeName(partition) + SUFFIX);
  }
}
