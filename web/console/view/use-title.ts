import { useEffect } from 'preact/hooks';
import { badgeCount } from '../state/inbox.js';
import { useDeskState, useWords } from './context.js';

/** The page title with how many customers want attention: a badge that makes no sound. */
export function useTitle(): void {
  const { title } = useWords();
  const count = useDeskState(badgeCount);
  useEffect(() => {
    document.title = count > 0 ? `(${count}) ${title}` : title;
  }, [title, count]);
}
