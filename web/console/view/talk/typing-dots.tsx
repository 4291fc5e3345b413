import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Item } from '../../api/types.js';
import type { DeskState } from '../../state/state.js';
import { useDeskState, useWords } from '../context.js';

/** The customer is writing. */
export function TypingDots({ item }: { readonly item: Item }): JSX.Element | null {
  const { talk } = useWords();
  const mark = useDeskState(useCallback((state: DeskState) => state.typing[item.id], [item.id]));
  if (!mark || mark.role === 'agent' || mark.role === 'system') return null;
  const name = mark.role === 'customer' ? item.name : talk.author[mark.role];
  return (
    <div class={`typing typing-${mark.role}`}>
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <bdi>{talk.typing(name)}</bdi>
    </div>
  );
}
