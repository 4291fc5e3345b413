import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Trace } from '../trace/trace.js';
import { useChunk } from './use-chunk.js';
import { useUi } from './ui.js';

const loadTraces = () => import('../trace/trace-view.js');

/** A small "why this answer?" that opens; its inside is fetched when first opened. */
export function TraceSlot({ trace }: { trace: Trace }): JSX.Element {
  const { words } = useUi();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="trace" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.why}</summary>
      {isOpen && <TraceInside trace={trace} />}
    </details>
  );
}

function TraceInside({ trace }: { trace: Trace }): JSX.Element | null {
  const chunk = useChunk(loadTraces);
  return chunk.status === 'here' ? <chunk.code.TraceView trace={trace} /> : null;
}
