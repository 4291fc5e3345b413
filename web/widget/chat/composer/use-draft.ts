import { useState } from 'preact/hooks';
import type { Keep } from '../../../shared/keep.js';

const KEY = 'touchpoint.draft';

/** Words that are not sent yet; a reload of the tab finds them again. */
export function useDraft(tabKeep: Keep): readonly [text: string, write: (text: string) => void] {
  const [text, setText] = useState(() => tabKeep.get(KEY) ?? '');
  const write = (next: string): void => {
    setText(next);
    tabKeep.set(KEY, next === '' ? undefined : next);
  };
  return [text, write];
}
