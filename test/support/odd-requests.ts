import fc from 'fast-check';
import type { Route } from '../../src/http/router.js';

/** A request as the fuzz sends it; `proof` says whether to add what the route asks for. */
export interface OddRequest {
  readonly method: string;
  readonly route: string;
  readonly param: string;
  readonly query: string;
  readonly proof: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

const NAUGHTY = [
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202e',
    '\ufeff',
    '😀',
    '客服',
    '__proto__',
    'constructor',
    'hasOwnProperty',
  ],
  ...[
    '{{7*7}}',
    '${7*7}',
    '%s%n',
    '../../etc/passwd',
    '<script>',
    "' OR 1=1--",
    'NaN',
    '-1',
    '1e999',
    'x'.repeat(5_000),
  ],
];

const text = fc.oneof(fc.constantFrom(...NAUGHTY), fc.string({ unit: 'binary', maxLength: 30 }));

const scalar = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constantFrom(null, true, 0, -1, 1e308, [], {}, ['x'], { id: 1 }, { say: 'x' }),
);

/** Bodies that are nearly what some route wants. */
const known = fc.record(
  {
    type: fc.oneof(
      fc.constantFrom('message', 'event', 'typing', 'endOfConversation', 'invoke'),
      scalar,
    ),
    text: scalar,
    name: fc.oneof(fc.constantFrom('webchat/join', 'handoff.status'), scalar),
    value: fc.oneof(scalar, fc.jsonValue()),
    id: scalar,
    key: fc.oneof(fc.constant('a-good-key'), scalar),
    locale: scalar,
    channelId: fc.oneof(fc.constant('emulator'), scalar),
    serviceUrl: fc.oneof(
      fc.constantFrom('http://127.0.0.1:1', 'https://x.botframework.com', 'file:///etc'),
      scalar,
    ),
    conversation: fc.oneof(fc.record({ id: scalar }), scalar),
    from: fc.oneof(fc.record({ id: scalar, name: scalar, role: scalar }), scalar),
    recipient: fc.oneof(fc.record({ id: scalar }), scalar),
    deliveryMode: fc.oneof(fc.constant('expectReplies'), scalar),
    timestamp: scalar,
    channelData: fc.oneof(fc.record({ clientActivityID: scalar }), scalar),
    attachments: fc.oneof(fc.array(fc.record({ contentType: scalar, contentUrl: scalar })), scalar),
    user: fc.oneof(fc.record({ id: scalar, name: scalar }), scalar),
    trustedOrigins: fc.oneof(fc.array(text), scalar),
    customerId: scalar,
    resume: scalar,
    as: fc.oneof(fc.constant('C001'), scalar),
    login: scalar,
    password: scalar,
    status: fc.oneof(fc.constantFrom('away', 'open'), scalar),
    note: scalar,
    agentId: fc.oneof(fc.constant('chen'), scalar),
    queue: scalar,
  },
  { requiredKeys: [] },
);

const json = fc
  .oneof({ weight: 5, arbitrary: known }, fc.jsonValue())
  .map((value) => JSON.stringify(value));

/** JSON with one byte changed, cut off, or doubled. */
const broken = fc.tuple(json, fc.nat(400), fc.nat(255)).map(([whole, at, byte]) => {
  const bytes = Buffer.from(whole);
  if (at >= bytes.length) return Buffer.concat([bytes, bytes]);
  if (byte % 3 === 0) return bytes.subarray(0, at);
  bytes[at] = byte;
  return bytes;
});

const form = fc.tuple(text, fc.boolean(), json).map(([name, whole, activity]) => {
  const file = `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n\u0089PNG\r\n\u001a\n`;
  const part = `--b\r\ncontent-disposition: form-data; name="activity"\r\n\r\n${activity}\r\n`;
  return Buffer.from(part + file + (whole ? '\r\n--b--\r\n' : ''), 'latin1');
});

const FORM_TYPES = [
  'multipart/form-data; boundary=b',
  'multipart/form-data; boundary=',
  'multipart/form-data',
];

/** Forms with the header that makes them one. */
const upload = fc.record({
  headers: fc.record({ 'content-type': fc.constantFrom(...FORM_TYPES) }),
  body: fc.oneof(
    form,
    fc.tuple(form, fc.nat(400)).map(([whole, at]) => whole.subarray(0, at)),
  ),
});

const body = fc.oneof(
  { weight: 5, arbitrary: json },
  { weight: 3, arbitrary: broken },
  { weight: 1, arbitrary: form },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
);

const headers = fc.record(
  {
    'content-type': fc.constantFrom('application/json', ...FORM_TYPES, 'x', ''),
    'content-encoding': fc.constantFrom('gzip', 'identity', ''),
    'content-disposition': fc.constantFrom(
      'attachment; filename="../x.png"',
      'filename*=',
      'x'.repeat(900),
    ),
    authorization: fc.constantFrom(
      'Bearer',
      'Bearer x.y.z',
      'Basic eDp5',
      'Bearer '.repeat(50),
      '',
    ),
    cookie: fc.constantFrom('sid=x', 'sid=', '=;=;', `sid=${'a'.repeat(3_000)}`, '__proto__=1'),
    host: fc.constantFrom('evil.example', 'a b', '[::1', 'a:99999', '', '\u0080', '/', '127.0.0.1'),
    origin: fc.constantFrom('https://evil.example', 'null', 'x', ''),
    'sec-fetch-site': fc.constantFrom('cross-site', 'same-origin', 'x'),
    'x-csrf-token': fc.constantFrom('', 'x', 'x'.repeat(2_000)),
    'accept-encoding': fc.constantFrom('gzip', '*', ''),
    'x-forwarded-for': fc.constantFrom('1.2.3.4', ',', ''),
    expect: fc.constant('100-continue'),
    upgrade: fc.constant('websocket'),
    'x-http-method-override': fc.constant('DELETE'),
  },
  { requiredKeys: [] },
);

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'];

/** `value` most of the time. */
function mostly<T>(value: T, times: number, other: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: times, arbitrary: fc.constant(value) },
    { weight: 1, arbitrary: other },
  );
}

function aimedAt({ method, path }: Route): fc.Arbitrary<OddRequest> {
  const request = fc.record({
    route: fc.constant(path),
    method: mostly(method.toUpperCase(), 9, fc.constantFrom(...METHODS)),
    param: mostly('', 2, text),
    query: mostly('', 2, text),
    proof: mostly(true, 4, fc.constant(false)),
    // Few odd headers at once, or nothing would get past the guards.
    headers: mostly<OddRequest['headers']>({}, 3, headers),
    body: fc.option(body, { nil: undefined, freq: 5 }),
  });
  if (!path.endsWith('/upload')) return request;
  return fc.oneof(
    request,
    fc.tuple(request, upload).map(([plain, filled]) => ({ ...plain, ...filled })),
  );
}

/** Requests to all routes, from nearly right to nonsense. */
export function oddRequests(routes: readonly Route[]): fc.Arbitrary<OddRequest> {
  const lost: Route[] = [
    { method: 'get', path: '/:id' },
    { method: 'post', path: '/console/api/:id' },
  ];
  const uploads = routes.filter(({ path }) => path.endsWith('/upload'));
  // Forms are the hardest to read: uploads come three times as often.
  return fc.constantFrom(...routes, ...uploads, ...uploads, ...lost).chain(aimedAt);
}
