import { TextSearch, type TextDocument } from './text-search.js';

const documents: TextDocument[] = [
  { id: 'colour', text: '毛毯洗了一次就掉色了，我要求全额退款项返还到原账户', language: 'zh' },
  { id: 'apart', text: '款式不错，明天想退一件', language: 'zh' },
  { id: 'trad', text: '請問運費險怎麼理賠', language: 'zh' },
  { id: 'late', text: 'My refunds have not arrived, order TL20261101007.', language: 'en' },
  { id: 'hours', text: 'Our showroom opens at ten.', language: 'en' },
];
const ids = (search: TextSearch, text: string): string[] =>
  search.search(text, { limit: 10 }).map(({ id }) => id);

describe('TextSearch', () => {
  const search = new TextSearch(documents);

  it.each([
    ['退款', ['colour']],
    ['款', ['colour', 'apart']],
    ['掉色', ['colour']],
    ['全额退款', ['colour']],
    ['运费险', ['trad']],
    ['運費險', ['trad']],
    ['ＴＬ20261101007', ['late']],
    ['refund', ['late']],
    ['showr', ['hours']],
  ])('finds %s wherever it stands in a sentence', (word, expected) => {
    expect(ids(search, word).sort()).toEqual([...expected].sort());
  });

  it('finds every Chinese word of every text, inside the sentence', () => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    for (const { id, text } of documents) {
      for (const { segment, isWordLike } of segmenter.segment(text)) {
        if (isWordLike) expect(ids(search, segment)).toContain(id);
      }
    }
  });

  it('puts a text that has the whole query before one that has a part', () => {
    const two = new TextSearch([
      { id: 'part', text: '退款', language: 'zh' },
      { id: 'all', text: '昨天我问过退款多久到账，还没有人回答我，请帮忙看看', language: 'zh' },
    ]);

    expect(two.search('退款多久到账', { limit: 2, least: 0.1 })[0]).toEqual({
      id: 'all',
      covered: 1,
    });
  });

  it('keeps to one language when asked to', () => {
    expect(search.search('退款', { limit: 5, language: 'en' })).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(ids(search, '')).toEqual([]);
    expect(ids(search, '？！')).toEqual([]);
    expect(new TextSearch().search('退款', { limit: 3 })).toEqual([]);
  });

  it('replaces a text in place and forgets a removed one', () => {
    const changing = new TextSearch(documents);
    changing.put({ id: 'apart', text: '尺码偏大', language: 'zh' });
    changing.remove('late');
    changing.remove('never there');

    expect(ids(changing, '款式')).toEqual([]);
    expect(ids(changing, '尺码')).toEqual(['apart']);
    expect(ids(changing, 'refund')).toEqual([]);
    expect(changing.size).toBe(4);
  });
});
