import type { JSX } from 'preact';
import { isTrouble, type NoticeWhat } from '../state/notice.js';
import { noticesIn } from '../state/select.js';
import { useDeskState, useLocal, useSurface } from './context.js';
import { Icon } from './parts/icons.js';

/** What is told in passing, read out once by screen readers. */
export function Notices(): JSX.Element {
  const { desk, words } = useSurface();
  const notices = useDeskState(noticesIn);
  const told = useTold();
  return (
    <div class="notices" role="status" aria-live="polite">
      {notices.map(({ id, what }) => (
        <div key={id} class={isTrouble(what) ? 'notice notice-trouble' : 'notice'}>
          <Icon name={isTrouble(what) ? 'warning' : 'check'} />
          <span>{words.notice(told(what))}</span>
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

/** Puts the names in a notice into the language of the desk. */
function useTold(): (what: NoticeWhat) => NoticeWhat<string> {
  const { inbox } = useSurface().words;
  const local = useLocal();
  return (what) => {
    if (what.kind === 'taken' || what.kind === 'not-yours')
      return what.by ? { kind: what.kind, by: local(what.by) } : { kind: what.kind };
    return 'name' in what ? { ...what, name: what.name || inbox.nameless } : what;
  };
}
