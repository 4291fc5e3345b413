import { plan } from '../../../test/support/planned-import.js';
import { exportArticles, EXPORT_FORMS, type Exported } from './export-articles.js';

describe('importing JSON', () => {
  it('reads lists, objects with a list and one object a line', async () => {
    const one =
      '{"id":"pay","question":"How to pay?","answer":"By card.","lang":"en","similar":["pay how"]}';
    for (const content of [
      `[${one}]`,
      `{"articles":[${one}]}`,
      `${one}\n${one.replaceAll('pay', 'buy')}\n`,
    ]) {
      const { items } = await plan(['faq.json', content]);

      expect(items[0]).toMatchObject({
        slug: 'pay',
        kind: 'new',
        text: { questions: ['pay how'] },
      });
    }
  });

  it('tells entries that are none', async () => {
    expect((await plan(['faq.json', '[1, {"question":"q","answer":{"a":1}}]'])).told).toEqual([
      'faq.json:1: the row is broken (form): mend it',
      expect.stringContaining('faq.json:2: "body" the first paragraph is missing'),
    ]);
  });
});

describe('an import', () => {
  it('refuses the second of two articles with one name', async () => {
    const { items, told } = await plan([
      'faq.csv',
      'slug,question,answer\npay,q one,a\npay,q two,b\n',
    ]);

    expect(items.map(({ kind }) => kind)).toEqual(['new', 'faulty']);
    expect(told).toEqual([
      'faq.csv:3: "slug" "pay" was there already, at faq.csv:2: give one another name',
    ]);
  });

  it('knows questions that were asked before in nearly the same words', async () => {
    const { items } = await plan([
      'faq.csv',
      'question,answer\nHow do I return my order?,a\nHow can I return my order,b\n怎么申请退货退款呢,c\n怎么申请退货退款,d\nSomething else?,e\n',
    ]);

    expect(items.map(({ kind }) => kind)).toEqual(['new', 'duplicate', 'new', 'duplicate', 'new']);
    expect(items[3]?.duplicateOf).toMatchObject({ question: '怎么申请退货退款呢' });
  });

  it.each(EXPORT_FORMS)('brings back what was exported as %s', async (form) => {
    const text = {
      ...{
        topic: 'returns',
        title: 'How, "exactly"?',
        questions: ['=1+1', 'send; it back', '退货，怎么退'],
      },
      ...{
        keywords: ['return', 'back'],
        next: ['b'],
        updated: '2026-11-01',
        source: 'Rule book 7',
      },
      ...{ validFrom: '2026-01-01', intent: 'inquiry.returns', audience: ['gold'] },
      body: '- one\n- two, "three"\n\nEnd.',
    };
    const articles: Exported[] = (['zh', 'en'] as const).map((language) => ({
      slug: 'a.gold',
      language,
      text,
    }));

    const files = await exportArticles(articles, form);
    const { items, told } = await plan(...files.map(({ name, bytes }) => [name, bytes] as const));

    const { updated: _updated, ...rest } = text;
    expect(told).toEqual([]);
    expect(items.map(({ slug, language, text: read }) => ({ slug, language, text: read }))).toEqual(
      (['zh', 'en'] as const).map((language) => ({ slug: 'a.gold', language, text: rest })),
    );
    expect(_updated).toBe('2026-11-01');
  });
});
