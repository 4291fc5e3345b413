import type { JSX } from 'preact';
import { isTrouble } from '../state/notice.js';
import { noticesIn } from '../state/select.js';
import { useDeskState, useSurface } from './context.js';
import { Icon } from './parts/icons.js';

/** What is told in passing, read out once by screen readers. */
export function Notices(): JSX.Element {
  const { desk, words } = useSurface();
  const notices = useDeskState(noticesIn);
  return (
    <div class="notices" role="status" aria-live="polite">
      {notices.map(({ id, what }) => (
        <div key={id} class={isTrouble(what) ? 'notice notice-trouble' : 'notice'}>
          <Icon name={isTrouble(what) ? 'warning' : 'check'} />
          <span>{words.notice(what)}</span>
          <button
            type="button"
            class="icon-button"
            aria-label={words.general.close}
            onClick={() => desk.store.dispatch({ type: 'notice-gone', id })}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
