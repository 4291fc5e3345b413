import { isoTime, type Clock } from '../../clock.js';
import { LANGUAGES, type Language } from '../language.js';
import type { Collection, Store } from '../store.js';
import { searchLeniently, type TextIndex } from '../text/text-index.js';

/** Words that agents say often, in the languages that they say them in. */
export interface CannedReply {
  readonly id: string;
  /** What agents call it. */
  readonly title: string;
  readonly text: Partial<Readonly<Record<Language, string>>>;
  /** The agent's id. */
  readonly by: string;
  /** UTC ISO 8601. */
  readonly at: string;
  readonly used: number;
}

/** Canned replies; there are few enough for one partition. */
export const cannedReplies: Collection<CannedReply> = {
  name: 'canned-replies',
  indexes: { all: ({ title, id }) => ({ partition: 'all', key: `${title}|${id}` }) },
};

/** As many as can be kept. */
export const MOST_CANNED = 500;
const MOST_FOUND = 8;
/** Share of the words that a reply must have. */
const LEAST_COVERED = 0.5;

/** A small list of replies that every agent may use and mend. */
export class CannedReplies {
  private index: Promise<TextIndex> | undefined;

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly newIndex: () => TextIndex,
  ) {}

  /** All of them by title. */
  async list(): Promise<CannedReply[]> {
    const found = await this.store.find(cannedReplies, 'all', 'all', { limit: MOST_CANNED });
    return found.map(({ value }) => value);
  }

  /** Those that have the words, in title or text of any language, best first; by title without words. */
  async find(words: string): Promise<CannedReply[]> {
    const all = await this.list();
    if (words.trim() === '') return all.slice(0, MOST_FOUND);
    const index = await (this.index ??= this.build(all));
    const hits = searchLeniently(index, words, {
      limit: MOST_FOUND * LANGUAGES.length,
      least: LEAST_COVERED,
    });
    const ids = [...new Set(hits.map(({ id }) => id.slice(0, id.lastIndexOf('.'))))];
    return ids.flatMap((id) => all.find((one) => one.id === id) ?? []).slice(0, MOST_FOUND);
  }

  /** Adds one or puts it in the place of the one with its id; `undefined` when the list is full. */
  async save(
    reply: Pick<CannedReply, 'id' | 'title' | 'text'>,
    agentId: string,
  ): Promise<CannedReply | undefined> {
    const all = await this.list();
    const known = all.find(({ id }) => id === reply.id);
    if (!known && all.length >= MOST_CANNED) return undefined;
    const at = isoTime(this.clock.now());
    const saved = { ...reply, by: agentId, at, used: known?.used ?? 0 };
    await this.store.put(cannedReplies, reply.id, saved);
    this.index = undefined;
    return saved;
  }

  /** Takes one out; nothing when there is none. */
  async remove(id: string): Promise<void> {
    await this.store.remove(cannedReplies, id);
    this.index = undefined;
  }

  async used(id: string): Promise<void> {
    await this.store.update(
      cannedReplies,
      id,
      (found) => found && { ...found, used: found.used + 1 },
    );
  }

  private build(all: readonly CannedReply[]): Promise<TextIndex> {
    const index = this.newIndex();
    for (const { id, title, text } of all) {
      for (const language of LANGUAGES) {
        const words = text[language];
        if (words) index.put({ id: `${id}.${language}`, text: `${title}\n${words}`, language });
      }
    }
    return Promise.resolve(index);
  }
}
