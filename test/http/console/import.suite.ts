import { join } from 'node:path';
import { BackgroundReader } from '../../../src/backends/article-import/read-in-background.js';
import { articleOf } from '../../../src/domain/knowledge/article-text.js';
import { KnowledgeBase } from '../../../src/domain/knowledge/knowledge-base.js';
import { ConsoleClient } from '../../support/console-client.js';
import { call, type HttpAnswer } from '../../support/http-call.js';
import { plainBrain } from '../../support/plain-brain.js';
import { startQuietServer } from '../../support/quiet-server.js';
import type { RunningServer } from '../../support/start-server.js';

const reader = new BackgroundReader(
  undefined,
  join(process.cwd(), 'dist/src/backends/article-import/import-worker.js'),
);

let server: RunningServer;
let lin: ConsoleClient;
let base: KnowledgeBase;

beforeAll(async () => {
  const text = {
    ...{ topic: 'returns', title: 'How do I return it?', questions: ['send it back'] },
    ...{ keywords: [], next: [], source: 'https://shop.example', body: 'Within 15 days.' },
  };
  const files = (['zh', 'en'] as const).map((language) =>
    articleOf({ slug: 'return-how', language }, { ...text, updated: '2026-11-01' }),
  );
  base = new KnowledgeBase(files);
  server = await startQuietServer(
    {},
    {
      brain: { ...plainBrain, articles: base },
      readFiles: (sent, onProgress) => reader.read(sent, onProgress),
    },
  );
  lin = await ConsoleClient.open(server, 'lin');
});
afterAll(() => server.stop());

type Sent = readonly (readonly [name: string, content: string | Buffer])[];

function upload(query: string, files: Sent): Promise<HttpAnswer> {
  const parts = files.map(([name, content]) =>
    Buffer.concat([
      Buffer.from(`--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]),
  );
  return call(`${server.url}/console/api/articles-import${query}`, {
    raw: Buffer.concat([...parts, Buffer.from('--b--\r\n')]),
    headers: {
      'content-type': 'multipart/form-data; boundary=b',
      cookie: lin.cookie,
      'x-csrf-token': lin.csrf,
    },
  });
}

interface Told {
  readonly where: string;
  readonly code: string;
  readonly field?: string;
  readonly line?: number;
}

/** Every fault of an answer as `file:line code field`. */
function faultsIn({ json }: HttpAnswer): string[] {
  const { faults, items } = json as unknown as {
    readonly faults: readonly Told[];
    readonly items: readonly { readonly faults: readonly Told[] }[];
  };
  return [...faults, ...items.flatMap((item) => item.faults)].map(({ where, line, code, field }) =>
    `${where}${line === undefined ? '' : `:${line}`} ${code} ${field ?? ''}`.trim(),
  );
}

const front = (more = ''): string =>
  `---\ntitle: How?\nquestions: how\nsource: Rule book${more}\n---\n`;

/** 问题,答案 / 怎么退货？,<b>十五天</b> in GBK, as Excel in China saves it. */
const GBK = Buffer.concat([
  Buffer.from('cecacce22cb4f0b0b80ad4f5c3b4cdcbbbf5a3bf2c', 'hex'),
  Buffer.from('<b>'),
  Buffer.from('caaecee5ccec', 'hex'),
  Buffer.from('</b>\n'),
]);

describe('a file that is not as it should be', () => {
  it.each<readonly [string, Sent, readonly string[]]>([
    [
      'broken front matter',
      [['shop/how.en.md', '---\ntitle: How?\nkeywords: [a\n---\nSo.']],
      ['shop/how.en.md:3 broken-front'],
    ],
    [
      'an unknown key',
      [['shop/how.en.md', `${front('\ncolour: red')}So.`]],
      ['shop/how.en.md:5 unknown-key colour'],
    ],
    [
      'no title',
      [['shop/how.en.md', '---\nquestions: how\n---\nSo.']],
      ['shop/how.en.md:1 missing title'],
    ],
    [
      'a day that is none',
      [['shop/how.en.md', `${front('\nvalidTo: soon')}So.`]],
      ['shop/how.en.md:5 not-a-day validTo'],
    ],
    [
      'script in the text',
      [['shop/how.en.md', `${front()}So.\n\n<script>x</script>`]],
      ['shop/how.en.md:8 html body'],
    ],
    [
      'a value that the shop does not have',
      [['shop/how.en.md', `${front()}So.\nCosts {{fee "gone"}}.`]],
      ['shop/how.en.md:7 unknown-value body'],
    ],
    [
      'two articles of one name',
      [
        ['a/how.en.md', `${front()}So.`],
        ['b/how.en.md', `${front()}Or so.`],
      ],
      ['b/how.en.md doubled slug'],
    ],
    ['5 MB', [['shop/how.en.md', 'x'.repeat(5_000_000)]], ['shop/how.en.md too-large']],
    ['GBK with HTML', [['faq.csv', GBK]], ['faq.csv:2:1 html body']],
    [
      'a byte order mark and a broken row',
      [['faq.csv', '\uFEFFquestion,answer\nq,a\none cell\n']],
      ['faq.csv:3 broken-row'],
    ],
  ])('is told by name and line: %s', async (_what, files, faults) => {
    const before = base.all();

    const plan = await upload('', files);
    const done = await upload('?confirm=1&publish=1', files);

    expect(faultsIn(plan)).toEqual(faults);
    expect(faultsIn(done)).toEqual(faults);
    const shown = base.all().filter(({ slug }) => slug === 'return-how');
    expect(shown).toEqual(before.filter(({ slug }) => slug === 'return-how'));
    expect(base.get('how', 'en')?.body ?? 'So.').toBe('So.');
  });

  it('is an article all the same when only its translation is missing', async () => {
    const { json } = await upload('', [
      [
        'shop/alone.en.md',
        `${front().replace('How?', 'May dogs come in?').replace(': how', ': dogs')}Yes.`,
      ],
    ]);

    expect(json['items']).toMatchObject([{ slug: 'alone', kind: 'new', missing: ['zh'] }]);
  });
});

interface Progress {
  readonly phase: string;
}

describe('a large import', () => {
  const rows = Array.from(
    { length: 1_200 },
    (_, at) => `row-${at},怎么办理第${at}种退货退款？,${`这是第${at}条回答。`.repeat(30)}\n`,
  );
  const csv = `slug,question,answer\n${rows.join('')}`;
  const job = '/articles-import/job-12345678';

  const phases = new Set<string>();
  const othersSaw: unknown[] = [];
  let answered = 0;
  let done: HttpAnswer;

  beforeAll(async () => {
    const emma = await ConsoleClient.open(server, 'emma');
    let under = true;
    const importing = upload('?job=job-12345678', [['faq.csv', csv]]).finally(() => {
      under = false;
    });
    while (under) {
      const progress = (await lin.get(job)).json['progress'] as Progress | undefined;
      if (progress) phases.add(progress.phase);
      othersSaw.push((await emma.get(job)).json['progress']);
      if ((await call(`${server.url}/healthz`)).status === 200) answered++;
    }
    done = await importing;
  });

  it('tells how far it has come, and lets the bot answer meanwhile', async () => {
    expect(done.json['counts']).toMatchObject({ new: expect.any(Number) });
    // Before that come its bytes and its turn, which may be too quick to see.
    expect([...phases].slice(-2)).toEqual(['reading', 'comparing']);
    expect(answered).toBeGreaterThan(10);
    expect((await lin.get(job)).json['progress']).toBeUndefined();
  });

  it('is watched by nobody else', () => {
    expect(othersSaw.length).toBeGreaterThan(10);
    expect(othersSaw.every((progress) => progress === undefined)).toBe(true);
  });
});
