import { articleOf } from '../../../src/domain/knowledge/article-text.js';
import { KnowledgeBase } from '../../../src/domain/knowledge/knowledge-base.js';
import { ConsoleClient } from '../../support/console-client.js';
import { call, type HttpAnswer } from '../../support/http-call.js';
import { plainBrain } from '../../support/plain-brain.js';
import { startQuietServer } from '../../support/quiet-server.js';
import type { RunningServer } from '../../support/start-server.js';

let server: RunningServer;
let emma: ConsoleClient;
let lin: ConsoleClient;
let base: KnowledgeBase;

const text = {
  ...{ topic: 'returns', title: 'How do I return it?', questions: ['send it back'] },
  ...{ keywords: [], next: [], source: 'https://shop.example/returns', body: 'Within 15 days.' },
};

beforeEach(async () => {
  const files = (['zh', 'en'] as const).map((language) =>
    articleOf({ slug: 'return-how', language }, { ...text, updated: '2026-11-01' }),
  );
  base = new KnowledgeBase(files);
  server = await startQuietServer({}, { brain: { ...plainBrain, articles: base } });
  emma = await ConsoleClient.open(server, 'emma');
  lin = await ConsoleClient.open(server, 'lin');
});
afterEach(() => server.stop());

const path = '/articles/return-how/en';

function save(who: ConsoleClient, more: object = {}, revision = 1): Promise<HttpAnswer> {
  return who.post(`${path}/save`, { revision, text: { ...text, ...more } });
}

describe('editing an article at the console', () => {
  it('leads from the file over draft, review and publishing to customers', async () => {
    const saved = await save(emma, { body: 'Within 30 days.' });
    expect(saved).toMatchObject({
      status: 200,
      json: {
        article: { state: 'draft', revision: 2, by: 'emma', moves: ['save', 'review'], faults: [] },
      },
    });
    expect(await emma.post(`${path}/review`, { revision: 2 })).toMatchObject({ status: 200 });
    expect(base.get('return-how', 'en')?.body).toBe('Within 15 days.');

    const published = await lin.post(`${path}/publish`, { revision: 3 });

    expect(published).toMatchObject({ status: 200, json: { article: { state: 'published' } } });
    expect(base.get('return-how', 'en')?.body).toBe('Within 30 days.');
  });

  it('offers to delete a draft to who began it and to supervisors alone', async () => {
    const fresh = '/articles/fresh/en';
    const disposable = async (who: ConsoleClient): Promise<unknown> =>
      (await who.get('/articles/fresh')).json;
    const sides = (may: boolean) => ({ sides: { en: { disposable: may } } });
    await lin.post(`${fresh}/save`, { revision: 0, text });

    expect(await disposable(emma)).toMatchObject(sides(false));
    expect((await emma.post(`${fresh}/discard`, { revision: 1 })).status).toBe(403);
    expect(await disposable(lin)).toMatchObject(sides(true));
    expect((await lin.post(`${fresh}/discard`, { revision: 1 })).status).toBe(200);
  });

  it('shows both languages, what is older, who and when', async () => {
    await save(emma, { body: 'Within 30 days.' });

    const [list, one, history] = await Promise.all([
      lin.get('/articles'),
      lin.get('/articles/return-how'),
      lin.get(`${path}/history`),
    ]);

    expect(list.json['articles']).toMatchObject([
      {
        slug: 'return-how',
        missing: [],
        sides: { zh: { older: true }, en: { older: false, state: 'draft' } },
      },
    ]);
    expect(one.json['sides']).toMatchObject({
      zh: { state: 'published', action: 'file', moves: ['save', 'archive'] },
      en: {
        state: 'draft',
        moves: ['save', 'review', 'publish', 'archive'],
        live: { from: 'file' },
      },
    });
    expect(history.json['revisions']).toMatchObject([
      { revision: 2, by: 'emma' },
      { revision: 1, by: '' },
    ]);
  });

  it('compares revisions field by field and line by line, and takes back', async () => {
    await save(emma, { title: 'How?', body: 'Within 30 days.' });

    const compared = await emma.get(`${path}/compare?from=1&to=2`);
    const undone = await emma.post(`${path}/undo`, { revision: 2, to: 1 });

    expect(compared.json).toEqual({
      fields: [{ name: 'title', before: text.title, after: 'How?' }],
      lines: [
        { kind: 'removed', text: 'Within 15 days.' },
        { kind: 'added', text: 'Within 30 days.' },
      ],
    });
    expect(undone).toMatchObject({ json: { article: { revision: 3, text: { body: text.body } } } });
    expect((await emma.get(`${path}/compare?from=1&to=9`)).status).toBe(404);
    expect((await emma.get(`${path}/compare?from=x`)).status).toBe(404);
  });

  it('finds a Chinese word inside a sentence', async () => {
    await emma.post('/articles/fee/zh/save', {
      revision: 0,
      text: { ...text, body: '退货的运费由我们承担。' },
    });

    const found = await emma.get(`/articles?q=${encodeURIComponent('运费')}`);

    expect(found.json['articles']).toMatchObject([{ slug: 'fee', missing: ['en'] }]);
  });
});

describe('what an editor must not do', () => {
  it('is publishing and archiving without being a supervisor', async () => {
    await save(emma);

    expect((await emma.post(`${path}/publish`, { revision: 2 })).status).toBe(403);
    expect((await emma.post(`${path}/archive`, { revision: 2 })).status).toBe(403);
  });

  it('is overwriting what a colleague has saved, whose text comes back', async () => {
    await save(lin, { body: 'From Lin.' });

    const late = await save(emma, { body: 'From Emma.' });

    expect(late).toMatchObject({
      status: 409,
      json: {
        error: {
          code: 'article.conflict',
          current: { revision: 2, by: 'lin', text: { body: 'From Lin.' } },
        },
      },
    });
  });

  it('is publishing what has faults, each of which is named', async () => {
    await save(lin, {
      title: '',
      body: 'Costs {{fee "x"}}.\n<script>x</script>',
      next: ['nowhere'],
    });

    const refused = await lin.post(`${path}/publish`, { revision: 2 });

    expect(refused.status).toBe(422);
    expect(refused.json).toMatchObject({
      error: {
        code: 'article.faulty',
        faults: [
          { field: 'title', code: 'missing' },
          { field: 'body', code: 'html', line: 2 },
          { field: 'body', code: 'unknown-value', line: 1 },
          { field: 'next', code: 'unknown-next', found: 'nowhere' },
        ],
      },
    });
    expect(base.get('return-how', 'en')?.body).toBe('Within 15 days.');
  });

  it.each([
    ['no text', { revision: 1 }, 400],
    ['an unknown key', { revision: 1, text: { ...text, titel: 'x' } }, 400],
    ['a number for a title', { revision: 1, text: { ...text, title: 7 } }, 400],
    ['no revision', { text }, 400],
    ['a list of one', [], 400],
    ['more than 1 MB', { revision: 1, text: { ...text, body: 'x'.repeat(1_100_000) } }, 413],
    ['5 MB', { revision: 1, text: { ...text, body: 'x'.repeat(5_000_000) } }, 413],
  ])('is sending %s', async (_what, body, status) => {
    expect((await lin.post(`${path}/save`, body)).status).toBe(status);
    expect((await lin.get('/articles/return-how')).json['sides']).toMatchObject({
      en: { revision: 1 },
    });
  });

  it.each(['/articles/return-how/fr/save', '/articles/Return%20How/en/save'])(
    'is writing at %s',
    async (odd) => {
      const answer = await lin.post(odd, { revision: 0, text });

      expect([404, 422]).toContain(answer.status);
    },
  );
});

describe('an import at the console', () => {
  const csv =
    'slug,question,answer,language\nreturn-how,How do I return it?,New text.,en\npay,How to pay?,By card.,en\nbad,Why?,<b>x</b>,en\n';

  function upload(
    who: ConsoleClient,
    query: string,
    content: string,
    name = 'faq.csv',
  ): Promise<HttpAnswer> {
    return call(`${server.url}/console/api/articles-import${query}`, {
      raw: `--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${content}\r\n--b--\r\n`,
      headers: {
        'content-type': 'multipart/form-data; boundary=b',
        cookie: who.cookie,
        'x-csrf-token': who.csrf,
      },
    });
  }

  it('first only says what would happen', async () => {
    const plan = await upload(emma, '', csv);

    expect(plan).toMatchObject({
      status: 200,
      json: {
        counts: { changed: 1, new: 1, faulty: 1 },
        items: [
          { slug: 'bad', kind: 'faulty', faults: [{ code: 'html', where: 'faq.csv:4' }] },
          { slug: 'return-how', kind: 'changed', where: 'faq.csv:2' },
          { slug: 'pay', kind: 'new', missing: ['zh'] },
        ],
      },
    });
    expect((await emma.get('/articles?q=card')).json['articles']).toEqual([]);
  });

  it('then makes drafts, or publishes for supervisors', async () => {
    expect(await upload(emma, '?confirm=1', csv)).toMatchObject({
      json: { done: { imported: 2, refused: [] } },
    });
    expect(base.get('pay', 'en')).toBeUndefined();
    expect((await upload(emma, '?confirm=1&publish=1', csv)).status).toBe(403);

    await upload(lin, '?confirm=1&publish=1', csv.replace('By card.', 'By card or cash.'));

    expect(base.get('pay', 'en')?.body).toBe('By card or cash.');
  });

  it('names files that are none', async () => {
    expect(await upload(emma, '', 'x', 'photo.png')).toMatchObject({
      json: { items: [], faults: [{ code: 'unsupported', where: 'photo.png' }] },
    });
    expect((await upload(emma, '?topic=Bad%20Name', csv)).status).toBe(400);
  });

  it('names a file that is too large, and takes nothing but forms', async () => {
    expect(await upload(emma, '', 'x'.repeat(5_000_000))).toMatchObject({
      status: 200,
      json: { items: [], faults: [{ code: 'too-large', where: 'faq.csv', instead: '4 MB' }] },
    });
    expect((await emma.post('/articles-import', { files: [] })).status).toBe(400);
  });

  it('comes back from an export unchanged', async () => {
    const file = await emma.get('/articles-export?as=csv');

    expect(file.headers['content-disposition']).toContain('articles.csv');
    expect(await upload(emma, '', file.text)).toMatchObject({ json: { counts: { same: 2 } } });
    expect((await emma.get('/articles-export?as=exe')).status).toBe(400);
  });

  it('gives one archive with a Markdown file for each article and language', async () => {
    const file = await emma.get('/articles-export?as=markdown');

    expect(file.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="articles.zip"',
    });
    expect(file.text).toContain('returns/return-how.en.md');
    expect(file.text).toContain('returns/return-how.zh.md');
  });
});
