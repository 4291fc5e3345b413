import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { originAllowed } from './cors.js';
import { clientAddress } from './guards.js';

function from(forwarded?: string | string[]): IncomingMessage {
  const req = new IncomingMessage(new Socket());
  Object.defineProperty(req.socket, 'remoteAddress', { value: '9.9.9.9' });
  if (forwarded !== undefined) Object.assign(req.headers, { 'x-forwarded-for': forwarded });
  return req;
}

describe('clientAddress', () => {
  it.each([
    [undefined, false, '9.9.9.9'],
    ['1.1.1.1', false, '9.9.9.9'],
    [undefined, true, '9.9.9.9'],
    ['1.1.1.1', true, '1.1.1.1'],
    ['made-up, 1.1.1.1', true, '1.1.1.1'],
    ['1.1.1.1, ', true, '9.9.9.9'],
    [['made-up', '2.2.2.2, 1.1.1.1'], true, '1.1.1.1'],
  ])('of a request by way of %j, proxy trusted: %s, is %s', (forwarded, trusted, address) => {
    expect(clientAddress(from(forwarded), trusted)).toBe(address);
  });
});

describe('originAllowed', () => {
  it.each([
    ['https://shop.example', ['https://shop.example'], true],
    ['HTTPS://SHOP.EXAMPLE', ['https://shop.example'], true],
    ['https://shop.example.evil.example', ['https://shop.example'], false],
    ['http://shop.example', ['https://shop.example'], false],
    ['null', ['https://shop.example'], false],
    [undefined, ['https://shop.example'], true],
    ['https://anything.example', [], true],
  ])('%j by the list %j: %s', (origin, allowed, may) => {
    expect(originAllowed(origin, allowed)).toBe(may);
  });
});
