import { useEffect, useState } from 'preact/hooks';
import type { LearningState } from '../../state/learning.js';
import { useSurface } from '../context.js';

/** The row and address of the page about training. */
export const TRAINING_ID = 'training';

/** What the page about learning knows; draws again when it changes. */
export function useLearning(): LearningState {
  const { store } = useSurface().desk.learning;
  const [state, setState] = useState(() => store.get());
  useEffect(() => {
    setState(store.get());
    return store.subscribe(() => setState(store.get()));
  }, [store]);
  return state;
}
