import { formatRoute, parseRoute, TABS } from './route.js';

describe('routes', () => {
  it('come back from the address as they went in', () => {
    for (const tab of TABS) {
      expect(parseRoute(formatRoute({ tab }))).toEqual({ tab });
      expect(parseRoute(formatRoute({ tab, id: 'a/b 王%' }))).toEqual({ tab, id: 'a/b 王%' });
    }
  });

  it.each(['', '#', '#nowhere/x', '#constructor', '#__proto__/x'])(
    'leads from %j to the queue',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ tab: 'queue' });
    },
  );

  it('survives a broken escape', () => {
    expect(parseRoute('#mine/%E0%A4%A')).toEqual({ tab: 'mine', id: '%E0%A4%A' });
  });
});
