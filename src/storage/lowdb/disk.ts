import * as fs from 'node:fs';

/** `relaxed` leaves the time of writing to the system: safe when a process dies, not in a power cut. */
export type Durability = 'full' | 'relaxed';

export interface FileFacts {
  readonly size: number;
  /** How many names the file has. */
  readonly names: number;
}

/**
 * The file calls of the store, as a value so that tests can let them fail. What may wait for the disk
 * is asynchronous; what the kernel answers from memory is not, because a trip to the thread pool costs
 * several times the call itself.
 */
export interface Disk {
  readonly durability: Durability;
  exists(path: string): boolean;
  /** The whole file; rejects with `ENOENT` when there is none. */
  read(path: string): Promise<Buffer>;
  /** Opens a new file for writing. */
  create(path: string): Promise<number>;
  /** Opens a file that was closed a moment ago, to overwrite it. */
  reopen(path: string): number;
  facts(handle: number): FileFacts;
  /** Writes all bytes from `position` (0 when not given) on and, with full durability, waits for the disk. */
  write(handle: number, bytes: Buffer, position?: number): Promise<void>;
  close(handle: number): void;
  link(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes a folder with its parents; the topmost one that was made, or `undefined`. */
  makeFolder(path: string): string | undefined;
  openFolder(path: string): number;
  /** With full durability, waits until the names in an open folder are on the disk. */
  syncFolder(handle: number): Promise<void>;
}

const OWNER_ONLY = 0o600;
const FOLDER_OWNER_ONLY = 0o700;
// Linux waits inside the write itself, which saves a trip; macOS needs the explicit call.
const SYNCS_IN_WRITE = process.platform === 'linux';

export function systemDisk(durability: Durability): Disk {
  const full = durability === 'full';
  const overwrite = fs.constants.O_WRONLY | (full && SYNCS_IN_WRITE ? fs.constants.O_DSYNC : 0);
  const anew = overwrite | fs.constants.O_CREAT | fs.constants.O_TRUNC;
  const waiting = new Waiting();
  return {
    durability,
    exists: (path) => fs.statSync(path, { throwIfNoEntry: false }) !== undefined,
    read: readWhole,
    create: (path) => openFile(path, anew),
    reopen: (path) => fs.openSync(path, overwrite),
    facts: (handle) => {
      const { size, nlink } = fs.fstatSync(handle);
      return { size, names: nlink };
    },
    write: (handle, bytes, position = 0) =>
      waiting.during(async () => {
        let written = 0;
        while (written < bytes.length) written += await writeSome(handle, bytes, written, position);
        if (full && !SYNCS_IN_WRITE) await call((done) => fs.fdatasync(handle, done));
      }),
    close: (handle) => fs.closeSync(handle),
    ...naming(waiting),
    makeFolder: (path) => fs.mkdirSync(path, { recursive: true, mode: FOLDER_OWNER_ONLY }),
    openFolder: (path) => fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_DIRECTORY),
    syncFolder: async (handle) => {
      if (full) await waiting.during(() => call((done) => fs.fsync(handle, done)));
    },
  };
}

/**
 * Counts the calls that wait for the disk. Names change in memory, but may have to wait for such a call
 * of somebody else; while there is none, they need no trip to the thread pool.
 */
class Waiting {
  count = 0;

  async during(step: () => Promise<void>): Promise<void> {
    this.count += 1;
    try {
      await step();
    } finally {
      this.count -= 1;
    }
  }
}

function naming(waiting: Waiting): Pick<Disk, 'link' | 'rename' | 'remove'> {
  return {
    link: async (from, to) => {
      if (waiting.count === 0) fs.linkSync(from, to);
      else await call((done) => fs.link(from, to, done));
    },
    rename: async (from, to) => {
      if (waiting.count === 0) fs.renameSync(from, to);
      else await call((done) => fs.rename(from, to, done));
    },
    remove: (path) => call((done) => fs.unlink(path, done)),
  };
}

function openFile(path: string, flags: number): Promise<number> {
  return new Promise((resolve, reject) => {
    fs.open(path, flags, OWNER_ONLY, (error, handle) => (error ? reject(error) : resolve(handle)));
  });
}

function call(start: (done: (error: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error ? reject(error) : resolve()));
  });
}

function writeSome(handle: number, bytes: Buffer, from: number, position: number): Promise<number> {
  return new Promise((resolve, reject) => {
    fs.write(handle, bytes, from, bytes.length - from, position + from, (error, count) =>
      error ? reject(error) : resolve(count),
    );
  });
}

// Two trips to the thread pool where `fs.readFile` takes four.
async function readWhole(path: string): Promise<Buffer> {
  const handle = await openFile(path, fs.constants.O_RDONLY);
  try {
    const bytes = Buffer.allocUnsafe(fs.fstatSync(handle).size);
    const count = await readSome(handle, bytes);
    return count === bytes.length ? bytes : bytes.subarray(0, count);
  } finally {
    fs.closeSync(handle);
  }
}

function readSome(handle: number, bytes: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    fs.read(handle, bytes, 0, bytes.length, 0, (error, count) =>
      error ? reject(error) : resolve(count),
    );
  });
}
