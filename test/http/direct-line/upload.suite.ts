import { DirectLineApi } from '../../support/direct-line-api.js';
import { call } from '../../support/http-call.js';

let line: DirectLineApi;

beforeAll(async () => {
  line = await DirectLineApi.open();
});
afterAll(() => line.close());

describe('upload', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

  function form(
    parts: { name: string; filename?: string; type?: string; body: Buffer | string }[],
  ): { raw: Buffer; headers: Record<string, string> } {
    const boundary = 'b0undary';
    const chunks = parts.flatMap(({ name, filename, type, body }) => [
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${filename ? `; filename="${filename}"` : ''}\r\n${type ? `content-type: ${type}\r\n` : ''}\r\n`,
      ),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ]);
    const raw = Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]);
    return {
      raw,
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': String(raw.length),
      },
    };
  }

  it('keeps several files of one name and serves them without letting anything run', async () => {
    const chat = await line.start();
    const activity = JSON.stringify({
      type: 'message',
      text: 'look',
      channelData: { clientActivityID: 'u1' },
    });
    const { raw, headers } = form([
      {
        name: 'activity',
        filename: 'blob',
        type: 'application/vnd.microsoft.activity',
        body: activity,
      },
      { name: 'file', filename: 'a.png', type: 'image/png', body: png },
      { name: 'file', filename: '../../b.png', type: 'text/html', body: png },
    ]);

    const answer = await call(`${line.base}/conversations/${chat.conversationId}/upload?userId=x`, {
      token: chat.token,
      raw,
      headers,
    });

    expect(answer.status).toBe(200);
    const { activities } = await line.history(chat);
    const files = (
      activities[1] as unknown as {
        attachments: { contentType: string; contentUrl: string; name: string }[];
      }
    ).attachments;
    expect(files.map(({ name, contentType }) => [name, contentType])).toEqual([
      ['a.png', 'image/png'],
      ['b.png', 'image/png'],
    ]);
    const served = await call(line.server.url + String(files[0]?.contentUrl));
    expect(served.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
    });
    expect(served.headers['content-security-policy']).toContain('sandbox');
  });

  it('takes one raw file, and refuses what is no picture whatever it claims', async () => {
    const chat = await line.start();
    const url = `${line.base}/conversations/${chat.conversationId}/upload?userId=x`;
    const headers = {
      'content-type': 'image/png',
      'content-disposition': 'attachment; filename="x.png"',
    };

    const real = await call(url, { token: chat.token, raw: png, headers });
    const html = await call(url, { token: chat.token, raw: '<html><script>1</script>', headers });

    expect([real.status, html.status]).toEqual([200, 415]);
  });

  it('refuses a file over 4 MB', async () => {
    const chat = await line.start();
    const big = Buffer.concat([png, Buffer.alloc(4 * 1024 * 1024)]);

    const answer = await call(`${line.base}/conversations/${chat.conversationId}/upload?userId=x`, {
      token: chat.token,
      raw: big,
      headers: { 'content-type': 'image/png' },
    });

    expect(answer.status).toBe(413);
  });
});
