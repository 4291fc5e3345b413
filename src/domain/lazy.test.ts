import { Lazy } from './lazy.js';

let made: number;
let works: boolean;
let lazy: Lazy<string[]>;

beforeEach(() => {
  made = 0;
  works = true;
  lazy = new Lazy(async () => {
    made++;
    if (!works) throw new Error('the disk is away');
    return ['stored'];
  });
});

describe('something that is made when first wanted', () => {
  it('is made once, for everybody who wants it', async () => {
    const [one, two] = await Promise.all([lazy.get(), lazy.get()]);

    expect(one).toBe(two);
    expect(await lazy.get()).toBe(one);
    expect(made).toBe(1);
  });

  it('is made again after making it failed, and tells those who wanted it', async () => {
    works = false;
    await expect(Promise.all([lazy.get(), lazy.get()])).rejects.toThrow('the disk is away');
    expect(made).toBe(1);

    works = true;
    expect(await lazy.get()).toEqual(['stored']);
  });

  it('takes changes while it is made and afterwards, none before', async () => {
    await lazy.change(() => void made++);
    expect(made).toBe(0);

    const wanted = lazy.get();
    await lazy.change((value) => void value.push('during'));
    await lazy.change((value) => void value.push('after'));
    expect(await wanted).toEqual(['stored', 'during', 'after']);
  });

  it('keeps no change from going on when making it failed', async () => {
    works = false;
    const wanted = lazy.get();
    await lazy.change((value) => void value.push('never'));

    await expect(wanted).rejects.toThrow('the disk is away');
  });

  it('is made again when it could not be changed', async () => {
    const first = await lazy.get();
    await lazy.change(() => {
      throw new Error('no room');
    });

    expect(await lazy.get()).not.toBe(first);
  });
});
