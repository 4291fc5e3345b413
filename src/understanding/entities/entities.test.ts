import { createNameFinder, createNumberFinder, withoutOverlaps } from './entity-finder.js';

/** Friday. */
const NOW = Date.parse('2026-11-20T12:00:00+08:00');
const findNumbers = createNumberFinder();
const findNames = createNameFinder({
  clock: { now: () => NOW },
  timeZone: 'Asia/Shanghai',
  products: [
    { id: 'P001', names: ['Walnut Desk Lamp', '胡桃木台灯'] },
    { id: 'P002', names: ['Rice Cooker', '电饭煲'] },
  ],
});

function found(text: string): string[] {
  const lower = text.toLowerCase();
  const all = [...findNumbers(lower, text), ...findNames(lower, text)];
  return withoutOverlaps(all).map(({ type, value }) => `${type} ${value}`);
}

describe('entities', () => {
  it.each([
    ['where is A10023', 'order_number A10023'],
    ['a 10023 到哪了', 'order_number A10023'],
    ['the one ending in 7788', 'order_number …7788'],
    ['尾号7788', 'order_number …7788'],
    ['7788', 'order_number …7788'],
    ['订单10023', 'order_number A10023'],
    ['case C7K2-9QXM', 'case_number C7K2-9QXM'],
    ['工单c7k29qxm', 'case_number C7K2-9QXM'],
    ['查物流 TL0048213377', 'tracking_number TL0048213377'],
    ['call 199 0000 1234', 'phone 19900001234'],
    ['+86 199-0000-1234', 'phone 19900001234'],
    ['打400-800-1234', 'phone 4008001234'],
    ['mail Me@Shop.example', 'email me@shop.example'],
  ])('finds the number in %j', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it.each([
    ['¥300', '30000'],
    ['三百块', '30000'],
    ['五块三', '530'],
    ['1.2万', '1200000'],
    ['$20', '2000'],
    ['two hundred dollars', '20000'],
    ['20 bucks', '2000'],
    ['i paid 49.90 for it', '4990'],
    ['1万5', '1500000'],
    ['预算三百', '30000'],
    ['一千五左右', '150000'],
    ['九块九包邮', '990'],
    ['a two hundred yuan lamp', '20000'],
  ])('finds the sum in %j', (text, cents) => {
    expect(found(text)).toContain(`amount ${cents}`);
  });

  it.each([
    ['昨天', '2026-11-19'],
    ['前天买的', '2026-11-18'],
    ['三天前', '2026-11-17'],
    ['上周五', '2026-11-13'],
    ['11月11号', '2026-11-11'],
    ['双十一', '2026-11-11'],
    ['yesterday', '2026-11-19'],
    ['last friday', '2026-11-13'],
    ['3 days ago', '2026-11-17'],
    ['in 2 days at 3pm', '2026-11-22T15:00'],
    ['3pm 2 days ago', '2026-11-18T15:00'],
    ['10pm two days from now', '2026-11-22T22:00'],
    ['Nov 11th', '2026-11-11'],
    ['next tuesday', '2026-11-24'],
    ['the 15th', '2026-11-15'],
    ['2026-11-03', '2026-11-03'],
    ['11/11', '2026-11-11'],
    ['上个月20号', '2026-10-20'],
    ['去年双十二', '2025-12-12'],
    ['春节', '2027-02-06'],
    ['下下周一', '2026-11-30'],
    ['月底', '2026-11-30'],
    ['black friday', '2026-11-27'],
    ["mother's day", '2027-05-09'],
    ['the end of october', '2026-10-31'],
    ['the first of december', '2026-12-01'],
    ['Mon 16 Nov', '2026-11-16'],
    ['two sundays ago', '2026-11-08'],
    ['early november', '2026-11-01'],
  ])('finds the day in %j', (text, day) => {
    expect(found(text)).toContain(`date ${day}`);
  });

  it.each([
    ['昨晚十点半', '2026-11-19T22:30'],
    ['昨晚两点', '2026-11-20T02:00'],
    ['今晚十二点', '2026-11-21T00:00'],
    ['后天下午三点', '2026-11-22T15:00'],
    ['半小时前', '2026-11-20T11:30'],
    ['half past four', '2026-11-20T16:30'],
    ['5pm tomorrow', '2026-11-21T17:00'],
    ['tomorrow afternoon at 3', '2026-11-21T15:00'],
    ['an hour ago', '2026-11-20T11:00'],
    ['noon on Tuesday', '2026-11-24T12:00'],
  ])('finds the time in %j', (text, moment) => {
    expect(found(text)).toContain(`date ${moment}`);
  });

  it.each([
    ['我要两件', '2'],
    ['3 pcs', '3'],
    ['two boxes', '2'],
    ['x2', '2'],
    ['买俩', '2'],
    ['来一打', '12'],
    ['half a dozen please', '6'],
    ['two rice cookers', '2'],
    ['got one instead of two', '2'],
  ])('finds how many in %j', (text, number) => {
    expect(found(text)).toContain(`quantity ${number}`);
  });

  it.each([
    ['the walnut desk lamp', 'P001'],
    ['my walnutt desk lamp', 'P001'],
    ['rice coker', 'P002'],
    ['电饭包坏了', 'P002'],
    ['胡桃木台灯', 'P001'],
  ])('finds the product in %j', (text, id) => {
    expect(found(text)).toContain(`product ${id}`);
  });

  it.each([
    ['改到杭州市西湖区文三路20号', 'address 杭州市西湖区文三路20号'],
    ['send it to 12 Baker Street, London', 'address 12 Baker Street, London'],
  ])('finds the address in %j', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it.each([
    'where is my order',
    '我的快递到哪了',
    'code-name and case study',
    'i can wait a day',
    '一下子就坏了',
    'on the 3rd floor',
    '24/7',
    '一块儿去',
    '一分钱一分货',
    '便宜点',
    '早一点送',
    'in a minute',
    'ordered 39 but this is size 36',
    'buy one get one',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['单号A 71 562', 'order_number A71562'],
    ['多扣了我12块5', 'amount 1250'],
    ['退了三百块怎么才到账两百六', 'amount 26000'],
    ['我付的是329.00', 'amount 32900'],
    ['少了一只碗', 'quantity 1'],
    ['来半斤茶', 'quantity 0.5'],
    ['only four of the six came', 'quantity 4'],
    ['both rice cookers leak', 'quantity 2'],
    ['电饭包坏了', 'product P002'],
    ['寄苏州市姑苏区平江路17号不是71号', 'address 苏州市姑苏区平江路17号'],
    ['1907 W Juniper Blvd, Austin, TX 78704 now', 'address 1907 W Juniper Blvd, Austin, TX 78704'],
  ])('finds what a customer writes in passing in %j', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it.each([
    ['尾号四二六零的能退不', 'order_number …4260'],
    ['单号是a七一六四八', 'order_number A71648'],
    ['a7 1506啥时候走货', 'order_number A71506'],
    ['ending in double four one nine', 'order_number …4419'],
    ['手机幺九九零零零零六二零五', 'phone 19900006205'],
    ['I was given C7MJ 3FKW', 'case_number C7MJ-3FKW'],
    ['1千2百块的书桌', 'amount 120000'],
    ['they took two pounds sixty twice', 'amount 260'],
    ['another fiver off', 'amount 500'],
    ['拿1块砧板', 'quantity 1'],
    ['要两条一条送人', 'quantity 1'],
    ['seven boxes, not eight', 'quantity 8'],
    ['明后天都不在', 'date 2026-11-21'],
    ['除夕前能到就行', 'date 2027-02-05'],
    ['half nine tomorrow', 'date 2026-11-21T09:30'],
    ['a week on Monday', 'date 2026-11-30'],
  ])('hears what is dictated or said in short in %j', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it.each([
    '我178，140斤',
    'will it fit a 140 x 200 bed frame',
    '朋友周末常来',
    'a fan club',
    'half four of my friends',
    'my case 2024 is old',
    'one two three testing',
    '我们小区一共有12栋',
    '说明写得雾里看花',
  ])('finds nothing in the tempting %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    '发我一份说明书',
    '床垫塌了一块',
    '要大一号的',
    'a 20 000 mah power bank',
    '5 minutes down the road',
  ])('finds no pieces, sums, days, orders or addresses in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
