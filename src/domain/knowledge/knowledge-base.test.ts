import fc from 'fast-check';
import { FixedClock } from '../../clock.js';
import { MemoryStore } from '../../storage/memory/memory-store.js';
import { LANGUAGES, type Language } from '../language.js';
import type { Editor } from './article-change.js';
import { ArticleDesk } from './article-desk.js';
import { noValues } from './article-rules.js';
import { articleId, articleOf, type ArticlePlace } from './article-text.js';
import { KnowledgeBase, type KnowledgeChange } from './knowledge-base.js';

const emma: Editor = { id: 'emma', role: 'supervisor' };
const SLUGS = ['one', 'two', 'two.gold', 'three'];
const FILES: readonly ArticlePlace[] = [
  { slug: 'one', language: 'zh' },
  { slug: 'one', language: 'en' },
  { slug: 'two', language: 'en' },
  { slug: 'two.gold', language: 'en' },
];

function aText(body: string) {
  const words = { topic: 'a', title: 'T', questions: ['q'], keywords: [], next: [], source: 's' };
  return { ...words, body };
}

function filesBase(): KnowledgeBase {
  return new KnowledgeBase(
    FILES.map((place) => articleOf(place, { ...aText('file'), updated: '2026-11-01' })),
  );
}

type Step = readonly [
  move: 'save' | 'review' | 'publish' | 'archive' | 'undo' | 'restart',
  slug: string,
  language: Language,
  n: number,
];

const steps = fc.array(
  fc.tuple(
    fc.constantFrom('save', 'review', 'publish', 'archive', 'undo', 'restart'),
    fc.constantFrom(...SLUGS),
    fc.constantFrom(...LANGUAGES),
    fc.nat(6),
  ),
  { maxLength: 40 },
) as fc.Arbitrary<Step[]>;

/** The rule in its plainest words: files, overlaid by the last thing published or archived at a place. */
class Overlay {
  readonly bodies = new Map(FILES.map((place) => [articleId(place), 'file']));

  note(place: ArticlePlace, body: string | undefined): void {
    if (body === undefined) this.bodies.delete(articleId(place));
    else this.bodies.set(articleId(place), body);
  }
}

class World {
  readonly overlay = new Overlay();
  readonly store = new MemoryStore();
  base = filesBase();
  desk = this.open();

  open(): ArticleDesk {
    const { store, base } = this;
    return new ArticleDesk({ store, base, clock: new FixedClock(), knownValues: noValues });
  }

  async take([move, slug, language, n]: Step): Promise<void> {
    const place = { slug, language };
    const now = (await this.desk.read(slug))[language];
    const revision = now?.revision ?? 0;
    if (move === 'restart') {
      this.base = filesBase();
      this.desk = this.open();
      await this.desk.restore();
    } else if (move === 'save') {
      await this.desk.saveDraft(emma, { ...place, revision, text: aText(`text ${n}`) });
    } else if (move === 'undo') {
      await this.desk.undo(emma, place, revision, n);
    } else if (move === 'review') {
      await this.desk.sendToReview(emma, place, revision);
    } else {
      const done = await this.desk[move](emma, place, revision);
      if (done.ok) this.overlay.note(place, move === 'publish' ? now?.text.body : undefined);
    }
  }

  told(): ReadonlyMap<string, string> {
    const { base } = this;
    const places = SLUGS.flatMap((slug) => LANGUAGES.map((language) => ({ slug, language })));
    return new Map(
      places.flatMap((place) => {
        const article = base.get(place.slug, place.language);
        return article ? [[articleId(place), article.body] as const] : [];
      }),
    );
  }
}

describe('the live set of articles', () => {
  it('is the files overlaid by what was published and archived, whatever is done', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const world = new World();
        for (const step of all) {
          await world.take(step);
          expect([...world.told()].sort()).toEqual([...world.overlay.bodies].sort());
        }
      }),
      { numRuns: 150 },
    );
  });

  it('can be followed by its changes alone', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const world = new World();
        const seen = new Map<string, string>(world.told());
        const follow = (change: KnowledgeChange): void => {
          if (change.article) seen.set(articleId(change), change.article.body);
          else seen.delete(articleId(change));
        };
        world.base.onChange(follow);
        for (const step of all) if (step[0] !== 'restart') await world.take(step);
        expect([...seen].sort()).toEqual([...world.told()].sort());
      }),
      { numRuns: 50 },
    );
  });
});
