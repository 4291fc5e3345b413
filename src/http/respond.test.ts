import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { AppError } from '../errors.js';
import { sendFailure, sendJson } from './respond.js';

/** A response that nobody reads, and what became of it. */
function aResponse(): { res: ServerResponse; body: () => string } {
  const res = new ServerResponse(new IncomingMessage(new Socket()));
  const written: string[] = [];
  res.end = (text?: unknown) => {
    written.push(String(text));
    return res;
  };
  return { res, body: () => written.join('') };
}

describe('sendFailure', () => {
  it.each([
    ['http.too-large', 413, 'MessageSizeTooBig'],
    ['http.bad-json', 400, 'BadArgument'],
    ['http.unauthorized', 401, 'Unauthorized'],
    ['http.token-expired', 403, 'TokenExpired'],
    ['conversation.unknown', 404, 'NotFound'],
    ['http.unsupported', 415, 'UnsupportedMediaType'],
  ])('answers %s with %d %s and troubles no operator', (code, status, word) => {
    const faults: string[] = [];
    const { res, body } = aResponse();

    sendFailure(res, new AppError(code, 'in words'), (fault) => faults.push(fault));

    expect(res.statusCode).toBe(status);
    expect(JSON.parse(body())).toEqual({ error: { code: word, message: 'in words' } });
    expect(faults).toEqual([]);
  });

  it.each([
    [new AppError('http.throttled', 'slow', { retryAfterMs: 1_200 }), 429, 2],
    [new AppError('store.unwritable', 'full'), 503, 2],
  ])('says when to come again: %#', (error, status, seconds) => {
    const { res } = aResponse();

    sendFailure(res, error, () => undefined);

    expect([res.statusCode, res.getHeader('retry-after')]).toEqual([status, seconds]);
  });

  it.each([
    new Error('with a private word'),
    new AppError('made.up', 'with a private word'),
    'with a private word',
    undefined,
  ])('tells the client nothing of what it does not know, but the operator: %#', (error) => {
    const faults: unknown[] = [];
    const { res, body } = aResponse();

    sendFailure(res, error, (_code, fault) => faults.push(fault));

    expect(res.statusCode).toBe(500);
    expect(body()).toBe(
      '{"error":{"code":"ServiceError","message":"something went wrong on our side"}}',
    );
    expect(faults).toEqual([error]);
  });

  it('cuts off an answer that fails half-way, instead of leaving the client waiting', () => {
    const faults: string[] = [];
    const { res } = aResponse();
    sendJson(res, 200, {});
    Object.defineProperty(res, 'headersSent', { value: true });

    sendFailure(res, new AppError('http.throttled', 'late'), (code) => faults.push(code));

    expect([res.destroyed, res.statusCode]).toEqual([true, 200]);
    expect(faults).toEqual(['http.throttled']);
  });
});
