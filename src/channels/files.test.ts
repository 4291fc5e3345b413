import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileShelf } from './files.js';

const png = Buffer.from('89504e470d0a1a0a', 'hex');
let folder: string;
let shelf: FileShelf;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchpoint-files-'));
  shelf = new FileShelf(join(folder, 'files'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('FileShelf', () => {
  it('gives back what it was given, under a name that nobody can guess', async () => {
    const kept = await shelf.keep(png, 'cat.png');

    expect(kept).toMatchObject({ name: 'cat.png', contentType: 'image/png', size: 8 });
    expect(kept?.id).toMatch(/^[\w-]{22}$/);
    expect(await shelf.fetch(kept?.id ?? '')).toMatchObject({
      name: 'cat.png',
      contentType: 'image/png',
      bytes: png,
    });
  });

  it('keeps nothing of a kind that is not allowed', async () => {
    expect(await shelf.keep(Buffer.from('<html>'), 'cat.png')).toBeUndefined();
    expect(readdirSync(join(folder, 'files'))).toEqual([]);
  });

  it.each([
    '',
    '..',
    '../secret',
    'a'.repeat(21),
    'a'.repeat(23),
    `${'a'.repeat(17)}.json`,
    'a/b'.padEnd(22, 'c'),
    '\u0000'.repeat(22),
  ])('has nothing under a name that it did not give: %j', async (id) => {
    expect(await shelf.fetch(id)).toBeUndefined();
  });

  it('fails with advice when the disk does not take it', async () => {
    rmSync(folder, { recursive: true });

    await expect(shelf.keep(png, 'cat.png')).rejects.toMatchObject({ code: 'store.unwritable' });
  });
});
