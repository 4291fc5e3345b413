import type { JSX } from 'preact';
import type { Case } from '../../api/types.js';
import { spanOf } from '../../text/time.js';
import { useNow, useSurface } from '../context.js';

/** How long is left of what the customer was promised; silent once the case is settled. */
export function Due({ value }: { readonly value: Case }): JSX.Element | null {
  const { words, times } = useSurface();
  const now = useNow();
  const settled = value.status === 'resolved' || value.status === 'closed';
  if (!value.dueAt || settled) return null;
  const left = Date.parse(value.dueAt) - now;
  const { left: inTime, overdue } = words.general;
  return (
    <time
      class={left < 0 ? 'due due-over' : 'due'}
      dateTime={value.dueAt}
      title={times.full(value.dueAt)}
    >
      {left < 0 ? overdue(spanOf(left)) : inTime(spanOf(left))}
    </time>
  );
}
