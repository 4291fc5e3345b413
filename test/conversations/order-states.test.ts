import { appendFileSync } from 'node:fs';
import type { Entry } from '../../src/domain/conversation/entry.js';
import { ORDER_STATUSES } from '../../src/domain/orders/order.js';
import type { Language } from '../../src/domain/language.js';
import { BotWorld } from '../support/bot-world.js';
import { demoShop } from '../support/demo-shop.js';

/** Every wish about an order, in a customer's words. */
const WISHES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  return: { zh: '我要退货，订单', en: 'I want to return order' },
  exchange: { zh: '我要换货，订单', en: 'I want to exchange something from order' },
  refund: { zh: '我的退款到哪了，订单', en: 'where is my refund for order' },
  repair: { zh: '我要报修，订单', en: 'I need a repair for order' },
  cancel: { zh: '帮我取消订单', en: 'please cancel my order' },
  address: { zh: '我要改收货地址，订单', en: 'change the delivery address of order' },
  hurry: { zh: '帮我催一下订单', en: 'please hurry up order' },
  invoice: { zh: '给我开发票，订单', en: 'I need an invoice for order' },
  payment: { zh: '付款被重复扣了，订单', en: 'the payment was taken twice for order' },
};

/** One order of each state, and those with a history of their own. */
const ORDERS = [
  ...['A10031', 'A10052', 'A10058', 'A10049', 'A10023', 'A10055', 'A10024', 'A10045', 'A10047'],
  ...['A10007', 'A10028', 'A10030', 'A10032', 'A10033', 'A10017', 'A10019', 'A10016', 'A10053'],
  ...['A10041', 'A10043', 'A10035', 'A10042', 'A10056', 'A10036', 'A10040', 'A10034'],
];

const MOST_CHARACTERS = { zh: 150, en: 330 } as const;

const orders = demoShop().orders.filter(({ number }) => ORDERS.includes(number));

it('has an order of every state to ask about', () => {
  const states = new Set(orders.map(({ status }) => status));
  expect(ORDER_STATUSES.filter((status) => !states.has(status))).toEqual([]);
});

const cases = orders.flatMap(({ number, status, customer }) =>
  Object.keys(WISHES).map((topic) => ({ number, status, customer, topic })),
);

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  it.each(cases)(
    '$topic for $number ($status) ends in a reply that fits',
    async ({ number, status, customer, topic }) => {
      const world = await BotWorld.open({ language, customerId: customer });
      const said = await world.say(`${WISHES[topic]?.[language] ?? ''} ${number}`);
      const keys = said.map(keyOf);
      const text = said.map(textOf).join('\n');
      note(`${language} ${number} ${status} ${topic}: ${keys.join(' ')}\n${text}\n`);
      expect(world.faults).toEqual([]);
      expect({ topic, keys }).toEqual({ topic, keys: fitting() });
      expect(text).toMatch(topic === 'repair' ? /./ : new RegExp(number));
      expect(text).not.toMatch(/\{\{|undefined|NaN|Invalid|。。|\.\.| {2}/);
      for (const { length } of said.map(textOf))
        expect(length).toBeLessThanOrEqual(MOST_CHARACTERS[language]);
    },
  );
});

/** All words come from this dialog; the order is named before anything is asked. */
function fitting(): unknown {
  return expect.arrayContaining([expect.stringMatching(/^order-request\./)]);
}

function keyOf(entry: Entry): string {
  return String(entry.trace?.['reply'] ?? entry.author.role);
}

function textOf({ body }: Entry): string {
  if (body.kind !== 'text') return '';
  const chips = (body.choices ?? []).map(({ title }) => title).join(' | ');
  return body.text + (chips && process.env['ORDER_TEXTS'] ? ` {${chips}}` : '');
}

/** For reading all replies in one go: the file named by ORDER_TEXTS. */
function note(lines: string): void {
  const file = process.env['ORDER_TEXTS'];
  if (file) appendFileSync(file, lines);
}
