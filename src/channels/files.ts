import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Attachment } from '../domain/conversation/entry.js';
import { AppError } from '../errors.js';
import { cleanText } from './clean-text.js';
import { typeOfBytes } from './file-type.js';

/** What is kept beside the bytes: enough to serve them safely. */
interface Sidecar {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
}

/**
 * Files that customers sent: random names, their own folder, never inside a served directory. The
 * type is told from the bytes, not from the sender's word.
 */
export class FileShelf {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** Keeps a file; `undefined` when its kind is not allowed. Throws `store.unwritable` when not saved. */
  async keep(bytes: Buffer, name: string): Promise<Attachment | undefined> {
    const contentType = typeOfBytes(bytes);
    if (!contentType) return undefined;
    const id = randomBytes(16).toString('base64url');
    const sidecar: Sidecar = { name: safeName(name), contentType, size: bytes.length };
    try {
      await writeDurably(join(this.folder, id), bytes);
      await writeDurably(join(this.folder, `${id}.json`), Buffer.from(JSON.stringify(sidecar)));
    } catch (cause) {
      throw new AppError('store.unwritable', 'the file could not be saved', {}, { cause });
    }
    return { id, ...sidecar, url: `/files/${id}` };
  }

  /** The bytes and their description; `undefined` when there is no such file. */
  async fetch(id: string): Promise<(Sidecar & { bytes: Buffer }) | undefined> {
    if (!/^[A-Za-z0-9_-]{22}$/.test(id)) return undefined;
    try {
      const sidecar = JSON.parse(
        await readFile(join(this.folder, `${id}.json`), 'utf8'),
      ) as Sidecar;
      return { ...sidecar, bytes: await readFile(join(this.folder, id)) };
    } catch {
      return undefined;
    }
  }
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** A name without path, control and direction characters, at most 120 characters. */
function safeName(name: string): string {
  const bare = name.split(/[\\/]/).at(-1) ?? '';
  const plain = cleanText(bare).replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '');
  // By code points: half an emoji could not be written into a header.
  return [...plain].slice(0, 120).join('') || 'file';
}
