import { compareFeatures, FEATURES } from './features.js';

const COSINE = FEATURES.indexOf('gram.cosine');
const SHARE = FEATURES.indexOf('gram.cosine share');

function candidate(cosine: number): Float64Array {
  const row = new Float64Array(FEATURES.length);
  row[COSINE] = cosine;
  return row;
}

describe('compareFeatures', () => {
  it('says how near each candidate comes to the best one of the query', () => {
    const rows = [candidate(0.2), candidate(0.4), candidate(0)];
    compareFeatures(rows);

    expect(rows.map((row) => row[SHARE])).toEqual([0.5, 1, 0]);
  });

  it('leaves nothing beside the best where no candidate fits at all', () => {
    const rows = [candidate(0), candidate(0)];
    compareFeatures(rows);

    expect(rows.map((row) => row[SHARE])).toEqual([0, 0]);
  });
});
