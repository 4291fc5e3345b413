import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { Place } from '../../api/article-api.js';
import type { ArticleVersion } from '../../api/article-types.js';
import { ArticleEditor, blankFrom } from '../../desk/article-editor.js';
import { useSurface } from '../context.js';
import { tellArticlesChanged } from './articles-changed.js';

interface Parts {
  readonly place: Place;
  readonly version: ArticleVersion | undefined;
  readonly other: ArticleVersion | undefined;
  readonly reload: () => Promise<void>;
}

/** The editor of one language, drawn again whenever it changes. */
export function useEditor({ place, version, other, reload }: Parts): ArticleEditor {
  const { desk } = useSurface();
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const editor = useMemo(() => {
    const { articles, keep, tell } = desk;
    const onChanged = (): void => {
      tellArticlesChanged();
      void reload();
    };
    const blank = blankFrom(other);
    return new ArticleEditor({ articles, keep, tell, place, blank, onChanged }, version);
  }, [desk, place.slug, place.language]);
  useEffect(() => editor.subscribe(() => draw(0)), [editor]);
  useEffect(() => editor.loaded(version), [editor, version]);
  useLeaveGuard(editor.dirty);
  return editor;
}

/** Asks before the page is closed; inside the console nothing is lost, because it is kept. */
function useLeaveGuard(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined;
    const guard = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [dirty]);
}
