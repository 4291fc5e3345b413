import { useCallback, useState } from 'preact/hooks';
import { readDraft, writeDraft, type Draft } from '../../desk/drafts.js';
import { myId } from '../../state/inbox.js';
import { useDeskState, useSurface } from '../context.js';

/** The words being written in one conversation, kept with every letter. */
export function useDraft(id: string): readonly [Draft, (change: Partial<Draft>) => void] {
  const { keep } = useSurface().desk;
  const me = useDeskState(myId);
  const [draft, setDraft] = useState(() => readDraft(keep, me, id));
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((held) => {
        const next = { ...held, ...part };
        writeDraft(keep, me, id, next);
        return next;
      }),
    [keep, me, id],
  );
  return [draft, change];
}
