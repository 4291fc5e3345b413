import type { JSX } from 'preact';
import { useWords } from '../context.js';
import { Icon } from './icons.js';

/** Something did not load; the way out stands beside it. */
export function Failed({ retry }: { readonly retry: () => void }): JSX.Element {
  const { general } = useWords();
  return (
    <div class="empty" role="alert">
      <span class="empty-icon">
        <Icon name="offline" />
      </span>
      <p class="empty-text">{general.loadFailed}</p>
      <button type="button" class="button" onClick={retry}>
        {general.retry}
      </button>
    </div>
  );
}
