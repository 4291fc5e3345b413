import { isDeliveryWish } from './courier-note.js';

describe('isDeliveryWish', () => {
  it.each([
    '放门卫吧',
    '麻烦放到小区门口的快递柜',
    '让前台帮我签收一下',
    '明天再送',
    'leave it with the neighbour please',
    'can you drop it off at the front desk',
  ])('hears where or when a parcel shall be left in "%s"', (text) => {
    expect(isDeliveryWish(text)).toBe(true);
  });

  it.each([
    '快递放门卫了也不说一声',
    '为什么又放门口',
    'why did they leave it with the neighbour',
    'he left it outside in the rain',
    '我要退货',
  ])('hears no wish in "%s"', (text) => {
    expect(isDeliveryWish(text)).toBe(false);
  });
});
