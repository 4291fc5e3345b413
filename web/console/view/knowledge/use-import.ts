import { useEffect, useMemo, useReducer } from 'preact/hooks';
import { ImportWork } from '../../desk/import-work.js';
import { newKey } from '../../desk/key.js';
import { useSurface } from '../context.js';
import { tellArticlesChanged } from './articles-changed.js';

/** An import that is drawn again whenever it changes, and told when its page is left. */
export function useImport(): ImportWork {
  const { desk } = useSurface();
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const work = useMemo(() => {
    const { articles, tell } = desk;
    const every = (ask: () => void, ms: number): (() => void) => {
      const watch = window.setInterval(ask, ms);
      return () => window.clearInterval(watch);
    };
    const onImported = tellArticlesChanged;
    return new ImportWork({ articles, tell, newKey: () => newKey(crypto), every, onImported });
  }, [desk]);
  useEffect(() => work.subscribe(() => draw(0)), [work]);
  useEffect(() => () => work.leave(), [work]);
  return work;
}
