import type { IntentScore } from '../domain/understanding.js';
import { twoRequests } from './several.js';

/** Reads a part by its one telling word. */
function classify(part: string): IntentScore {
  const hits = (
    [
      ['order.status', /parcel|快递/],
      ['order.refund', /refund|退款/],
      ['thanks', /thanks|谢谢/],
    ] as const
  ).filter(([, word]) => word.test(part));
  const [hit] = hits;
  return hit && hits.length === 1 ? { id: hit[0], score: 0.8 } : { id: 'none', score: 0.9 };
}

const idsOf = (text: string) => twoRequests(text, classify)?.map(({ id }) => id);

describe('twoRequests', () => {
  it.each([
    ['where is my parcel and also when do i get my refund', ['order.status', 'order.refund']],
    ['退款多久到账?另外快递到哪了', ['order.refund', 'order.status']],
    ['where is my parcel? i want a refund', ['order.status', 'order.refund']],
  ])('hears two in %j', (text, expected) => {
    expect(idsOf(text)).toEqual(expected);
  });

  it.each([
    'thanks, where is my parcel',
    'where is my parcel, the big parcel',
    'where is my parcel',
    `where is my parcel and i want a refund ${'x'.repeat(500)}`,
  ])('hears one in %j', (text) => {
    expect(idsOf(text)).toBeUndefined();
  });
});
