import type { ImportKind } from '../../domain/knowledge/import-plan.js';
import { itemsToShow } from './items-to-show.js';

const plan = (
  [
    ['a', 'new'],
    ['b', 'duplicate'],
    ['c', 'same'],
    ['d', 'faulty'],
    ['e', 'changed'],
    ['f', 'faulty'],
  ] satisfies readonly (readonly [string, ImportKind])[]
).map(([slug, kind]) => ({ slug, kind }));

function shown(most: number): string {
  return itemsToShow(plan, most)
    .map(({ slug }) => slug)
    .join('');
}

describe('the rows of an import that are shown', () => {
  it('begin with the faulty, then the near-duplicates, then the others as in the files', () => {
    expect(shown(100)).toBe('dfbace');
  });

  it('are cut behind those that want a look', () => {
    expect(shown(3)).toBe('dfb');
  });
});
