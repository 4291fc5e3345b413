import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackedSize } from './unpacked-size.js';
import { zipFiles } from './zip-files.js';

const FILES = [
  { name: 'returns/return-how.zh.md', bytes: Buffer.from('七天无理由。'.repeat(100)) },
  { name: 'delivery/运费.md', bytes: Buffer.from('¥8') },
  { name: 'empty.md', bytes: Buffer.alloc(0) },
];

/** What another program, which knows the format well, gets out of an archive. */
const UNPACK = `import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    z.extractall(sys.argv[2])`;

describe('an archive', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zip-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('says how much it holds, and is the same for the same files', () => {
    const bytes = FILES.reduce((sum, file) => sum + file.bytes.length, 0);

    expect(unpackedSize(zipFiles(FILES))).toBe(bytes);
    expect(zipFiles(FILES).equals(zipFiles(FILES))).toBe(true);
    expect(unpackedSize(zipFiles([]))).toBe(0);
  });

  it('is read by others, folders and Chinese names as well', () => {
    if (!hasPython()) return;
    const archive = join(folder, 'all.zip');
    writeFileSync(archive, zipFiles(FILES));

    execFileSync('python3', ['-c', UNPACK, archive, folder]);

    for (const { name, bytes } of FILES)
      expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true);
  });
});

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version']);
    return true;
  } catch {
    return false;
  }
}
