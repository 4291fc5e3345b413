import { isDeliveryWish } from './courier-note.js';

describe('isDeliveryWish', () => {
  it.each([
    '放门卫吧',
    '麻烦放到小区门口的快递柜',
    '让前台帮我签收一下',
    '明天再送',
    'leave it with the neighbour please',
    'can you drop it off at the front desk',
    '明天不方便收快递，可以放门卫吗',
    'I am not home tomorrow, leave it next door',
    'leave it in the porch, is that ok?',
  ])('hears where or when a parcel shall be left in "%s"', (text) => {
    expect(isDeliveryWish(text)).toBe(true);
  });

  it.each([
    '快递放门卫了也不说一声',
    '为什么又放门口',
    'why did they leave it with the neighbour',
    'he left it outside in the rain',
    '我要退货',
    'a kettle for the old lady next door',
    'what is the phone number of your front desk',
    'can I put it in the microwave',
    "I'm not home until 6, what are your opening hours",
    '不方便收短信验证码，怎么登录',
  ])('hears no wish in "%s"', (text) => {
    expect(isDeliveryWish(text)).toBe(false);
  });
});
