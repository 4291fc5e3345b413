import { FeatureExtractor } from './features.js';
import { wordVectorsBeside, WordVectors } from './word-vectors.js';

function vectorOf(text: string, reader = new WordVectors()): Float32Array {
  const extractor = new FeatureExtractor();
  extractor.extract(text);
  reader.read(extractor);
  return reader.vector.slice();
}

function product(one: string, other: string): number {
  const second = vectorOf(other);
  return vectorOf(one).reduce((sum, value, at) => sum + value * (second[at] ?? 0), 0);
}

describe('word vectors', () => {
  it('bring words together that customers use alike', () => {
    expect(product('parcel', 'package')).toBeGreaterThan(3 * product('parcel', 'size'));
    expect(product('cancel', 'cancelled')).toBeGreaterThan(3 * product('cancel', 'blue'));
  });

  it('weaken with every word that is unknown', () => {
    expect(product('parcel', 'parcel')).toBeGreaterThan(product('parcel', 'parcel qwxzt'));
  });

  it('say nothing of Chinese, of unknown words and of nothing', () => {
    for (const text of ['我的快递', 'qwxzt', '']) {
      expect(vectorOf(text).every((value) => value === 0)).toBe(true);
    }
  });

  it('leave a model alone that knows groups of words', () => {
    const beside = wordVectorsBeside([{ name: 'parcel', words: ['parcel', 'package'] }]);
    expect(vectorOf('parcel', beside).every((value) => value === 0)).toBe(true);
  });
});
