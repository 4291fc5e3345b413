import { same } from '../../../test/support/goods.js';
import { daysUntil, promotionsFor, type DatedPromotion } from './promotion.js';

const offer = (id: string, given: Partial<DatedPromotion> = {}): DatedPromotion => ({
  id,
  title: same(id),
  text: same(id),
  words: { zh: [], en: [] },
  today: '2026-11-20',
  birthday: false,
  ...given,
});
const guest = { classes: ['guest'] };

describe('promotionsFor', () => {
  it('tells what runs today, its first and last day included', () => {
    const { running } = promotionsFor(
      [
        offer('first', { startsOn: '2026-11-20', endsOn: '2026-11-25' }),
        offer('last', { startsOn: '2026-11-01', endsOn: '2026-11-20' }),
        offer('over', { startsOn: '2026-11-01', endsOn: '2026-11-19' }),
        offer('always'),
      ],
      guest,
    );

    expect(running.map(({ id }) => id)).toEqual(['last', 'first', 'always']);
  });

  it('announces what starts within a month, the nearest first', () => {
    const { coming } = promotionsFor(
      [
        offer('far', { startsOn: '2027-01-30' }),
        offer('december', { startsOn: '2026-12-01' }),
        offer('tomorrow', { startsOn: '2026-11-21' }),
      ],
      guest,
    );

    expect(coming.map((each) => [each.id, daysUntil(each)])).toEqual([
      ['tomorrow', 1],
      ['december', 11],
    ]);
  });

  it('keeps offers to those they are for, and puts personal ones first', () => {
    const all = [offer('all'), offer('gold', { audience: ['gold'] })];

    expect(promotionsFor(all, guest).running.map(({ id }) => id)).toEqual(['all']);
    expect(promotionsFor(all, { classes: ['member', 'gold'] }).running.map(({ id }) => id)).toEqual(
      ['gold', 'all'],
    );
  });

  it('congratulates only in the month of the birthday', () => {
    const all = [offer('cake', { birthday: true })];
    const count = (birthday?: string) => promotionsFor(all, { ...guest, birthday }).running.length;

    expect([count('11-03'), count('12-03'), count()]).toEqual([1, 0, 0]);
  });
});
