import { BLOCKS, FeatureExtractor } from './features.js';

function featuresOf(text: string, extractor = new FeatureExtractor()): number[] {
  extractor.extract(text);
  return [...extractor.hashes.slice(0, extractor.ends[BLOCKS - 1])];
}

const shared = (a: string, b: string): number => {
  const known = new Set(featuresOf(a));
  return featuresOf(b).filter((hash) => known.has(hash)).length;
};

describe('FeatureExtractor', () => {
  it('gives the same features for the same text, whatever it read before', () => {
    const used = new FeatureExtractor();
    used.extract('something else, much longer than what follows');
    expect(featuresOf('我的快递 parcel', used)).toEqual(featuresOf('我的快递 parcel'));
  });

  it('sees digits as one', () => {
    expect(featuresOf('3 days')).toEqual(featuresOf('5 days'));
  });

  it('finds most of a word again behind a typing error', () => {
    expect(shared('refund', 'refnud')).toBeGreaterThan(shared('refund', 'camera'));
  });

  it('gives words of a group a feature in common', () => {
    const groups = [{ name: 'parcel', words: ['package', '包裹'] }];
    const group = (text: string): number[] => {
      const extractor = new FeatureExtractor(groups);
      extractor.extract(text);
      return [...extractor.hashes.slice(extractor.ends[BLOCKS - 2], extractor.ends[BLOCKS - 1])];
    };
    expect(group('my package')).toEqual(group('包裹呢'));
    expect(group('my lamp')).toEqual([]);
  });

  it('bears 2,000 characters of anything', () => {
    for (const text of [
      'a'.repeat(2_000),
      '哈'.repeat(2_000),
      'a '.repeat(1_000),
      '😀'.repeat(1_000),
    ])
      expect(featuresOf(text).length).toBeGreaterThan(0);
  });
});
