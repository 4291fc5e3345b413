import { whatIsWanted } from './negation.js';

describe('whatIsWanted', () => {
  it.each([
    ['不用退了,换一个就行', '换一个'],
    ["don't cancel, just change the address", 'change the address'],
    ['壶底座晃 不用退钱了 重新发一个', '重新发一个'],
    ['no i dont want my money back, i want the same in a 14', 'i want the same'],
    ['no need to refund, send a new one', 'send a new one'],
  ])('takes what is not wanted out of %j', (text, left) => {
    const wanted = whatIsWanted(text);
    expect(wanted.tookBack).toBe(true);
    expect(wanted.leaves).toBe(true);
    expect(wanted.text).toContain(left);
    expect(wanted.text).not.toMatch(/不用退|cancel|refund|money/);
  });

  it.each(['我要退货', 'not arrived yet', 'i do not know my order number', 'cancel my order'])(
    'leaves %j as it is',
    (text) => {
      expect(whatIsWanted(text)).toMatchObject({ text, tookBack: false });
    },
  );

  it('says when nothing else is left', () => {
    expect(whatIsWanted('不用退了')).toMatchObject({ tookBack: true, leaves: false });
  });
});
