import { useCallback, useState } from 'preact/hooks';
import { readDraft, writeDraft, type Draft } from '../../desk/drafts.js';
import { myId } from '../../state/inbox.js';
import { useDeskState, useSurface } from '../context.js';

/** A part of the draft to set, or how to find it from the draft as it is. */
export type DraftChange = Partial<Draft> | ((held: Draft) => Partial<Draft>);

/** The words being written in one conversation, kept with every letter. */
export function useDraft(id: string): readonly [Draft, (change: DraftChange) => void] {
  const { keep } = useSurface().desk;
  const me = useDeskState(myId);
  const [draft, setDraft] = useState(() => readDraft(keep, me, id));
  const change = useCallback(
    (part: DraftChange) =>
      setDraft((held) => {
        const next = { ...held, ...(typeof part === 'function' ? part(held) : part) };
        writeDraft(keep, me, id, next);
        return next;
      }),
    [keep, me, id],
  );
  return [draft, change];
}
