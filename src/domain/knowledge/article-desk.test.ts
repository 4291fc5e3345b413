import { ArticleWorld, aText, emma, lin, place } from '../../../test/support/article-world.js';

let world: ArticleWorld;

beforeEach(() => {
  world = new ArticleWorld();
});

describe('an article that lies in the files', () => {
  it('reads as published, in its first revision', async () => {
    expect((await world.desk.read('return-how')).en).toMatchObject({
      state: 'published',
      revision: 1,
      action: 'file',
      by: '',
      live: { from: 'file' },
    });
  });

  it('stays what customers are told while a draft is written', async () => {
    await world.save({ body: 'Tell us within 30 days.' });

    expect(world.told()).toContain('15 days');
    expect((await world.desk.read('return-how')).en).toMatchObject({
      state: 'draft',
      revision: 2,
      by: 'lin',
    });
  });

  it('is overridden by what is published, also after a restart', async () => {
    const revision = await world.save({ body: 'Tell us within 30 days.' });
    await world.desk.publish(emma, place, revision);
    expect(world.told()).toBe('Tell us within 30 days.');

    await world.restart();

    expect(world.told()).toBe('Tell us within 30 days.');
    expect(world.told('zh')).toContain('15 days');
  });

  it('is not told any more once it is archived', async () => {
    expect(await world.desk.archive(emma, place, 1)).toMatchObject({ ok: true });

    expect(world.told()).toBeUndefined();
  });

  it('is not told again by a draft of what was archived', async () => {
    await world.desk.archive(emma, place, 1);

    await world.save({ body: 'Back again?' });

    expect(world.told()).toBeUndefined();
  });
});

describe('a published text', () => {
  it('stays live while a newer one is written and reviewed', async () => {
    await world.desk.publish(emma, place, await world.save({ body: 'First.' }));
    const draft = await world.save({ body: 'Second.' });
    await world.desk.sendToReview(lin, place, draft);

    expect(world.told()).toBe('First.');

    await world.desk.publish(emma, place, draft + 1);
    expect(world.told()).toBe('Second.');
  });

  it('is told to those who listen, once', async () => {
    const heard: string[] = [];
    world.desk.onPublish((article, by) =>
      heard.push(`${article.slug}.${article.language} ${by.id}`),
    );

    const revision = await world.save();
    await world.desk.publish(lin, place, revision);
    await world.desk.publish(emma, place, revision);

    expect(heard).toEqual(['return-how.en emma']);
  });
});

describe('who may do what', () => {
  it('lets every agent write and offer, but only supervisors publish and archive', async () => {
    const revision = await world.save();

    expect(await world.desk.publish(lin, place, revision)).toEqual({
      ok: false,
      reason: 'not-allowed',
    });
    expect(await world.desk.archive(lin, place, revision)).toEqual({
      ok: false,
      reason: 'not-allowed',
    });
    expect(await world.desk.sendToReview(lin, place, revision)).toMatchObject({ ok: true });
  });

  it('knows no moves that make no sense', async () => {
    expect(await world.desk.publish(emma, place, 1)).toMatchObject({ reason: 'wrong-state' });
    expect(await world.desk.sendToReview(emma, place, 1)).toMatchObject({ reason: 'wrong-state' });
    expect(await world.desk.publish(emma, { ...place, slug: 'nowhere' }, 1)).toMatchObject({
      reason: 'unknown',
    });
  });
});

describe('two editors', () => {
  it('do not overwrite each other: the slower one is shown what is there', async () => {
    const [first, second] = await Promise.all(
      ['one', 'two'].map((body) =>
        world.desk.saveDraft(lin, { ...place, revision: 1, text: aText({ body }) }),
      ),
    );

    expect([first?.ok, second?.ok].sort()).toEqual([false, true]);
    const lost = first?.ok ? second : first;
    expect(lost).toMatchObject({ reason: 'conflict', current: { revision: 2 } });
  });

  it('cannot both make an article of one name', async () => {
    const fresh = { slug: 'fresh', language: 'en', revision: 0, text: aText() } as const;

    expect(await world.desk.saveDraft(lin, fresh)).toMatchObject({ ok: true });
    expect(await world.desk.saveDraft(emma, fresh)).toMatchObject({ reason: 'conflict' });
  });

  it('publish only what they have seen', async () => {
    const seen = await world.save();
    await world.save({ body: 'Another text.' });

    expect(await world.desk.publish(emma, place, seen)).toMatchObject({ reason: 'conflict' });
    expect(world.told()).toContain('15 days');
  });
});

describe('an unfinished text', () => {
  it('is saved, with what is missing, but neither offered nor published', async () => {
    const text = aText({ title: '', body: 'It costs {{fee "x"}} <b>only</b>', next: ['nowhere'] });

    const saved = await world.desk.saveDraft(lin, { ...place, revision: 1, text });

    const faults = [
      { field: 'title', code: 'missing' },
      { field: 'body', code: 'html', line: 1 },
      { field: 'body', code: 'unknown-value', line: 1 },
      { field: 'next', code: 'unknown-next', found: 'nowhere' },
    ];
    expect(saved).toMatchObject({ ok: true, faults });
    expect(await world.desk.sendToReview(lin, place, 2)).toMatchObject({
      reason: 'faulty',
      faults,
    });
    expect(await world.desk.publish(emma, place, 2)).toMatchObject({ reason: 'faulty' });
    expect(world.told()).toContain('15 days');
  });

  it('needs a name that can be one', async () => {
    const bad = { slug: '../etc', language: 'en', revision: 0, text: aText() } as const;

    expect(await world.desk.saveDraft(lin, bad)).toMatchObject({
      reason: 'faulty',
      faults: [{ field: 'slug', code: 'bad-name' }],
    });
  });
});

describe('the history', () => {
  it('has every step with who and when, the newest first', async () => {
    const revision = await world.save({ body: 'New.' });
    world.clock.advance(60_000);
    await world.desk.publish(emma, place, revision);

    const history = await world.desk.history(place);

    expect(history.map(({ revision, action, by, at }) => [revision, action, by, at])).toEqual([
      [3, 'published', 'emma', '2026-11-20T08:01:00.000Z'],
      [2, 'saved', 'lin', '2026-11-20T08:00:00.000Z'],
      [1, 'file', '', '2026-11-01'],
    ]);
  });

  it('takes back to any earlier text as a new draft', async () => {
    const revision = await world.save({ body: 'Wrong.' });
    await world.desk.publish(emma, place, revision);

    const back = await world.desk.undo(lin, place, revision + 1, 1);

    expect(back).toMatchObject({
      ok: true,
      article: { revision: 4, action: 'reverted', state: 'draft' },
    });
    expect(world.told()).toBe('Wrong.');
    await world.desk.publish(emma, place, 4);
    expect(world.told()).toContain('15 days');
  });

  it('knows no revision that never was', async () => {
    expect(await world.desk.undo(lin, place, 1, 7)).toEqual({ ok: false, reason: 'unknown' });
    expect(await world.desk.history({ slug: 'nowhere', language: 'en' })).toEqual([]);
  });
});

describe('a draft that no customer was told', () => {
  const fresh = { slug: 'fresh', language: 'zh' } as const;

  it('is thrown away with its past, and its name is free again', async () => {
    const told: [string, boolean][] = [];
    world.desk.onChange(({ slug }, gone) => told.push([slug, gone]));
    await world.save({}, fresh);
    const revision = await world.save({ body: '再写。' }, fresh);

    expect(await world.desk.discard(lin, fresh, 1)).toMatchObject({ reason: 'conflict' });
    expect(await world.desk.discard(lin, fresh, revision)).toMatchObject({ ok: true });

    expect(await world.desk.read('fresh')).toEqual({});
    expect(told.at(-1)).toEqual(['fresh', true]);
    expect(await world.save({}, fresh)).toBe(1);
    expect(await world.desk.history(fresh)).toHaveLength(1);
    expect(await world.desk.publish(emma, fresh, 1)).toMatchObject({ ok: true });
    expect(world.base.get('fresh', 'zh')).toBeDefined();
  });

  it('is the only one: files and what was once published stay', async () => {
    await world.desk.publish(emma, fresh, await world.save({}, fresh));
    await world.desk.archive(emma, fresh, 2);
    const again = await world.save({}, fresh);

    expect(await world.desk.discard(lin, fresh, again)).toMatchObject({ reason: 'wrong-state' });
    expect(await world.desk.discard(lin, place, 1)).toMatchObject({ reason: 'wrong-state' });
    expect(await world.desk.discard(lin, { slug: 'gone', language: 'en' }, 1)).toMatchObject({
      reason: 'unknown',
    });
  });
});
