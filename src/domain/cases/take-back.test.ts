import { isMeant, takeBackIn } from './take-back.js';

function meant(text: string, kind: string): boolean {
  const found = takeBackIn(text);
  return found !== undefined && isMeant(found, { kind });
}

describe('taking something back', () => {
  it.each([
    ['等一下，我不退了', 'order.return'],
    ['先别退了', 'order.return'],
    ['取消退货', 'order.return'],
    ["wait, don't cancel", 'order.cancel'],
    ["please don't cancel it", 'order.cancel'],
    ["I'll keep it after all", 'order.cancel'],
    ['别取消了', 'order.cancel'],
    ['撤销投诉', 'complaint.courier'],
    ['算了不投诉了', 'complaint.late'],
    ['forget the complaint', 'complaint.quality'],
    ["I don't want to complain any more", 'complaint.quality'],
    ['不换了', 'order.exchange'],
    ['不用修了', 'order.repair'],
    ['地址不改了', 'order.address'],
    ['cancel the return', 'order.return'],
    ['撤销 C7K2-9QXM'.replace(' ', ''), 'order.hurry'],
    ['drop my request', 'order.invoice'],
  ])('%s takes back %s', (text, kind) => {
    expect(meant(text, kind)).toBe(true);
  });

  it.each(['算了', '算了吧。', 'never mind', 'actually, forget it'])(
    '%s names no kind, so that it must be asked',
    (text) => {
      expect(takeBackIn(text)).toEqual({ kinds: [] });
    },
  );

  it.each([
    '为什么不退了？',
    '我要退货',
    '帮我取消订单',
    'cancel my order',
    '这个不要了',
    '不满意',
    'I want to return it',
    'can I change the address?',
    '换一个大点的行不行',
    '',
  ])('%s takes nothing back', (text) => {
    expect(takeBackIn(text)).toBeUndefined();
  });

  it('of one kind leaves the others alone', () => {
    expect(meant('我不退了', 'complaint.quality')).toBe(false);
    expect(meant('撤销投诉', 'order.return')).toBe(false);
  });
});
