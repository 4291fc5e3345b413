import type { JSX } from 'preact';
import { useWords } from '../context.js';

/** The shape of what is coming, while it is coming. */
export function Skeleton({
  rows,
  kind,
}: {
  readonly rows: number;
  readonly kind: 'list' | 'talk' | 'panel';
}): JSX.Element {
  const { general } = useWords();
  return (
    <div class={`skeleton skeleton-${kind}`} role="status">
      <span class="sr-only">{general.loading}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} class="skeleton-row" aria-hidden="true">
          <span class="bone bone-round" />
          <span class="bone bone-long" />
          <span class="bone bone-short" />
        </div>
      ))}
    </div>
  );
}
