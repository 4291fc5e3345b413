import { useCallback, useRef, useState } from 'preact/hooks';
import { fitPicture } from './fit-picture.js';
import { admit, type Problem } from './limits.js';

/** A picture that waits to be sent, with its address inside this browser. */
export interface Attached {
  readonly file: File;
  readonly preview: string;
}

export interface Pictures {
  readonly attached: readonly Attached[];
  readonly problem?: Problem;
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly remove: (attached: Attached) => void;
  /** Empties the tray; the previews live on in the transcript. */
  readonly take: () => readonly Attached[];
}

export function usePictures(): Pictures {
  const [attached, setAttached] = useState<readonly Attached[]>([]);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  // Fitting takes time, in which another picture may be added or removed.
  const current = useRef(attached);
  const put = useCallback((next: readonly Attached[]) => {
    current.current = next;
    setAttached(next);
  }, []);

  const add = useCallback(async (files: readonly File[]) => {
    const fitted = await Promise.all(files.map(fitPicture));
    const { admitted, problem: found } = admit(current.current.length, fitted);
    setProblem(found);
    put([
      ...current.current,
      ...admitted.map((file) => ({ file, preview: URL.createObjectURL(file) })),
    ]);
  }, []);

  const remove = useCallback((gone: Attached) => {
    URL.revokeObjectURL(gone.preview);
    setProblem(undefined);
    put(current.current.filter((each) => each !== gone));
  }, []);

  const take = useCallback(() => {
    const taken = current.current;
    setProblem(undefined);
    put([]);
    return taken;
  }, []);

  return { attached, problem, add, remove, take };
}
