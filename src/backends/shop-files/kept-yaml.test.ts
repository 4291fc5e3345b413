import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { KeptYaml } from './kept-yaml.js';

let folder: string;
let file: string;
let kept: KeptYaml;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-yaml-'));
  file = join(folder, 'goods.yaml');
  kept = new KeptYaml(join(folder, 'kept'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Changes what is kept, under the hash it was kept with. */
function plant(change: object): void {
  const place = join(folder, 'kept', 'goods.yaml.json');
  const before = JSON.parse(readFileSync(place, 'utf8')) as object;
  writeFileSync(place, JSON.stringify({ ...before, ...change }));
}

describe('KeptYaml', () => {
  it('reads a file again as it was parsed', () => {
    writeFileSync(file, 'goods:\n  - { id: P1, price: 12.5, day: 2026-11-01, note: ~ }\n');

    const first = kept.read(file);

    expect(first).toEqual(parse(readFileSync(file, 'utf8')));
    expect(kept.read(file)).toEqual(first);
    expect(readdirSync(join(folder, 'kept'))).toEqual(['goods.yaml.json']);
  });

  it('takes what is kept instead of parsing', () => {
    writeFileSync(file, 'price: 1\n');
    kept.read(file);
    plant({ content: { price: 7 } });

    expect(kept.read(file)).toEqual({ price: 7 });
  });

  it('takes what is kept only for the very text it came from', () => {
    writeFileSync(file, 'price: 1\n');
    kept.read(file);
    writeFileSync(file, 'price: 2\n');

    expect(kept.read(file)).toEqual({ price: 2 });
    expect(kept.read(file)).toEqual({ price: 2 });
  });

  it.each(['', '{"of":', '[]'])('parses anew when what is kept is damaged: %j', (damage) => {
    writeFileSync(file, 'price: 1\n');
    kept.read(file);
    writeFileSync(join(folder, 'kept', 'goods.yaml.json'), damage);

    expect(kept.read(file)).toEqual({ price: 1 });
  });

  it('parses anew when what is kept lacks the content', () => {
    writeFileSync(file, 'price: 1\n');
    kept.read(file);
    plant({ content: undefined });

    expect(kept.read(file)).toEqual({ price: 1 });
  });

  it('parses anew with another version of the parser', () => {
    writeFileSync(file, 'price: 1\n');
    kept.read(file);
    plant({ content: { price: 7 } });

    expect(new KeptYaml(join(folder, 'kept'), '99.0.0').read(file)).toEqual({ price: 1 });
  });

  it.each(['.inf', '.nan', '-0'])('reads %s the second time as the first', (number) => {
    writeFileSync(file, `price: ${number}\n`);
    const first = kept.read(file);

    expect(kept.read(file)).toEqual(first);
  });

  it('reads all the same where nothing can be kept', () => {
    writeFileSync(file, 'price: 1\n');
    const nowhere = new KeptYaml(join(file, 'kept'));

    expect([nowhere.read(file), nowhere.read(file)]).toEqual([{ price: 1 }, { price: 1 }]);
  });

  it('says what is wrong with a file', () => {
    writeFileSync(file, 'a: [1\n');

    expect(() => kept.read(file)).toThrow();
    expect(() => kept.read(join(folder, 'none.yaml'))).toThrow('ENOENT');
  });
});
