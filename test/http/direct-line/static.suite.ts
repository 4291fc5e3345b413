import { ChatClient } from '../../support/chat-client.js';
import { call, type HttpAnswer } from '../../support/http-call.js';
import { startQuietServer } from '../../support/quiet-server.js';
import type { RunningServer } from '../../support/start-server.js';

let server: RunningServer;

beforeAll(async () => {
  server = await startQuietServer();
});
afterAll(() => server.stop());

function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
  return call(server.url + path, { headers });
}

/** The addresses that a page loads from. */
function linksOf(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, link]) => String(link));
}

const TRAVERSALS = [
  '../../package.json',
  '..%2f..%2fpackage.json',
  '%2e%2e%2f%2e%2e%2fpackage.json',
  '..%5c..%5cpackage.json',
  '..%252f..%252fpackage.json',
  '%2fetc%2fpasswd',
  '....//....//package.json',
  '..;/..;/package.json',
  'chat.html%00.js',
  '__proto__',
  'constructor',
];

describe('pages', () => {
  it.each([
    ['/chat', '*'],
    ['/console', "'none'"],
    ['/', "'none'"],
    ['/demo-site', "'none'"],
  ])('run only their own scripts, and may be framed as they should: %s', async (path, frames) => {
    const page = await get(path);

    expect(page).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    });
    const policy = String(page.headers['content-security-policy']);
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).toContain(`frame-ancestors ${frames}`);
    expect(policy).not.toMatch(/unsafe|\*[^;]*script|script-src[^;]*https?:/);
  });

  it('hold no script inside, and everything they load is there', async () => {
    for (const path of ['/chat', '/console', '/', '/demo-site']) {
      const { text } = await get(path);

      expect(text).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|\son\w+=|javascript:/i);
      for (const link of linksOf(text))
        expect([link, (await get(link)).status]).toEqual([link, 200]);
    }
  });

  it('let other sites frame the chat only when these are named', async () => {
    const shop = await startQuietServer({
      ALLOWED_ORIGINS: 'https://shop.example,https://www.shop.example',
    });

    const chat = await call(`${shop.url}/chat`);

    expect(chat.headers['content-security-policy']).toContain(
      'frame-ancestors https://shop.example https://www.shop.example',
    );
    await shop.stop();
  });

  it('come compressed to whoever can read that, and are the same', async () => {
    const plain = await get('/widget.js');
    const zipped = await get('/widget.js', { 'accept-encoding': 'gzip, br' });

    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(Number(zipped.headers['content-length'])).toBeLessThan(
      Number(plain.headers['content-length']),
    );
  });

  it('let assets be kept for good, because their names change with their content', async () => {
    const asset = linksOf((await get('/chat')).text).find((link) => /-\w{8}\.js$/.test(link));

    expect((await get(String(asset))).headers['cache-control']).toContain('immutable');
  });
});

describe('paths', () => {
  it.each(TRAVERSALS)('lead nowhere but to what was built: /assets/%s', async (name) => {
    expect((await get(`/assets/${name}`)).status).toBe(404);
  });

  it.each([...TRAVERSALS, 'a'.repeat(22), `${'a'.repeat(21)}%2f`, `${'a'.repeat(17)}.json`])(
    'lead to no file of anybody: /files/%s',
    async (name) => {
      expect((await get(`/files/${name}`)).status).toBe(404);
    },
  );
});

describe('a customer’s file', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const pdf = Buffer.from('%PDF-1.7 <script>alert(1)</script>');

  /** Sends files as a browser does; resolves to the answer. */
  async function upload(
    files: readonly (readonly [name: string, bytes: Buffer])[],
    end = '--b--\r\n',
  ): Promise<HttpAnswer> {
    const chat = await ChatClient.open(server);
    const parts = files.flatMap(([name, bytes]) => [
      Buffer.from(`--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
      bytes,
      Buffer.from('\r\n'),
    ]);
    const raw = Buffer.concat([...parts, Buffer.from(end)]);
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const answer = await call(`${chat.url}/upload`, { token: chat.token, raw, headers });
    const last = (await chat.history())[1] as unknown as
      { attachments?: { contentUrl: string; name: string }[] } | undefined;
    return {
      ...answer,
      json: { ...answer.json, files: last?.attachments ?? [] } as unknown as HttpAnswer['json'],
    };
  }

  function filesOf(answer: HttpAnswer): { contentUrl: string; name: string }[] {
    return answer.json['files'] as unknown as { contentUrl: string; name: string }[];
  }

  it.each([
    ['a.png', png, 'inline'],
    ['a.pdf', pdf, 'attachment'],
  ])('is shown or downloaded, but never runs: %s', async (name, bytes, how) => {
    const [file] = filesOf(await upload([[name, bytes]]));

    const served = await get(String(file?.contentUrl));

    expect(served.status).toBe(200);
    expect(served.headers['content-disposition']).toBe(`${how}; filename*=UTF-8''${name}`);
    expect(served.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(served.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    ['../../x.png', 'x.png'],
    ['..\\\\x.png', 'x.png'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['a<b>:c|d?.png', 'abcd.png'],
    [`${'a'.repeat(300)}.png`, 'a'.repeat(120)],
    [`${'a'.repeat(119)}😀.png`, `${'a'.repeat(119)}😀`],
    ['猫😀.png', '猫😀.png'],
    ['\u0001\u0002', 'file'],
  ])(
    'keeps no dangerous name, and can be fetched under the one it gets: %j',
    async (name, kept) => {
      const [file] = filesOf(await upload([[name, png]]));

      expect(file?.name).toBe(kept);
      expect((await get(String(file?.contentUrl))).status).toBe(200);
    },
  );

  it.each([
    ['a page', Buffer.from('<html><script>1</script>')],
    [
      'a drawing with script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    ],
    ['a program', Buffer.from('MZ\u0090\u0000')],
    ['half a picture’s head', png.subarray(0, 4)],
    ['nothing', Buffer.alloc(0)],
    ['a sound that says WEBP', Buffer.from('XXXX\u0000\u0000\u0000\u0000WEBP')],
  ])('is refused when it is %s, whatever its name', async (_name, bytes) => {
    expect((await upload([['innocent.png', bytes]])).status).toBe(415);
  });

  it('comes with nine others, but not with ten: none is dropped in silence', async () => {
    const many = (count: number): (readonly [string, Buffer])[] =>
      Array.from({ length: count }, (_, n) => [`${n}.png`, png]);

    const [ten, eleven, forty] = [
      await upload(many(10)),
      await upload(many(11)),
      await upload(many(40)),
    ];

    expect([ten.status, eleven.status, forty.status]).toEqual([200, 400, 400]);
    expect(filesOf(ten)).toHaveLength(10);
  });

  it.each(['', '--b', '--c--\r\n'])('that breaks off is refused: %j', async (end) => {
    expect((await upload([['a.png', png]], end)).status).toBe(400);
  });

  it.each([
    'multipart/form-data',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'x'.repeat(500)}`,
  ])('in a form that cannot be read is refused: %s', async (type) => {
    const chat = await ChatClient.open(server);

    const answer = await call(`${chat.url}/upload`, {
      token: chat.token,
      raw: 'x',
      headers: { 'content-type': type },
    });

    expect(answer.status).toBe(400);
  });
});
