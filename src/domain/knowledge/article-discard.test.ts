import { FixedClock } from '../../clock.js';
import { MemoryStore } from '../../storage/memory/memory-store.js';
import type { Collection, PutResult } from '../store.js';
import type { DraftText, Editor } from './article-change.js';
import { ArticleDesk } from './article-desk.js';
import { noValues } from './article-rules.js';
import { KnowledgeBase } from './knowledge-base.js';

const lin: Editor = { id: 'lin', role: 'agent' };
const place = { slug: 'fresh', language: 'en' } as const;

/** A store in which something happens right before a call: `put article-revisions`, for one. */
class BusyStore extends MemoryStore {
  readonly removed: string[] = [];
  private readonly before = new Map<string, () => Promise<unknown>>();

  /** Runs `work` once, before the next call of this name. */
  next(call: string, work: () => Promise<unknown>): void {
    this.before.set(call, work);
  }

  override async put<T>(
    collection: Collection<T>,
    id: string,
    value: T,
    expected?: number,
  ): Promise<PutResult> {
    await this.happen(`put ${collection.name}`);
    return super.put(collection, id, value, expected);
  }

  override async remove<T>(collection: Collection<T>, id: string): Promise<void> {
    await this.happen(`remove ${collection.name}`);
    this.removed.push(`${collection.name} ${id}`);
    return super.remove(collection, id);
  }

  private async happen(call: string): Promise<void> {
    const work = this.before.get(call);
    this.before.delete(call);
    await work?.();
  }
}

let store: BusyStore;
let desk: ArticleDesk;

beforeEach(() => {
  store = new BusyStore();
  desk = aDesk();
});

function aDesk(): ArticleDesk {
  const clock = new FixedClock(Date.parse('2026-11-20T08:00:00Z'));
  return new ArticleDesk({ store, clock, base: new KnowledgeBase([]), knownValues: noValues });
}

function save(body: string, revision: number, by = lin) {
  const text: DraftText = {
    ...{ topic: 'returns', title: 'How?', questions: ['how'], keywords: [], next: [] },
    ...{ source: 'https://shop.example', body },
  };
  return desk.saveDraft(by, { ...place, revision, text });
}

async function bodies(): Promise<string[]> {
  return (await desk.history(place)).map(({ text }) => text.body);
}

describe('a draft that is thrown away', () => {
  it('loses its past before itself, so that no crash leaves one to a new draft', async () => {
    await save('One.', 0);
    await save('Two.', 1);

    await desk.discard(lin, place, 2);

    expect(store.removed[0]).toBe('article-revisions fresh.en.1');
    expect(store.removed.at(-1)).toBe('article-edits fresh.en');
  });

  it('leaves nothing to a new draft of its name when somebody was saving it', async () => {
    await save('Old.', 0);
    store.next('put article-revisions', () => desk.discard(lin, place, 1));
    expect(await save('Too late.', 1)).toMatchObject({ ok: false, reason: 'conflict' });

    await save('New.', 0);
    expect(await bodies()).toEqual(['New.']);
    await save('Newer.', 1);
    expect(await bodies()).toEqual(['Newer.', 'New.']);
  });

  it('stays when somebody saves it meanwhile', async () => {
    await save('One.', 0);
    store.next('put article-edits', () => save('Two.', 1));

    expect(await desk.discard(lin, place, 1)).toMatchObject({
      ...{ ok: false, reason: 'conflict' },
      current: { revision: 2, text: { body: 'Two.' } },
    });
    expect(await bodies()).toEqual(['Two.', 'One.']);
  });

  it('is saved by nobody while it goes', async () => {
    const late: unknown[] = [];
    await save('One.', 0);
    store.next('remove article-revisions', async () => {
      for (const revision of [1, 0]) late.push(await save('Late.', revision));
      late.push((await desk.list()).length);
    });

    expect(await desk.discard(lin, place, 1)).toMatchObject({ ok: true });
    const conflict = { ok: false, reason: 'conflict' };
    expect(late).toEqual([conflict, conflict, 0]);
    expect(await bodies()).toEqual([]);
    expect(await save('New.', 0)).toMatchObject({ ok: true });
  });

  it.each(['remove article-revisions', 'remove article-edits'])(
    'is gone after a crash at `%s`, and its name is free after the start',
    async (call) => {
      await save('One.', 0);
      await save('Two.', 1);
      store.next(call, () => Promise.reject(new Error('the power went')));
      await expect(desk.discard(lin, place, 2)).rejects.toThrow('the power went');

      desk = aDesk();
      expect(await bodies()).toEqual([]);
      await desk.restore();
      expect(await save('New.', 0)).toMatchObject({ ok: true, article: { revision: 1 } });
      expect(await bodies()).toEqual(['New.']);
    },
  );

  it.each([
    ['lin', 'agent', true],
    ['chen', 'agent', false],
    ['emma', 'supervisor', true],
    ['root', 'admin', true],
  ] as const)(
    'by %s, %s: %s when Lin began it and Chen has it in review',
    async (id, role, may) => {
      const chen: Editor = { id: 'chen', role: 'agent' };
      await save('One.', 0);
      await save('Two.', 1, chen);
      await desk.sendToReview(chen, place, 2);
      const record = (await desk.read('fresh')).en;
      if (!record) throw new Error('it is there');

      expect(await desk.isDisposable({ id, role }, record)).toBe(may);
      expect(await desk.discard({ id, role }, place, 3)).toMatchObject(
        may ? { ok: true } : { ok: false, reason: 'not-allowed' },
      );
      expect(await bodies()).toHaveLength(may ? 0 : 3);
    },
  );
});
