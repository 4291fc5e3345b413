import { plan } from '../../../test/support/planned-import.js';
import { wordFile } from '../../../test/support/word-file.js';

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
