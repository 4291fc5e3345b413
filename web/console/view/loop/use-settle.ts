import { useState } from 'preact/hooks';
import { noticeOf } from '../../desk/environment.js';
import type { Answer } from '../../api/answer.js';
import type { QuestionGroup, Settling, Sides } from '../../api/loop-types.js';
import { useSurface } from '../context.js';
import { tellArticlesChanged } from '../knowledge/articles-changed.js';

/** What became of a group just now. */
export interface SettledHow {
  readonly kind: 'drafted' | 'added' | 'scoped';
  readonly slug?: string | undefined;
  readonly title: Sides;
  readonly published: boolean;
}

/** What one can do about a group. */
export interface Settle {
  readonly busy: boolean;
  readonly done: SettledHow | undefined;
  readonly newArticle: () => void;
  readonly addTo: (slug: string, title: Sides) => void;
  readonly outOfScope: () => void;
  readonly undo: () => void;
  /** Whether the key was one of the group's. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** Settles one group of questions and takes it back. */
export function useSettle(group: QuestionGroup, reload: () => Promise<void>): Settle {
  const { desk } = useSurface();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<SettledHow>();
  const ask = async (
    asked: Promise<Answer<Settling | { readonly opened: number }>>,
    then: (answer: Settling | undefined) => SettledHow | undefined,
  ): Promise<void> => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    if (!answer.ok) return desk.tell(noticeOf(answer));
    setDone(then('made' in answer.value ? answer.value : undefined));
    tellArticlesChanged();
    await reload();
  };
  const { ids } = group;
  const newArticle = (): void =>
    void ask(desk.loop.newArticle(ids), (made) => {
      return { kind: 'drafted', slug: made?.slug, title: group.titles, published: false };
    });
  const addTo = (slug: string, title: Sides): void =>
    void ask(desk.loop.addSimilar(ids, slug), (made) => {
      const published = made?.made.every((one) => one.published) === true;
      return { kind: 'added', slug, title, published };
    });
  const outOfScope = (): void =>
    void ask(desk.loop.outOfScope(ids), () => {
      return { kind: 'scoped', title: {}, published: false };
    });
  const undo = (): void => void ask(desk.loop.undo(ids), () => undefined);
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey || busy) return false;
    const near = group.near[Number(event.key) - 1];
    const key = event.key.toLowerCase();
    if (done) return key === 'z' ? (undo(), true) : false;
    if (near) return (addTo(near.slug, near.title ?? {}), true);
    if (key === 'n') return (newArticle(), true);
    return key === 'x' ? (outOfScope(), true) : false;
  };
  return { busy, done, newArticle, addTo, outOfScope, undo, onKey };
}
