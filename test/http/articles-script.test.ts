import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LowdbStore } from '../../src/storage/lowdb/lowdb-store.js';
import { pdfFile } from '../support/pdf-file.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'articles-script-'));
  mkdirSync(join(folder, 'in'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number | null;
  readonly said: string;
}

/** Runs the built script on a data folder of its own. */
function articles(...words: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [join('dist', 'scripts', 'articles.js'), ...words], {
    env: { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data') },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => (said += bytes.toString('utf8')));
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

function put(name: string, content: string | Buffer): void {
  writeFileSync(join(folder, 'in', name), content);
}

describe('npm run articles', () => {
  it('says what an import would do, PDF and all, and writes nothing', async () => {
    put('how-to-pay.pdf', pdfFile(['By card, or cash.']));
    put('faq.csv', 'question,answer\nWhy is the sky blue?,It scatters.\nbroken\n');

    const { code, said } = await articles('import', join(folder, 'in'), '--dry-run');

    expect(said.split('\n')).toEqual([
      'in/faq.csv:3: the row is broken (cells): mend it',
      'in/faq.csv:2: new why-is-the-sky-blue.en, zh is missing',
      'in/how-to-pay.pdf: new how-to-pay.en, zh is missing',
      '2 new, 1 not read',
      '',
    ]);
    expect(code).toBe(1);
    expect((await articles('import', join(folder, 'in'), '--dry-run')).said).toContain('2 new');
  });

  it('brings articles in and out again', async () => {
    put('faq.csv', 'question,answer\nWhy is the sky blue?,It scatters.\n');
    const out = join(folder, 'out');

    const first = await articles('import', join(folder, 'in'), '--publish', '--topic', 'sky');
    const again = await articles('import', join(folder, 'in'), '--topic', 'sky');
    const exported = await articles('export', out, '--as', 'markdown');
    const back = await articles('import', out, '--dry-run');

    expect(first).toMatchObject({ code: 0, said: expect.stringContaining('1 published') });
    expect(again).toMatchObject({ code: 0, said: expect.stringContaining('1 unchanged') });
    expect(exported.code).toBe(0);
    expect(readdirSync(join(out, 'sky'))).toEqual(['why-is-the-sky-blue.en.md']);
    expect(back).toMatchObject({ code: 0, said: expect.stringMatching(/^\d+ unchanged\n$/) });
    expect((await articles('export', out, '--as', 'markdown')).code).toBe(1);
  });

  it('points to the console while the server has the data folder', async () => {
    put('faq.csv', 'question,answer\nq,a\n');
    const store = await LowdbStore.open(join(folder, 'data', 'store'));

    const { code, said } = await articles('import', join(folder, 'in'));
    await store.close();

    expect(said).toContain('Import in the console instead');
    expect(code).toBe(1);
  });

  it.each([
    [],
    ['import'],
    ['import', '/nowhere'],
    ['export', 'x'],
    ['export', 'x', '--as', 'exe'],
  ])('explains itself when it is called with %j', async (...words) => {
    const { code, said } = await articles(...words);

    expect(said).toContain('npm run articles -- import');
    expect(code).toBe(2);
  });
});
