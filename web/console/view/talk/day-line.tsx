import type { JSX } from 'preact';
import { useSurface } from '../context.js';
import { memo } from '../memo.js';

function DayLineView({ at }: { readonly at: string }): JSX.Element {
  const { times } = useSurface();
  return (
    <div class="line-day" role="separator">
      <span>{times.day(at, Date.now())}</span>
    </div>
  );
}

export const DayLine = memo(DayLineView);
