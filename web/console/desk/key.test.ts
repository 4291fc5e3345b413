import { newKey } from './key.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('newKey', () => {
  it('is a random UUID', () => {
    expect(newKey(globalThis.crypto as Crypto)).toMatch(UUID);
  });

  it('is one on pages without a secure context, too', () => {
    const plain = {
      getRandomValues: <T>(array: T) => globalThis.crypto.getRandomValues(array as never) as T,
    } as unknown as Crypto;

    expect(newKey(plain)).toMatch(UUID);
    expect(newKey(plain)).not.toBe(newKey(plain));
  });
});
