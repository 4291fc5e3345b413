import type { Keep } from '../../../shared/keep.js';
import { fieldsOf, listOf, textOf } from '../line/shape.js';
import type { Outgoing } from './outgoing.js';

const KEY = 'touchpoint.unsent';

/**
 * Messages that were written and are not known to be recorded. Their words are kept for the tab, so
 * that a reload in a dead spot loses none; pictures are too large for that and live only here.
 */
export class Unsent {
  private list: readonly Outgoing[] = [];

  constructor(private readonly keep: Keep) {}

  get all(): readonly Outgoing[] {
    return this.list;
  }

  find(key: string): Outgoing | undefined {
    return this.list.find((outgoing) => outgoing.key === key);
  }

  add(outgoing: Outgoing): void {
    this.save([...this.list, outgoing]);
  }

  remove(key: string): void {
    if (this.find(key)) this.save(this.list.filter((outgoing) => outgoing.key !== key));
  }

  /** What an earlier visit of this tab left behind; nothing when the notes are damaged. */
  readKept(): readonly Outgoing[] {
    try {
      return listOf(JSON.parse(this.keep.get(KEY) ?? '[]')).flatMap(readOutgoing);
    } catch {
      return [];
    }
  }

  private save(list: readonly Outgoing[]): void {
    this.list = list;
    const lines = list
      .filter(({ files }) => files.length === 0)
      .map(({ key, text, title, locale }) => ({ key, text, title, locale }));
    this.keep.set(KEY, lines.length === 0 ? undefined : JSON.stringify(lines));
  }
}

function readOutgoing(value: unknown): readonly Outgoing[] {
  const fields = fieldsOf(value);
  const key = textOf(fields?.key);
  const text = textOf(fields?.text);
  if (!key || !text) return [];
  const locale = fields?.locale === 'zh' ? 'zh' : 'en';
  return [{ key, text, title: textOf(fields?.title), locale, files: [], previews: [] }];
}
