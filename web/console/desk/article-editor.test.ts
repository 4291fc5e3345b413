import type { ArticleVersion } from '../api/article-types.js';
import { EMPTY_FORM, formOf } from '../state/article-form.js';
import { FakeDesk } from '../testing/fake-desk.js';
import { ArticleEditor, blankFrom, isKept, keepBegun } from './article-editor.js';

const place = { slug: 'return-how', language: 'en' } as const;
const text = {
  ...{ topic: 'returns', title: 'How?', questions: ['q'], keywords: [], next: [] },
  ...{ source: 's', body: 'Old.', updated: '2026-11-01' },
};

function aVersion(more: Partial<ArticleVersion> = {}): ArticleVersion {
  return {
    ...{ ...place, text, state: 'published', revision: 1, at: '', by: '', changedAt: '' },
    ...{ live: { from: 'file' }, moves: ['save'], faults: [] },
    ...more,
  };
}

let fake: FakeDesk;
let changes: number;

beforeEach(() => {
  fake = new FakeDesk();
  changes = 0;
});

function open(version: ArticleVersion | undefined = aVersion()): ArticleEditor {
  const { keep, tell, api } = fake.env;
  const onChanged = (): void => void changes++;
  const parts = { articles: api.articles, keep, tell, place, blank: EMPTY_FORM, onChanged };
  return new ArticleEditor(parts, version);
}

/** What the server was sent, by the last part of the path. */
function sent(): (readonly [string | undefined, unknown])[] {
  return fake.calls.map(({ path, body }) => [path.split('/').at(-1), body]);
}

describe('editing one language of an article', () => {
  it('keeps every keystroke for the next visit, until it is saved', async () => {
    open().set('body', 'New.');
    const again = open();
    expect(again.get()).toMatchObject({ form: { body: 'New.' }, restored: true });

    fake.answer = () => ({
      body: { article: aVersion({ revision: 2, text: { ...text, body: 'New.' } }) },
    });
    await again.run('save');

    expect(again.dirty).toBe(false);
    expect(open(aVersion({ revision: 2, text: { ...text, body: 'New.' } })).get().restored).toBe(
      false,
    );
  });

  it('saves before it publishes, and publishes the revision that it saved', async () => {
    const editor = open();
    editor.set('body', 'New.');
    fake.answer = () => ({
      body: { article: aVersion({ revision: 2, text: { ...text, body: 'New.' } }) },
    });

    await editor.run('publish');

    expect(sent()).toEqual([
      ['save', expect.objectContaining({ revision: 1, inStep: false })],
      ['publish', { revision: 2 }],
    ]);
    expect(editor.get().done).toBe('publish');
    expect(changes).toBe(1);
  });

  it('publishes nothing when saving fails', async () => {
    const editor = open();
    editor.set('body', 'New.');
    fake.answer = () => 'unreachable';

    await editor.run('publish');

    expect(sent().map(([name]) => name)).toEqual(['save']);
    expect(editor.get().form.body).toBe('New.');
    expect(fake.told).toMatchObject([{ kind: 'error', code: 'network' }]);
  });

  it('shows what a colleague saved, and leaves the choice', async () => {
    const theirs = aVersion({ revision: 2, by: 'emma', text: { ...text, body: 'Theirs.' } });
    const refuse = { status: 409, body: { error: { code: 'article.conflict', current: theirs } } };
    const [mine, other] = [open(), open()];
    for (const editor of [mine, other]) {
      editor.set('body', 'Mine.');
      fake.answer = () => refuse;
      await editor.run('save');
      expect(editor.get()).toMatchObject({ form: { body: 'Mine.' }, theirs: { by: 'emma' } });
    }

    mine.keepMine();
    other.takeTheirs();

    expect(mine.get()).toMatchObject({ form: { body: 'Mine.' }, revision: 2, theirs: undefined });
    expect(other.get()).toMatchObject({ form: { body: 'Theirs.' }, revision: 2 });
  });

  it('names what has to be mended, and forgets it with the next try', async () => {
    const editor = open();
    const faults = [{ field: 'title', code: 'missing' }];
    fake.answer = () => ({ status: 422, body: { error: { code: 'article.faulty', faults } } });
    await editor.run('publish');
    expect(editor.get().refused).toEqual(faults);

    fake.answer = () => ({ body: { article: aVersion({ revision: 2 }) } });
    await editor.run('publish');
    expect(editor.get().refused).toBeUndefined();
  });

  it('takes in what was loaded anew only where nobody has written', () => {
    const newer = aVersion({ revision: 2, text: { ...text, body: 'Newer.' } });
    const [quiet, busy] = [open(), open()];
    busy.set('body', 'Mine.');

    quiet.loaded(newer);
    busy.loaded(newer);

    expect(quiet.get()).toMatchObject({ form: { body: 'Newer.' }, revision: 2 });
    expect(busy.get()).toMatchObject({ form: { body: 'Mine.' }, revision: 1 });
  });

  it('says by itself that a text which was older has caught up', async () => {
    const editor = open(aVersion({ older: true }));
    editor.set('body', 'New.');
    fake.answer = () => ({ body: { article: aVersion({ revision: 2 }) } });

    await editor.run('save');

    expect(sent()).toMatchObject([['save', { inStep: true }]]);
  });

  it('knows of every article that was begun and is not saved', () => {
    keepBegun(fake.keep, { slug: 'pay.gold', language: 'zh' }, { title: 'New' });

    expect(isKept(fake.keep, 'pay.gold')).toBe(true);
    expect(isKept(fake.keep, 'pay.gold-2')).toBe(false);
  });

  it('finds what a new article was begun with', () => {
    keepBegun(fake.keep, place, { title: 'New', topic: 'returns' });
    const { keep, tell, api } = fake.env;
    const parts = {
      articles: api.articles,
      keep,
      tell,
      place,
      blank: EMPTY_FORM,
      onChanged: () => undefined,
    };

    const editor = new ArticleEditor(parts, undefined);

    expect(editor.get()).toMatchObject({ form: { title: 'New' }, revision: 0, restored: false });
    expect(editor.dirty).toBe(true);
  });

  it('begins a translation with everything but the words', () => {
    expect(blankFrom(aVersion())).toEqual({
      ...formOf(text),
      ...{ title: '', questions: '', keywords: '', body: '' },
    });
  });
});
