import { Presence } from './presence.js';

let presence: Presence;
let news: string[];

beforeEach(() => {
  presence = new Presence();
  news = [];
  presence.onChange((agentId, status) => news.push(`${agentId} ${status}`));
});

describe('an agent', () => {
  it('is there while at least one console is open', () => {
    const [first, second] = [presence.connect('lin'), presence.connect('lin')];
    first();
    first();
    expect(presence.statusOf('lin')).toBe('available');

    second();

    expect(presence.statusOf('lin')).toBe('offline');
    expect(news).toEqual(['lin available', 'lin offline']);
  });

  it('stays away over a reload, by own choice', () => {
    const close = presence.connect('lin');
    presence.choose('lin', 'away');
    close();
    presence.connect('lin');

    expect(presence.statusOf('lin')).toBe('away');
    expect(news).toEqual(['lin available', 'lin away', 'lin offline', 'lin away']);
  });

  it('is offline before any console is open, whatever was chosen', () => {
    presence.choose('lin', 'available');

    expect(presence.statusOf('lin')).toBe('offline');
    expect(news).toEqual([]);
  });
});

describe('the staff', () => {
  it('takes conversations while somebody is there and not away', () => {
    expect(presence.anyoneAvailable).toBe(false);
    const close = presence.connect('lin');
    expect(presence.anyoneAvailable).toBe(true);
    presence.choose('lin', 'away');
    expect(presence.anyoneAvailable).toBe(false);
    presence.connect('chen');
    expect(presence.anyoneAvailable).toBe(true);
    presence.choose('chen', 'away');
    presence.choose('lin', 'available');
    expect(presence.anyoneAvailable).toBe(true);
    close();

    expect(presence.anyoneAvailable).toBe(false);
  });

  it('is no longer told to whoever stopped listening', () => {
    const heard: string[] = [];
    const stop = presence.onChange((agentId) => heard.push(agentId));
    stop();

    presence.connect('lin');

    expect(heard).toEqual([]);
  });
});
