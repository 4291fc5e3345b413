import * as fc from 'fast-check';
import { decodeName, encodeName, shardOf } from './file-name.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
);

describe('encodeName', () => {
  it('can be undone for any string that is not long, lone surrogates included', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = encodeName(text);
        const undone = decodeName(name);
        expect(name.includes('~') ? undone : undone === text).toBe(
          name.includes('~') ? undefined : true,
        );
      }),
    );
  });

  it('gives different strings names that differ even when case is folded', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        fc.pre(a !== b);
        expect(encodeName(a).toLowerCase()).not.toBe(encodeName(b).toLowerCase());
      }),
    );
    expect(encodeName('Case').toLowerCase()).not.toBe(encodeName('case').toLowerCase());
  });

  it('uses nothing but safe characters, and never more than 130', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(encodeName(text)).toMatch(/^[a-z0-9_%~-]{1,130}$/);
      }),
    );
  });

  it('tells long strings apart that begin alike', () => {
    const start = 'x'.repeat(300);

    expect(encodeName(`${start}1`)).not.toBe(encodeName(`${start}2`));
    expect(encodeName(`${start}\ud800`)).not.toBe(encodeName(`${start}\ud801`));
  });

  it.each(['nul', 'con', 'com1', 'index', 'spare', 'lock'])(
    'escapes the reserved name %s',
    (name) => {
      expect(encodeName(name)).not.toBe(name);
      expect(decodeName(encodeName(name))).toBe(name);
    },
  );

  it('keeps plain ids readable', () => {
    expect(encodeName('case-2026_11')).toBe('case-2026_11');
  });
});

describe('shardOf', () => {
  it('spreads ids over all 256 folders', () => {
    const shards = new Set(Array.from({ length: 5_000 }, (_, n) => shardOf(`c-${n}`)));

    expect(shards.size).toBe(256);
    for (const shard of shards) expect(shard).toMatch(/^[0-9a-f]{2}$/);
  });
});
