import type { Understanding } from '../domain/understanding.js';
import { aboutOwnGoods } from './own-goods.js';

const products = {
  find: () =>
    ({
      name: { zh: '粒粒电饭煲', en: 'Every Grain Rice Cooker' },
      nicknames: { zh: ['电饭煲'], en: ['rice cooker'] },
    }) as never,
};

function heard(text: string, more: Partial<Understanding> = {}): Understanding {
  const entities = [{ type: 'product', text: 'rice cooker', value: 'P024', start: 0, end: 1 }];
  return { text, verdict: 'unsure', class: 'inquiry', intents: [], entities, ...more } as never;
}

describe('goods a customer has bought', () => {
  it.each([
    ['我的电饭煲坏了', 'order.repair'],
    ['my rice cooker stopped working', 'order.repair'],
    ['电饭煲到哪了，怎么这么慢', 'order.status'],
    ['where is my rice cooker', 'order.status'],
  ])('%s means %s', (text, intent) => {
    expect(aboutOwnGoods(heard(text), products)).toBe(intent);
  });

  it.each(['电饭煲多少钱', 'does the rice cooker have a timer', '电饭煲会不会坏'])(
    'are not meant in %s',
    (text) => expect(aboutOwnGoods(heard(text), products)).toBeUndefined(),
  );

  it.each(['where is my parcel', "where's my second order", 'where are my things', '我的快递在哪'])(
    'are asked after as an order, without a name: %s',
    (text) => expect(aboutOwnGoods(heard(text, { entities: [] }), products)).toBe('order.status'),
  );

  it.each([
    'where is my gift card',
    'where is my nearest store',
    'where is my order number',
    'where is my birthday coupon',
    '我的东西在哪里退',
  ])('are not what is looked for in %s', (text) => {
    expect(aboutOwnGoods(heard(text, { entities: [] }), products)).toBeUndefined();
  });

  it('are not meant where another wish is heard for sure', () => {
    const sure = { verdict: 'sure', intents: [{ id: 'inquiry.usage', score: 0.95 }] } as const;

    expect(aboutOwnGoods(heard('where is my rice cooker', sure), products)).toBeUndefined();
  });
});
