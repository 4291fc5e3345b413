import type { JSX } from 'preact';
import { isTalkTab } from '../../state/inbox.js';
import { routeIn } from '../../state/select.js';
import { useDeskState, useSurface } from '../context.js';
import { CaseList } from '../cases/case-list.js';
import { LessonList } from '../learning/lesson-list.js';
import { AcceptNext } from './accept-next.js';
import { ItemList } from './item-list.js';

/** The list at the left, whichever is open. */
export function InboxColumn(): JSX.Element {
  const { words } = useSurface();
  const { tab } = useDeskState(routeIn);
  return (
    <section class="inbox" aria-label={words.inbox.tabs[tab]}>
      <header class="inbox-header">
        <h1 class="inbox-title">{words.inbox.tabs[tab]}</h1>
        {tab === 'queue' && <AcceptNext />}
      </header>
      {tab === 'messages' && <CaseList />}
      {tab === 'learning' && <LessonList />}
      {isTalkTab(tab) && <ItemList key={tab} tab={tab} />}
    </section>
  );
}
