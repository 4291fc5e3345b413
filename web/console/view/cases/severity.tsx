import type { JSX } from 'preact';
import { useWords } from '../context.js';

/** How much is at stake; what is ordinary carries no mark. */
export function Severity({ severity }: { readonly severity: number }): JSX.Element | null {
  const { cases } = useWords();
  if (severity !== 3 && severity !== 4) return null;
  return (
    <span class={severity === 4 ? 'mark-mood mark-angry' : 'mark-mood mark-upset'}>
      {cases.severity[severity]}
    </span>
  );
}
