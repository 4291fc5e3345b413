import {
  ArticleWorld,
  aFile,
  aText,
  emma,
  lin,
  place,
} from '../../../test/support/article-world.js';
import { articleOf } from './article-text.js';

let world: ArticleWorld;

beforeEach(() => {
  world = new ArticleWorld();
});

describe('the list', () => {
  it('has both languages side by side and names what is not translated', async () => {
    await world.save({}, { slug: 'fresh', language: 'zh' });

    const rows = await world.desk.list();

    expect(rows.map(({ slug, missing }) => [slug, missing])).toEqual([
      ['fresh', ['en']],
      ['return-how', []],
    ]);
  });

  it('has variants in the row of the text for all, and apart where there is none', async () => {
    await world.save({ audience: ['gold'] }, { slug: 'return-how.gold', language: 'en' });
    await world.save({ channels: ['web'] }, { slug: 'alone.web', language: 'en' });

    const rows = await world.desk.list();

    expect(rows.map(({ slug }) => slug)).toEqual(['alone.web', 'return-how']);
    expect(rows[1]?.variants).toMatchObject([
      { slug: 'return-how.gold', missing: ['zh'], sides: { en: { state: 'draft' } } },
    ]);
    expect(await world.desk.variants('return-how')).toMatchObject([{ slug: 'return-how.gold' }]);
  });

  it('finds the variants of an article without reading the whole shelf each time', async () => {
    const at = { slug: 'return-how.gold', language: 'en' } as const;
    expect(await world.desk.variants('return-how')).toEqual([]);
    const revision = await world.save({ audience: ['gold'] }, at);
    await world.save({ title: 'Anew' }, { ...at, slug: 'other.gold' });
    let searches = 0;
    const find = world.store.find.bind(world.store);
    world.store.find = (...asked) => {
      searches++;
      return find(...asked);
    };

    const variants = await world.desk.variants('return-how.gold');

    expect(variants).toMatchObject([{ ...at, revision, state: 'draft' }]);
    expect(searches).toBe(0);
    await world.desk.discard(lin, at, revision);
    expect(await world.desk.variants('return-how')).toEqual([]);
  });

  it('refuses to publish a variant that nobody would ever be told', async () => {
    const at = { slug: 'return-how.gold', language: 'en' } as const;
    const revision = await world.save({}, at);

    expect(await world.desk.publish(emma, at, revision)).toMatchObject({
      reason: 'faulty',
      faults: [{ field: 'audience', code: 'no-readers' }],
    });
  });

  it('says which language is older, until the editor says that both agree', async () => {
    const older = async (): Promise<(boolean | undefined)[]> => {
      const sides = (await world.desk.list())[0]?.sides;
      return [sides?.zh?.older, sides?.en?.older];
    };
    expect(await older()).toEqual([false, false]);

    await world.save({ body: '改了' }, { slug: 'return-how', language: 'zh' });
    expect(await older()).toEqual([false, true]);

    world.clock.advance(86_400_000);
    await world.save({ body: 'Changed.' }, place, true);
    expect(await older()).toEqual([false, false]);

    world.clock.advance(60_000);
    await world.save({ body: 'Changed again.' });
    expect(await older()).toEqual([true, false]);
  });

  it('takes an editor’s word that both languages agree, without touching a text', async () => {
    await world.save({ body: '改了' }, { slug: 'return-how', language: 'zh' });

    expect(await world.desk.agree(place, 1)).toMatchObject({ ok: true, article: { revision: 1 } });
    expect(await world.desk.agree(place, 7)).toMatchObject({ reason: 'conflict' });

    expect((await world.desk.list())[0]?.sides.en).toMatchObject({
      older: false,
      state: 'published',
    });
    expect(world.told()).toContain('15 days');
    expect(await world.desk.history(place)).toHaveLength(1);
    await world.save({ body: '又改了' }, { slug: 'return-how', language: 'zh' });
    expect((await world.desk.list())[0]?.sides.en?.older).toBe(true);
  });

  it('shows the file as it is now, also after somebody said that it agrees', async () => {
    await world.desk.agree(place, 1);
    const newer = articleOf(place, { ...aText({ body: 'From git.' }), updated: '2026-11-21' });
    await world.restart([newer, aFile('zh')]);

    expect((await world.desk.read('return-how')).en?.text.body).toBe('From git.');
    expect(world.told()).toBe('From git.');
  });

  it('does not call a language older because the other was only published', async () => {
    await world.desk.publish(emma, place, await world.save());

    expect((await world.desk.list())[0]?.sides.zh?.older).toBe(false);
  });
});
