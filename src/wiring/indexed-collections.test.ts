import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDEXED_COLLECTIONS } from './indexed-collections.js';

const DECLARED = /: Collection<\w+> = \{\s*name: '([\w-]+)',\s*indexes: \{(?!\s*\})/g;

function sourceFiles(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name));
}

describe('the collections with an index', () => {
  it('are all listed, so that none is left out of a rebuild', () => {
    const declared = sourceFiles().flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(DECLARED)].map((match) => match[1]),
    );
    expect(declared.length).toBeGreaterThan(10);
    expect(INDEXED_COLLECTIONS.map(({ name }) => name).sort()).toEqual([...declared].sort());
  });
});
