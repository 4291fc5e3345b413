import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { ShownValue } from '../../api/article-types.js';
import { ShownValues } from '../../desk/shown-values.js';
import { expressionsIn } from '../../text/expressions.js';
import { useSurface } from '../context.js';

/** A name is not asked for at every letter of it. */
const PAUSE_MS = 250;

/** What the expressions of a text stand for, as far as it is known yet; draws again when more is. */
export function useShownValues(text: string): (expression: string) => ShownValue | undefined {
  const { desk } = useSurface();
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const values = useMemo(() => new ShownValues(desk.articles), [desk]);
  useEffect(() => values.subscribe(() => draw(0)), [values]);
  const wanted = expressionsIn(text).join('\n');
  useEffect(() => {
    if (wanted === '') return undefined;
    const timer = window.setTimeout(() => void values.need(wanted.split('\n')), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [values, wanted]);
  return (expression) => values.find(expression);
}
