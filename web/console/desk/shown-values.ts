import type { ArticleApi } from '../api/article-api.js';
import type { ShownValue } from '../api/article-types.js';

/** Asked at once; a text that names more shows the others after the next keystroke. */
const MOST_ASKED = 200;

/**
 * What the expressions of the texts at hand stand for. Each is asked for once; what the server did not
 * answer is asked for again with the next change.
 */
export class ShownValues {
  private readonly known = new Map<string, ShownValue>();
  private readonly asked = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly articles: Pick<ArticleApi, 'shown'>) {}

  /** What an expression stands for; `undefined` while nobody has told. */
  find(expression: string): ShownValue | undefined {
    return this.known.get(expression);
  }

  /** Asks for those that nobody has told about yet. */
  async need(expressions: readonly string[]): Promise<void> {
    const fresh = expressions.filter((one) => !this.known.has(one) && !this.asked.has(one));
    if (fresh.length === 0) return;
    const asked = fresh.slice(0, MOST_ASKED);
    for (const one of asked) this.asked.add(one);
    const answer = await this.articles.shown(asked);
    for (const one of asked) this.asked.delete(one);
    if (!answer.ok) return;
    for (const value of answer.value.values) this.known.set(value.expression, value);
    for (const listener of this.listeners) listener();
  }

  /** @returns what ends the listening */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
