import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { ImportFile } from '../src/backends/article-import/import-file.js';
import { IMPORT_ENDINGS } from '../src/backends/article-import/read-files.js';

/**
 * The files below paths, by name; a folder's files are named from the folder on, so that topics are
 * known. Of folders only what can be imported is taken; a file that is named is always taken.
 */
export function filesBelow(paths: readonly string[]): ImportFile[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [{ name: basename(path), bytes: readFileSync(path) }];
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
    return names
      .filter((name) => IMPORT_ENDINGS.some((ending) => name.toLowerCase().endsWith(`.${ending}`)))
      .map((name) => join(path, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => ({
        name: relative(dirname(resolve(path)), resolve(file)),
        bytes: readFileSync(file),
      }));
  });
}

/** Writes files below a folder; returns the first that is there already, and then writes none. */
export function writeBelow(folder: string, files: readonly ImportFile[]): string | undefined {
  const taken = files.map(({ name }) => join(folder, name)).find((path) => existsSync(path));
  if (taken !== undefined) return taken;
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return undefined;
}
