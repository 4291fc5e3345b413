import type { JSX } from 'preact';
import { routeIn } from '../../state/select.js';
import { useDeskState, useSurface } from '../context.js';
import { Icon, type IconName } from '../parts/icons.js';
import { LOOP_IDS, type LoopPageName } from './loop-ids.js';

const PAGES: readonly (readonly [LoopPageName, IconName])[] = [
  ['unanswered', 'help'],
  ['reports', 'history'],
  ['canned', 'send'],
  ['transcripts', 'search'],
];

/** The ways from the list of articles to what becomes of them in use. */
export function LoopNav(): JSX.Element {
  const { desk, words } = useSurface();
  const { id } = useDeskState(routeIn);
  return (
    <nav class="loop-nav" aria-label={words.loop.nav}>
      {PAGES.map(([page, icon]) => (
        <button
          key={page}
          type="button"
          class="loop-link"
          aria-current={id === LOOP_IDS[page] ? 'page' : undefined}
          onClick={() => desk.go({ tab: 'knowledge', id: LOOP_IDS[page] })}
        >
          <Icon name={icon} />
          {words.loop.pages[page]}
        </button>
      ))}
    </nav>
  );
}
