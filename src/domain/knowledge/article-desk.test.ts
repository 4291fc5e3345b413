import { FixedClock } from '../../clock.js';
import { MemoryStore } from '../../storage/memory/memory-store.js';
import type { DraftText, Editor } from './article-change.js';
import { ArticleDesk } from './article-desk.js';
import { noValues } from './article-rules.js';
import { articleOf } from './article-text.js';
import type { Article } from './article.js';
import { KnowledgeBase } from './knowledge-base.js';

const lin: Editor = { id: 'lin', role: 'agent' };
const emma: Editor = { id: 'emma', role: 'supervisor' };
const place = { slug: 'return-how', language: 'en' } as const;

let store: MemoryStore;
let clock: FixedClock;
let base: KnowledgeBase;
let desk: ArticleDesk;

beforeEach(() => {
  store = new MemoryStore();
  clock = new FixedClock(Date.parse('2026-11-20T08:00:00Z'));
  base = new KnowledgeBase([aFile('en'), aFile('zh')]);
  desk = aDesk();
});

function aDesk(): ArticleDesk {
  return new ArticleDesk({ store, clock, base, knownValues: noValues });
}

function aText(more: Partial<DraftText> = {}): DraftText {
  return {
    topic: 'returns',
    title: 'How do I return something?',
    questions: ['send it back', 'return a parcel'],
    keywords: ['return'],
    next: [],
    source: 'https://shop.example/returns',
    body: 'Tell us within 15 days.\n\nThen send it.',
    ...more,
  };
}

function aFile(language: 'zh' | 'en', slug = 'return-how'): Article {
  return articleOf({ slug, language }, { ...aText(), updated: '2026-11-01' });
}

/** Saves over what is there; throws when it is refused. */
async function save(
  more: Partial<DraftText> = {},
  at = place as { slug: string; language: 'zh' | 'en' },
  inStep = false,
): Promise<number> {
  const revision = (await desk.read(at.slug))[at.language]?.revision ?? 0;
  const saved = await desk.saveDraft(lin, { ...at, revision, text: aText(more), inStep });
  if (!saved.ok) throw new Error(saved.reason);
  return saved.article.revision;
}

function told(language: 'zh' | 'en' = 'en'): string | undefined {
  return base.get('return-how', language)?.body;
}

describe('an article that lies in the files', () => {
  it('reads as published, in its first revision', async () => {
    expect((await desk.read('return-how')).en).toMatchObject({
      state: 'published',
      revision: 1,
      action: 'file',
      by: '',
      live: { from: 'file' },
    });
  });

  it('stays what customers are told while a draft is written', async () => {
    await save({ body: 'Tell us within 30 days.' });

    expect(told()).toContain('15 days');
    expect((await desk.read('return-how')).en).toMatchObject({
      state: 'draft',
      revision: 2,
      by: 'lin',
    });
  });

  it('is overridden by what is published, also after a restart', async () => {
    const revision = await save({ body: 'Tell us within 30 days.' });
    await desk.publish(emma, place, revision);
    expect(told()).toBe('Tell us within 30 days.');

    base = new KnowledgeBase([aFile('en'), aFile('zh')]);
    await aDesk().restore();

    expect(told()).toBe('Tell us within 30 days.');
    expect(told('zh')).toContain('15 days');
  });

  it('is not told any more once it is archived', async () => {
    expect(await desk.archive(emma, place, 1)).toMatchObject({ ok: true });

    expect(told()).toBeUndefined();
  });

  it('is not told again by a draft of what was archived', async () => {
    await desk.archive(emma, place, 1);

    await save({ body: 'Back again?' });

    expect(told()).toBeUndefined();
  });
});

describe('a published text', () => {
  it('stays live while a newer one is written and reviewed', async () => {
    await desk.publish(emma, place, await save({ body: 'First.' }));
    const draft = await save({ body: 'Second.' });
    await desk.sendToReview(lin, place, draft);

    expect(told()).toBe('First.');

    await desk.publish(emma, place, draft + 1);
    expect(told()).toBe('Second.');
  });

  it('is told to those who listen, once', async () => {
    const heard: string[] = [];
    desk.onPublish((article, by) => heard.push(`${article.slug}.${article.language} ${by.id}`));

    const revision = await save();
    await desk.publish(lin, place, revision);
    await desk.publish(emma, place, revision);

    expect(heard).toEqual(['return-how.en emma']);
  });
});

describe('who may do what', () => {
  it('lets every agent write and offer, but only supervisors publish and archive', async () => {
    const revision = await save();

    expect(await desk.publish(lin, place, revision)).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await desk.archive(lin, place, revision)).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await desk.sendToReview(lin, place, revision)).toMatchObject({ ok: true });
  });

  it('knows no moves that make no sense', async () => {
    expect(await desk.publish(emma, place, 1)).toMatchObject({ reason: 'wrong-state' });
    expect(await desk.sendToReview(emma, place, 1)).toMatchObject({ reason: 'wrong-state' });
    expect(await desk.publish(emma, { ...place, slug: 'nowhere' }, 1)).toMatchObject({
      reason: 'unknown',
    });
  });
});

describe('two editors', () => {
  it('do not overwrite each other: the slower one is shown what is there', async () => {
    const [first, second] = await Promise.all(
      ['one', 'two'].map((body) =>
        desk.saveDraft(lin, { ...place, revision: 1, text: aText({ body }) }),
      ),
    );

    expect([first?.ok, second?.ok].sort()).toEqual([false, true]);
    const lost = first?.ok ? second : first;
    expect(lost).toMatchObject({ reason: 'conflict', current: { revision: 2 } });
  });

  it('cannot both make an article of one name', async () => {
    const fresh = { slug: 'fresh', language: 'en', revision: 0, text: aText() } as const;

    expect(await desk.saveDraft(lin, fresh)).toMatchObject({ ok: true });
    expect(await desk.saveDraft(emma, fresh)).toMatchObject({ reason: 'conflict' });
  });

  it('publish only what they have seen', async () => {
    const seen = await save();
    await save({ body: 'Another text.' });

    expect(await desk.publish(emma, place, seen)).toMatchObject({ reason: 'conflict' });
    expect(told()).toContain('15 days');
  });
});

describe('an unfinished text', () => {
  it('is saved, with what is missing, but neither offered nor published', async () => {
    const text = aText({ title: '', body: 'It costs {{fee "x"}} <b>only</b>', next: ['nowhere'] });

    const saved = await desk.saveDraft(lin, { ...place, revision: 1, text });

    const faults = [
      { field: 'title', code: 'missing' },
      { field: 'body', code: 'html', line: 1 },
      { field: 'body', code: 'unknown-value', line: 1 },
      { field: 'next', code: 'unknown-next', found: 'nowhere' },
    ];
    expect(saved).toMatchObject({ ok: true, faults });
    expect(await desk.sendToReview(lin, place, 2)).toMatchObject({ reason: 'faulty', faults });
    expect(await desk.publish(emma, place, 2)).toMatchObject({ reason: 'faulty' });
    expect(told()).toContain('15 days');
  });

  it('needs a name that can be one', async () => {
    const bad = { slug: '../etc', language: 'en', revision: 0, text: aText() } as const;

    expect(await desk.saveDraft(lin, bad)).toMatchObject({
      reason: 'faulty',
      faults: [{ field: 'slug', code: 'bad-name' }],
    });
  });
});

describe('the history', () => {
  it('has every step with who and when, the newest first', async () => {
    const revision = await save({ body: 'New.' });
    clock.advance(60_000);
    await desk.publish(emma, place, revision);

    const history = await desk.history(place);

    expect(history.map(({ revision, action, by, at }) => [revision, action, by, at])).toEqual([
      [3, 'published', 'emma', '2026-11-20T08:01:00.000Z'],
      [2, 'saved', 'lin', '2026-11-20T08:00:00.000Z'],
      [1, 'file', '', '2026-11-01'],
    ]);
  });

  it('takes back to any earlier text as a new draft', async () => {
    const revision = await save({ body: 'Wrong.' });
    await desk.publish(emma, place, revision);

    const back = await desk.undo(lin, place, revision + 1, 1);

    expect(back).toMatchObject({
      ok: true,
      article: { revision: 4, action: 'reverted', state: 'draft' },
    });
    expect(told()).toBe('Wrong.');
    await desk.publish(emma, place, 4);
    expect(told()).toContain('15 days');
  });

  it('knows no revision that never was', async () => {
    expect(await desk.undo(lin, place, 1, 7)).toEqual({ ok: false, reason: 'unknown' });
    expect(await desk.history({ slug: 'nowhere', language: 'en' })).toEqual([]);
  });
});

describe('a draft that no customer was told', () => {
  const fresh = { slug: 'fresh', language: 'zh' } as const;

  it('is thrown away with its past, and its name is free again', async () => {
    const told: [string, boolean][] = [];
    desk.onChange(({ slug }, gone) => told.push([slug, gone]));
    await save({}, fresh);
    const revision = await save({ body: '再写。' }, fresh);

    expect(await desk.discard(lin, fresh, 1)).toMatchObject({ reason: 'conflict' });
    expect(await desk.discard(lin, fresh, revision)).toMatchObject({ ok: true });

    expect(await desk.read('fresh')).toEqual({});
    expect(told.at(-1)).toEqual(['fresh', true]);
    expect(await save({}, fresh)).toBe(1);
    expect(await desk.history(fresh)).toHaveLength(1);
    expect(await desk.publish(emma, fresh, 1)).toMatchObject({ ok: true });
    expect(base.get('fresh', 'zh')).toBeDefined();
  });

  it('is the only one: files and what was once published stay', async () => {
    await desk.publish(emma, fresh, await save({}, fresh));
    await desk.archive(emma, fresh, 2);
    const again = await save({}, fresh);

    expect(await desk.discard(lin, fresh, again)).toMatchObject({ reason: 'wrong-state' });
    expect(await desk.discard(lin, place, 1)).toMatchObject({ reason: 'wrong-state' });
    expect(await desk.discard(lin, { slug: 'gone', language: 'en' }, 1)).toMatchObject({
      reason: 'unknown',
    });
  });
});

describe('the list', () => {
  it('has both languages side by side and names what is not translated', async () => {
    await save({}, { slug: 'fresh', language: 'zh' });

    const rows = await desk.list();

    expect(rows.map(({ slug, missing }) => [slug, missing])).toEqual([
      ['fresh', ['en']],
      ['return-how', []],
    ]);
  });

  it('has variants in the row of the text for all, and apart where there is none', async () => {
    await save({ audience: ['gold'] }, { slug: 'return-how.gold', language: 'en' });
    await save({ channels: ['web'] }, { slug: 'alone.web', language: 'en' });

    const rows = await desk.list();

    expect(rows.map(({ slug }) => slug)).toEqual(['alone.web', 'return-how']);
    expect(rows[1]?.variants).toMatchObject([
      { slug: 'return-how.gold', missing: ['zh'], sides: { en: { state: 'draft' } } },
    ]);
    expect(await desk.variants('return-how')).toMatchObject([{ slug: 'return-how.gold' }]);
  });

  it('finds the variants of an article without reading the whole shelf each time', async () => {
    const at = { slug: 'return-how.gold', language: 'en' } as const;
    expect(await desk.variants('return-how')).toEqual([]);
    const revision = await save({ audience: ['gold'] }, at);
    await save({ title: 'Anew' }, { ...at, slug: 'other.gold' });
    let searches = 0;
    const find = store.find.bind(store);
    store.find = (...asked) => {
      searches++;
      return find(...asked);
    };

    const variants = await desk.variants('return-how.gold');

    expect(variants).toMatchObject([{ ...at, revision, state: 'draft' }]);
    expect(searches).toBe(0);
    await desk.discard(lin, at, revision);
    expect(await desk.variants('return-how')).toEqual([]);
  });

  it('refuses to publish a variant that nobody would ever be told', async () => {
    const at = { slug: 'return-how.gold', language: 'en' } as const;
    const revision = await save({}, at);

    expect(await desk.publish(emma, at, revision)).toMatchObject({
      reason: 'faulty',
      faults: [{ field: 'audience', code: 'no-readers' }],
    });
  });

  it('says which language is older, until the editor says that both agree', async () => {
    const older = async (): Promise<(boolean | undefined)[]> => {
      const sides = (await desk.list())[0]?.sides;
      return [sides?.zh?.older, sides?.en?.older];
    };
    expect(await older()).toEqual([false, false]);

    await save({ body: '改了' }, { slug: 'return-how', language: 'zh' });
    expect(await older()).toEqual([false, true]);

    clock.advance(86_400_000);
    await save({ body: 'Changed.' }, place, true);
    expect(await older()).toEqual([false, false]);

    clock.advance(60_000);
    await save({ body: 'Changed again.' });
    expect(await older()).toEqual([true, false]);
  });

  it('takes an editor’s word that both languages agree, without touching a text', async () => {
    await save({ body: '改了' }, { slug: 'return-how', language: 'zh' });

    expect(await desk.agree(place, 1)).toMatchObject({ ok: true, article: { revision: 1 } });
    expect(await desk.agree(place, 7)).toMatchObject({ reason: 'conflict' });

    expect((await desk.list())[0]?.sides.en).toMatchObject({ older: false, state: 'published' });
    expect(told()).toContain('15 days');
    expect(await desk.history(place)).toHaveLength(1);
    await save({ body: '又改了' }, { slug: 'return-how', language: 'zh' });
    expect((await desk.list())[0]?.sides.en?.older).toBe(true);
  });

  it('shows the file as it is now, also after somebody said that it agrees', async () => {
    await desk.agree(place, 1);
    const newer = articleOf(place, { ...aText({ body: 'From git.' }), updated: '2026-11-21' });
    base = new KnowledgeBase([newer, aFile('zh')]);
    desk = aDesk();
    await desk.restore();

    expect((await desk.read('return-how')).en?.text.body).toBe('From git.');
    expect(told()).toBe('From git.');
  });

  it('does not call a language older because the other was only published', async () => {
    await desk.publish(emma, place, await save());

    expect((await desk.list())[0]?.sides.zh?.older).toBe(false);
  });
});
