import { FileFront } from './file-front.js';
import { loadShop, type ShopFiles } from './load-shop.js';

const DAY = 86_400_000;
const ANCHOR = Date.parse('2026-11-20T02:00:00Z');
const shop = loadShop(process.cwd());
const front = new FileFront(shop, ANCHOR, 'Asia/Shanghai');
const promotion = (id: string, now: number) => front.promotions(now).find((each) => each.id === id);

describe('FileFront', () => {
  it('lays a yearly promotion on the present or next run', () => {
    expect(promotion('winter-warm-up', ANCHOR)).toMatchObject({
      startsOn: '2026-12-01',
      endsOn: '2026-12-12',
    });
    expect(promotion('winter-warm-up', Date.parse('2026-12-13T02:00:00Z'))).toMatchObject({
      startsOn: '2027-12-01',
    });
  });

  it('counts relative days from the start of the demo, not from today', () => {
    const days = { startsOn: '2026-11-17', endsOn: '2026-12-01' };

    expect(promotion('tea-week', ANCHOR)).toMatchObject(days);
    expect(promotion('tea-week', ANCHOR + 40 * DAY)).toMatchObject(days);
  });

  it('begins days in the shop’s time zone', () => {
    expect(promotion('student', Date.parse('2026-11-20T15:59:00Z'))?.today).toBe('2026-11-20');
    expect(promotion('student', Date.parse('2026-11-20T16:00:00Z'))?.today).toBe('2026-11-21');
  });

  it('puts every category and kind on a shelf, and asks three questions about eight of them', () => {
    expect(front.shelves.filter(({ products }) => products.length === 0)).toEqual([]);
    expect(front.guides.map(({ questions }) => questions.length)).toEqual(Array(8).fill(3));
  });

  it('refuses a file that names goods there are not', () => {
    const choosing = [{ ...shop.choosing[0], shelf: 'moon' }] as ShopFiles['choosing'];

    expect(() => new FileFront({ ...shop, choosing }, ANCHOR, 'UTC')).toThrow(
      'demo/choosing.yaml: there is no "moon"',
    );
  });
});
