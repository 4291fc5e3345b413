import { readTrace } from './trace.js';

describe('readTrace', () => {
  it('takes apart what it knows and keeps the rest as JSON', () => {
    const read = readTrace({
      language: 'zh',
      class: 'order',
      intents: [{ id: 'order.status', score: 0.94 }],
      entities: [{ type: 'order_number', value: 'A10024' }],
      mood: { anger: 0.3, urgency: 2, gratitude: 0, reasons: ['三天'] },
      rule: 'sure',
      dialog: 'order-status',
      step: 'found',
      verdict: 'sure',
      extra: { a: 1 },
    });

    expect(read).toMatchObject({ language: 'zh', class: 'order', rule: 'sure' });
    expect(read.dialog).toBe('order-status › found');
    expect(read.mood?.urgency).toBe(1);
    expect(read.others).toEqual([
      ['verdict', '"sure"'],
      ['extra', '{\n "a": 1\n}'],
    ]);
  });

  it('takes any shape without failing', () => {
    const read = readTrace({
      intents: 'x',
      entities: [null, 3],
      mood: [],
      rule: 5,
      language: null,
    });

    expect(read.intents).toEqual([]);
    expect(read.entities).toEqual([]);
    expect(read.rule).toBeUndefined();
  });
});
