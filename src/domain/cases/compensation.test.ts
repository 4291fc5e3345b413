import { compensationAsked } from './compensation.js';

describe('asking for compensation', () => {
  it('is of a delay when a delay is spoken of', () => {
    expect(compensationAsked('快递延误你们赔偿吗')).toBe('delay');
    expect(compensationAsked('is there compensation for late delivery?')).toBe('delay');
  });

  it('may leave open what for', () => {
    expect(compensationAsked('do i get any compensation')).toBe('bare');
    expect(compensationAsked('有补偿吗')).toBe('bare');
  });

  it('is not heard in a demand, or where fakes and faults have their rules', () => {
    expect(compensationAsked('我要赔偿')).toBeUndefined();
    expect(compensationAsked('买到假货赔偿吗')).toBeUndefined();
  });
});
