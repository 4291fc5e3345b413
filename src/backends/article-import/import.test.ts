import writeSheet from 'write-excel-file/node';
import { planImport, type ImportItem } from '../../domain/knowledge/import-plan.js';
import { faultMessage } from '../../domain/knowledge/article-fault.js';
import { noValues } from '../../domain/knowledge/article-rules.js';
import { exportArticles, EXPORT_FORMS, type Exported } from './export-articles.js';
import { readImportFiles } from './read-files.js';
import { wordFile } from '../../../test/support/word-file.js';

interface Planned {
  readonly items: readonly ImportItem[];
  /** Every fault as the command line prints it. */
  readonly told: readonly string[];
}

async function plan(
  ...files: readonly (readonly [name: string, content: string | Buffer])[]
): Promise<Planned> {
  const read = await readImportFiles(
    files.map(([name, content]) => ({ name, bytes: Buffer.from(content) })),
  );
  const items = planImport(read.candidates, [], { knownValues: noValues, defaults: {} });
  const faults = [...read.faults, ...items.flatMap((item) => item.faults)];
  const told = faults.map((fault) => {
    const line = fault.line === undefined ? '' : `:${fault.line}`;
    return `${fault.where}${line}: ${faultMessage(fault)}`;
  });
  return { items, told };
}

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

describe('importing Markdown whose front matter is broken', () => {
  it('names the line and where to look', async () => {
    const { items, told } = await plan(['faq.md', '---\ntitle: x\nkeywords: [\n---\nText']);

    expect(items).toEqual([]);
    expect(told).toEqual([
      expect.stringMatching(
        /^faq\.md:\d: the block between --- is not YAML: .+: look at the colons/,
      ),
    ]);
  });

  it('names the line of a field that nobody knows, and of one that is wrong', async () => {
    const file = '---\ntitle: How?\ncolour: red\nvalidTo: soon\n---\nSo.';

    expect((await plan(['how.en.md', file])).told).toEqual([
      expect.stringMatching(/^how\.en\.md:3: "colour" is not known/),
      expect.stringMatching(/^how\.en\.md:4: "validTo" "soon" is no day/),
    ]);
  });
});

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

describe('importing texts', () => {
  it('reads our own files with folder and name as topic, slug and language', async () => {
    const file = '---\ntitle: How?\nkeywords: [a]\n---\nSo.\n\nCosts {{fee "x"}}.';

    const { items, told } = await plan(['shop/returns/how.en.md', file]);

    expect(items).toMatchObject([
      { slug: 'how', language: 'en', text: { topic: 'returns' }, missing: ['zh'] },
    ]);
    expect(told).toEqual(['shop/returns/how.en.md:7: "body" no value in {{ }} is known here']);
  });

  it('parts other Markdown by its highest headings', async () => {
    const { items } = await plan([
      'faq.md',
      '# How do I *pay*?\n\nBy card.\n\n## More\n\nOr cash.\n\n# Where are you?\n\nHere.\n',
    ]);

    expect(items.map(({ title, text }) => [title, text.body])).toEqual([
      ['How do I pay?', 'By card.\n\n## More\n\nOr cash.'],
      ['Where are you?', 'Here.'],
    ]);
  });

  it('takes the words of a page and leaves scripts and navigation', async () => {
    const page =
      '<html><head><title>Paying</title><script>x()</script></head><body><nav>Home</nav><main><h1>How do I pay?</h1><p>By <b>card</b>.</p><img src="a.png"></main><footer>© us</footer></body></html>';

    const { items, told } = await plan(['pay.html', page]);

    expect(told).toEqual([]);
    expect(items).toMatchObject([{ title: 'How do I pay?', text: { body: 'By **card**.' } }]);
  });

  it('reads Word by its headings', async () => {
    const { items, told } = await plan([
      'faq.docx',
      wordFile([
        ['Heading1', '怎么付款？'],
        ['', '刷卡。'],
      ]),
    ]);

    expect(told).toEqual([]);
    expect(items).toMatchObject([
      { title: '怎么付款？', language: 'zh', text: { body: '刷卡。' } },
    ]);
  });

  it('refuses a small file that would fill the memory when opened', async () => {
    const file = wordFile([['', 'x']]);
    file.writeUInt32LE(2 ** 31, file.indexOf('PK\x01\x02') + 24);

    expect((await plan(['bomb.docx', file])).told).toEqual([
      'bomb.docx: is larger than 64 MB: split it',
    ]);
  });

  it.each([
    ['gap.md', `# a${' '.repeat(1_000_000)}b`],
    ['gap.csv', `question,answer\nq,a${' '.repeat(1_000_000)}b\n`],
    ['tags.html', '<main '.repeat(300_000)],
    ['tags.html', '<title>'.repeat(300_000)],
  ])('comes to an end with %s, whatever is in it', async (name, content) => {
    const { items, told } = await plan([name, content]);

    expect(items.length + told.length).toBeGreaterThan(0);
  });

  it('refuses what is too large or of no known kind', async () => {
    const { told } = await plan(
      ['big.md', 'x'.repeat(5_000_000)],
      ['photo.png', 'x'],
      ['long.md', 'x'.repeat(150_000)],
      ['empty.md', ''],
    );

    expect(told).toEqual([
      'big.md: is larger than 4 MB: split it',
      expect.stringMatching(/^photo\.png: is no file that can be imported: use md, /),
      'empty.md: holds no text: nothing to import',
      'long.md: "body" is longer than 100000 characters: split the article',
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
