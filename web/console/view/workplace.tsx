import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { isTalkTab } from '../state/inbox.js';
import { itemsIn, routeIn } from '../state/select.js';
import { Announcer } from './announcer.js';
import { Banner } from './banner.js';
import { CaseColumn } from './cases/case-column.js';
import { useDeskState, useSurface } from './context.js';
import { Header } from './header.js';
import { HelpDialog } from './help-dialog.js';
import { ArticleColumn } from './knowledge/article-column.js';
import { ArticlePage } from './knowledge/article-page.js';
import { InboxColumn } from './inbox/inbox-column.js';
import { LearningColumn } from './learning/learning-column.js';
import { Notices } from './notices.js';
import { CustomerPanel } from './panel/customer-panel.js';
import { Rail } from './rail.js';
import { TalkColumn } from './talk/talk-column.js';
import { TransferDialog } from './talk/transfer-dialog.js';
import { useNarrowFocus } from './use-narrow-focus.js';
import { useShortcuts } from './use-shortcuts.js';
import { useTitle } from './use-title.js';
import { useTwoStepResolve } from './use-two-step-resolve.js';
import { WorkplaceContext, type DialogName, type Workplace } from './workplace-context.js';

/** The desk of an agent who is logged in. */
export function WorkplaceView(): JSX.Element {
  const { settings } = useSurface();
  const route = useDeskState(routeIn);
  const place = usePlace();
  useShortcuts(place);
  useTitle();
  useNarrowFocus(route.id);
  const talkId = isTalkTab(route.tab) ? route.id : undefined;
  const panel = talkId !== undefined && settings.panel;
  return (
    <WorkplaceContext.Provider value={place}>
      <div
        class={`desk${route.id ? ' desk-open' : ''}${panel ? ' desk-panel' : ''}${place.drawer ? ' desk-drawer' : ''}`}
      >
        <Header />
        <Banner />
        <Rail />
        {route.tab === 'knowledge' ? <ArticleColumn /> : <InboxColumn />}
        <Middle />
        {talkId && place.drawer && <div class="backdrop" onClick={() => place.openDrawer(false)} />}
        <CustomerPanel id={talkId} />
        <Notices />
        <Announcer />
        <Dialogs place={place} />
      </div>
    </WorkplaceContext.Provider>
  );
}

function Middle(): JSX.Element {
  const route = useDeskState(routeIn);
  const leave = useLeave();
  return (
    <main class="middle">
      {route.tab === 'messages' && <CaseColumn number={route.id} onBack={leave} />}
      {route.tab === 'knowledge' && <ArticlePage id={route.id} onBack={leave} />}
      {route.tab === 'learning' && <LearningColumn id={route.id} onBack={leave} />}
      {isTalkTab(route.tab) && <TalkColumn id={route.id} onBack={leave} />}
    </main>
  );
}

/** Back to the list, by the way one came, so that the browser's own "back" stays in step. */
function useLeave(): () => void {
  const { desk } = useSurface();
  return () => {
    const state = window.history.state as { readonly fromList?: boolean } | null;
    if (state?.fromList) window.history.back();
    else desk.go({ tab: desk.store.get().route.tab });
  };
}

function Dialogs({ place }: { readonly place: Workplace }): JSX.Element | null {
  const route = useDeskState(routeIn);
  const item = useDeskState(itemsIn)[route.id ?? '']?.value;
  const close = (): void => place.openDialog(undefined);
  if (place.dialog === 'help') return <HelpDialog onClose={close} />;
  return place.dialog === 'transfer' && item ? (
    <TransferDialog item={item} onClose={close} />
  ) : null;
}

function usePlace(): Workplace {
  const { id } = useDeskState(routeIn);
  const [dialog, openDialog] = useState<DialogName | undefined>(undefined);
  const [drawer, openDrawer] = useState(false);
  const { armed, resolve, disarm } = useTwoStepResolve();
  useEffect(() => {
    disarm();
    openDrawer(false);
    openDialog((open) => (open === 'transfer' ? undefined : open));
  }, [id]);
  return useMemo(
    () => ({ dialog, openDialog, armed, resolve, drawer, openDrawer }),
    [dialog, armed, resolve, drawer],
  );
}
