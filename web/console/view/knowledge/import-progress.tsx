import type { JSX } from 'preact';
import { useSurface } from '../context.js';
import type { ImportWork } from '../../desk/import-work.js';

/** What an import is doing, as a bar and in words. */
export function ImportProgressView({ work }: { readonly work: ImportWork }): JSX.Element {
  const { importing } = useSurface().words.editing;
  const { progress } = work.get();
  const measured = progress && progress.phase !== 'waiting';
  const said = progress ? importing.progress(progress) : importing.sending;
  return (
    <div class="import-progress" role="status">
      <progress
        class="import-bar"
        aria-label={said}
        {...(measured ? { value: progress.done, max: Math.max(1, progress.of) } : {})}
      />
      <span class="hint">{said}</span>
      {work.stoppable && (
        <button type="button" class="button" onClick={() => work.stop()}>
          {importing.stop}
        </button>
      )}
    </div>
  );
}
