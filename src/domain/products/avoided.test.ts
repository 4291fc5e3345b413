import { avoidedIn } from './avoided.js';

describe('what somebody does not bear', () => {
  it('is known by the words of customers and of the catalogue alike', () => {
    expect(avoidedIn('allergic to feathers, which duvet?')).toContain('鹅绒');
    expect(avoidedIn('对羽绒过敏，盖哪床被子')).toContain('down');
  });

  it('is nothing when no one says so', () => {
    expect(avoidedIn('a down duvet')).toEqual([]);
  });
});
