import fc from 'fast-check';
import { trainIntents } from './engine/intent-trainer.js';
import { createUnderstander, type Understander } from './understander.js';

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'order.status': ['where is my parcel', 'has my order shipped', '我的快递到哪了', '发货了吗'],
  'order.refund': ['i want my money back', 'refund my order', '我要退款', '把钱退给我'],
  'order.exchange': ['swap it for another', 'exchange it please', '换一个', '我想换货'],
  none: ['what is the weather', 'tell me a joke', '今天天气如何', '讲个笑话'],
};
const MOST_MS = 5;
/** The quickest counts: a busy machine and a cold engine say nothing about the code. */
const RUNS = 40;

function learnt(): Understander {
  const examples = Object.entries(SENTENCES).flatMap(([intent, texts]) =>
    texts.map((text) => ({ intent, text })),
  );
  return createUnderstander({
    model: trainIntents({ examples, groups: [] }),
    products: [{ id: 'P001', names: ['Desk Lamp', '台灯'] }],
    clock: { now: () => Date.parse('2026-11-20T12:00:00+08:00') },
    timeZone: 'Asia/Shanghai',
  });
}

describe('createUnderstander', () => {
  const understander = learnt();

  it.each([
    ['where is my parcel A10023', 'order.status', 'en'],
    ['我要退款', 'order.refund', 'zh'],
    ['不用退款了,换一个就行', 'order.exchange', 'zh'],
  ])('hears what %j wants', (text, intent, language) => {
    const heard = understander.understand(text);
    expect(heard.candidates[0]?.id).toBe(intent);
    expect(heard.language).toBe(language);
    expect(Object.isFrozen(heard)).toBe(true);
  });

  it.each(['', ' ', '😀', '12345678', '\u0000\u0001\u0002', 'a'.repeat(100_000), '\ud800'])(
    'makes no intent of %j',
    (text) => {
      expect(understander.understand(text)).toMatchObject({ verdict: 'none', intents: [] });
    },
  );

  it('finds entities where the words were, apart from each other, and never throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'A10023',
        '¥300',
        '昨天',
        '两件',
        '199 0000 1234',
        'Ａ１００２３',
        '台灯',
        ' ',
      ),
      fc.constantFrom('last friday', '文三路20号', 'a@b.cn', '"', '订單', 'c7k2-9qxm', '1.2万'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const entity of understander.understand(text).entities) {
          expect(entity.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(entity.start, entity.end)).toBe(entity.text);
          end = entity.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['digits', '1 '],
    ['Chinese numbers', '一百'],
    ['commas', 'and, '],
    ['marks', '!?'],
    ['at signs', 'a@a.'],
    ['streets', '路1号'],
    ['words', 'refund my order '],
    ['accents', 'e\u0301'],
  ])('reads 4 kB of %s in bounded time', (_, unit) => {
    const text = unit.repeat(4_096 / unit.length);
    const times = Array.from({ length: RUNS }, () => {
      const before = performance.now();
      understander.understand(text);
      return performance.now() - before;
    });
    expect(Math.min(...times)).toBeLessThan(MOST_MS);
  });

  it('uses another model from the next message on', () => {
    const other = learnt();
    const examples = ['parcel', 'refund'].map((text) => ({ intent: 'greet', text }));
    other.replaceModel(trainIntents({ examples, groups: [] }));
    expect(other.understand('refund my parcel').candidates[0]?.id).toBe('greet');
  });
});
