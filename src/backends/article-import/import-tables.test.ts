import writeSheet from 'write-excel-file/node';
import { plan } from '../../../test/support/planned-import.js';

const CSV = 'question,answer,keywords\nHow do I pay?,By card.,"pay, card"\n';

/** 问题,答案 / 怎么退货？,十五天内可以退。 in GBK, as Excel in China saves it. */
const GBK = Buffer.from(
  'cecacce22cb4f0b0b80ad4f5c3b4cdcbbbf5a3bf2ccaaecee5ccecc4dabfc9d2d4cdcba1a30a',
  'hex',
);

describe('importing a table', () => {
  it('reads commas, semicolons and tabs, with and without byte order mark', async () => {
    for (const content of [
      CSV,
      `\uFEFF${CSV}`,
      'question;answer\nHow do I pay?;By card.\n',
      'question\tanswer\nHow do I pay?\tBy card.\n',
    ]) {
      const { items, told } = await plan(['faq.csv', content]);

      expect(told).toEqual([]);
      expect(items).toMatchObject([
        {
          slug: 'how-do-i-pay',
          language: 'en',
          kind: 'new',
          text: { body: 'By card.', source: 'faq.csv' },
        },
      ]);
    }
  });

  it('recognises GBK', async () => {
    const { items } = await plan(['faq.csv', GBK]);

    expect(items).toMatchObject([
      {
        language: 'zh',
        title: '怎么退货？',
        text: { body: '十五天内可以退。', questions: ['怎么退货？'] },
      },
    ]);
  });

  it('names broken rows by line and reads the others', async () => {
    const { items, told } = await plan([
      'faq.csv',
      `${CSV}only one cell\n"two\nlines",fine,\nlast,<b>bold</b>,\n`,
    ]);

    expect(items.map(({ title, kind }) => [title, kind])).toEqual([
      ['How do I pay?', 'new'],
      ['two\nlines', 'new'],
      ['last', 'faulty'],
    ]);
    expect(told).toEqual([
      'faq.csv:3: the row is broken (cells): mend it',
      'faq.csv:6:1: "body" <b> is HTML: write it as Markdown, or delete it',
    ]);
  });

  it('says where a quote does not end', async () => {
    expect((await plan(['faq.csv', `${CSV}"never, ends\n`])).told).toEqual([
      expect.stringMatching(/^faq\.csv:\d: the row is broken \(quotes\)/),
    ]);
  });

  it('needs columns for question and answer', async () => {
    expect((await plan(['faq.csv', 'a,b\n1,2\n'])).told).toEqual([
      'faq.csv: has no columns for title, answer: name them in the first row',
    ]);
  });

  it('tells columns that nobody knows', async () => {
    const { told } = await plan(['faq.csv', 'question,answer,colour\nq,a,red\n']);

    expect(told).toEqual([expect.stringContaining('faq.csv:2: "colour" is not known')]);
  });

  it('makes both languages of one row one article', async () => {
    const { items } = await plan([
      'faq.csv',
      'id,title_zh,answer_zh,title_en,answer_en\npay,怎么付款？,刷卡。,How to pay?,By card.\n',
    ]);

    expect(items).toMatchObject([
      { slug: 'pay', language: 'zh', title: '怎么付款？', missing: [] },
      { slug: 'pay', language: 'en', title: 'How to pay?', missing: [] },
    ]);
  });

  it('reads Excel with Chinese column names and days', async () => {
    const rows = [
      ['标题', '答案', '失效日期'].map((value) => ({ value })),
      [
        { value: '怎么付款？' },
        { value: '刷卡。' },
        { value: new Date('2026-12-31'), type: Date, format: 'yyyy-mm-dd' },
      ],
    ];
    const { items, told } = await plan(['faq.xlsx', await writeSheet(rows).toBuffer()]);

    expect(told).toEqual([]);
    expect(items).toMatchObject([{ title: '怎么付款？', text: { validTo: '2026-12-31' } }]);
  });

  it.each([
    ['faq.xlsx', 'no workbook'],
    ['faq.docx', 'no document'],
    ['faq.json', '{"a": '],
  ])('tells that %s cannot be read', async (name, content) => {
    const { items, told } = await plan([name, content]);

    expect(items).toEqual([]);
    expect(told).toEqual([
      expect.stringMatching(/^faq\.\w+(:\d)?: cannot be read \(.+\): open it/),
    ]);
  });
});
