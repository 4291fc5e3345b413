import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { DeskState } from '../../state/state.js';
import { useDeskState, useSurface } from '../context.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icons.js';
import { Skeleton } from '../parts/skeleton.js';
import { useWorkplace } from '../workplace-context.js';
import { Cases } from './cases.js';
import { Orders } from './orders.js';
import { Past } from './past.js';
import { Profile } from './profile.js';

/** Who the customer is and what they have with the shop. */
export function CustomerPanel({ id }: { readonly id: string | undefined }): JSX.Element | null {
  const { words } = useSurface();
  const { openDrawer } = useWorkplace();
  if (!id) return null;
  return (
    <aside class="panel" aria-label={words.panel.label}>
      <header class="panel-header">
        <h2 class="panel-title">{words.panel.label}</h2>
        <button
          type="button"
          class="icon-button panel-close"
          aria-label={words.general.close}
          onClick={() => openDrawer(false)}
        >
          <Icon name="close" />
        </button>
      </header>
      <PanelBody id={id} />
    </aside>
  );
}

function PanelBody({ id }: { readonly id: string }): JSX.Element {
  const { words } = useSurface();
  const talk = useDeskState(useCallback((state: DeskState) => state.talks[id], [id]));
  const detail = talk?.detail;
  if (!detail) return talk?.phase === 'failed' ? <div /> : <Skeleton rows={3} kind="panel" />;
  const { title, text } = words.panel.unknown;
  return (
    <div class="panel-scroll">
      {detail.customer ? (
        <Profile customer={detail.customer} verified={detail.verified} />
      ) : (
        <Empty icon="person" title={title} text={text} />
      )}
      {(detail.customer || detail.orders.length > 0) && <Orders orders={detail.orders} />}
      {(detail.customer || detail.cases.length > 0) && <Cases cases={detail.cases} />}
      {(detail.customer || detail.past.length > 0) && <Past past={detail.past} />}
    </div>
  );
}
