import { OpenSet } from './open-set.js';

class Member {
  released = false;

  constructor(
    readonly key: string,
    public inUse = false,
  ) {}

  release(): boolean {
    this.released = !this.inUse;
    return this.released;
  }
}

const open = (set: OpenSet<Member>, key: string) => set.open(key, () => new Member(key));

describe('OpenSet', () => {
  it('gives the same member for the same key', () => {
    const set = new OpenSet<Member>(2);

    expect(open(set, 'a')).toBe(open(set, 'a'));
  });

  it('releases the one that was not used for longest when it is full', () => {
    const set = new OpenSet<Member>(2);
    const a = open(set, 'a');
    const b = open(set, 'b');
    open(set, 'a');
    open(set, 'c');

    expect([a.released, b.released]).toEqual([false, true]);
  });

  it('keeps those in use, even beyond its bound', () => {
    const set = new OpenSet<Member>(2);
    const members = ['a', 'b', 'c', 'd'].map((key) => set.open(key, () => new Member(key, true)));

    expect(members.map((member) => member.released)).toEqual([false, false, false, false]);
    expect(set.members()).toHaveLength(4);
  });

  it('never releases the one it is just opening', () => {
    const set = new OpenSet<Member>(0);

    expect(open(set, 'a').released).toBe(false);
  });

  it('comes back to its bound when members are let go', () => {
    const set = new OpenSet<Member>(10);
    const early = Array.from({ length: 50 }, (_, n) =>
      set.open(`${n}`, () => new Member('', true)),
    );
    for (const member of early) member.inUse = false;
    for (let n = 0; n < 50; n += 1) open(set, `later-${n}`);

    expect(set.members().length).toBeLessThanOrEqual(10);
  });

  it('remembers nothing of a member that could not be made', () => {
    const set = new OpenSet<Member>(2);
    const failing = () => {
      throw new Error('no');
    };

    expect(() => set.open('a', failing)).toThrow('no');
    expect(set.members()).toEqual([]);
  });
});
