import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for one test file's stores; `removeAll` in `afterAll`. */
export class TestFolders {
  private readonly made: string[] = [];

  make(): string {
    const folder = mkdtempSync(join(tmpdir(), 'touchpoint-store-'));
    this.made.push(folder);
    return folder;
  }

  /** What a process that dies at this moment leaves behind, ready to be opened. */
  afterCrash(folder: string): string {
    const copy = this.make();
    cpSync(folder, copy, { recursive: true });
    rmSync(join(copy, 'lock'), { force: true });
    return copy;
  }

  removeAll(): void {
    for (const folder of this.made) rmSync(folder, { recursive: true, force: true });
  }
}

/** Every file below a folder, relative to it, sorted. */
export function filesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(join(folder, name)).isFile()).sort();
}

/** The one file below a folder whose path ends like this. */
export function fileBelow(folder: string, ending: string): string {
  const [path, ...more] = filesBelow(folder).filter((name) => name.endsWith(ending));
  if (path === undefined || more.length > 0) throw new Error(`not exactly one ${ending}`);
  return join(folder, path);
}
