import { nearDuplicates, type Sentence } from './near-duplicates.js';

const aSentence = (text: string, intent = 'order.status'): Sentence => {
  return { text, intent, language: 'en' };
};
const otherIntent = (a: Sentence, b: Sentence): boolean => a.intent !== b.intent;

describe('nearDuplicates', () => {
  it('finds sentences of different intents that differ in signs or a letter, once each', () => {
    const all = [
      aSentence('where is my parcel now'),
      aSentence('Where is my parcel now??', 'order.hurry'),
      aSentence('where is my parcels now', 'complaint.late'),
      aSentence('i want my money back', 'order.refund'),
    ];

    const found = nearDuplicates(all, all, otherIntent);

    expect(found.map(({ a, b }) => `${a.intent} ${b.intent}`)).toEqual([
      'order.status order.hurry',
      'order.status complaint.late',
      'order.hurry complaint.late',
    ]);
    expect(found[0]?.likeness).toBe(1);
  });

  it('leaves out what has no letters, and equal words of one intent', () => {
    const all = [
      aSentence('???'),
      aSentence('!!', 'bye'),
      aSentence('hi you'),
      aSentence('hi you'),
    ];

    expect(nearDuplicates(all, all, otherIntent)).toEqual([]);
  });
});
