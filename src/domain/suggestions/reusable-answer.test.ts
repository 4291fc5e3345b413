import type { EntityType } from '../understanding.js';
import { isPersonal, isUnhappy, type Heard } from './reusable-answer.js';

const calm: Heard = {
  entities: [],
  mood: { anger: 0, urgency: 0, gratitude: 0, reasons: [] },
  class: 'conversation',
  verdict: 'sure',
};

function hearing(type: EntityType): Heard {
  return { ...calm, entities: [{ type, text: 'x', value: 'x', start: 0, end: 1 }] };
}

describe('an answer that may be said again', () => {
  it.each([
    'You can pay by card or cash.',
    '退货的运费由我们承担，七天内寄回就行。',
    'Delivery takes 2–4 days and costs ¥8.',
  ])('is a general one: %s', (answer) => {
    expect(isPersonal(answer, calm, ['Zhang Wei', '林晓'])).toBe(false);
  });

  it.each([
    ['a phone number', '请拨打 13812345678 联系仓库。'],
    ['an e-mail address', 'Write to zhang@example.com please.'],
    ['an order number', '您的订单 A10023 今天已经发出了。'],
    ['the customer’s name', 'Thanks Wei, it is on its way to you.'],
    ['a Chinese name', '张伟您好，已经帮您登记好了。'],
    ['a family name with a title', '王女士，已经帮您改好地址了。'],
    ['an English name with a title', 'Dear Emma, the refund is on its way.'],
    ['the agent’s name', '我是林晓，这边帮您查一下。'],
  ])('is none with %s', (_what, answer) => {
    expect(isPersonal(answer, calm, ['Zhang Wei', '张伟', '林晓'])).toBe(true);
  });

  it.each(['order_number', 'case_number', 'tracking_number', 'phone', 'email', 'address'] as const)(
    'is none when a %s was heard in it',
    (type) => {
      expect(isPersonal('General words.', hearing(type), [])).toBe(true);
    },
  );

  it('may name goods, days and amounts', () => {
    expect(isPersonal('General words.', hearing('product'), [])).toBe(false);
    expect(isPersonal('General words.', hearing('amount'), [])).toBe(false);
  });

  it('is not undone by a name that is part of another word', () => {
    expect(isPersonal('The weight is two kilos.', calm, ['Wei'])).toBe(false);
  });
});

describe('a customer after an answer', () => {
  it.each(['好的，谢谢', 'Great, thank you', '那退款多久到账？'])(
    'is content with "%s"',
    (text) => {
      expect(isUnhappy(text, calm)).toBe(false);
    },
  );

  it.each([
    '答非所问',
    '还是不行啊',
    '没用',
    'That is not what I asked',
    'this doesn’t help at all'.replace('’', "'"),
  ])('is unhappy with "%s"', (text) => {
    expect(isUnhappy(text, calm)).toBe(true);
  });

  it('is unhappy when angry, or when complaining for sure', () => {
    expect(isUnhappy('x', { ...calm, mood: { ...calm.mood, anger: 0.8 } })).toBe(true);
    expect(isUnhappy('x', { ...calm, class: 'complaint' })).toBe(true);
    expect(isUnhappy('x', { ...calm, class: 'complaint', verdict: 'unsure' })).toBe(false);
  });
});
