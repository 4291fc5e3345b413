import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { Entry } from '../../api/conversation-types.js';
import type { Item } from '../../api/types.js';
import { awaitsReply, myId, tabOf, type ItemTab } from '../../state/inbox.js';
import { NO_TALK, type DeskState, type Pending, type Talk } from '../../state/state.js';
import { useDeskState, useSurface } from '../context.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Skeleton } from '../parts/skeleton.js';
import { Brief } from './brief.js';
import { Composer, COMPOSER_ID } from './composer.js';
import { SilenceHint } from './silence-hint.js';
import { SuggestionStrip } from './suggestion-strip.js';
import { TalkHeader } from './talk-header.js';
import { Transcript } from './transcript.js';
import { useDraft } from './use-draft.js';

const NO_PENDING: readonly Pending[] = [];

/** The conversation in the middle, or a kind word when none is open. */
export function TalkColumn({
  id,
  onBack,
}: {
  readonly id: string | undefined;
  readonly onBack: () => void;
}): JSX.Element {
  const { words } = useSurface();
  if (!id)
    return <Empty icon="mine" title={words.talk.choose.title} text={words.talk.choose.text} />;
  return <OpenTalk key={id} id={id} onBack={onBack} />;
}

function OpenTalk({
  id,
  onBack,
}: {
  readonly id: string;
  readonly onBack: () => void;
}): JSX.Element {
  const { desk, words } = useSurface();
  const found = useDeskState(
    useCallback((state: DeskState) => state.items[id]?.value ?? state.talks[id]?.item, [id]),
  );
  const { nameless } = words.inbox;
  const item = useMemo(
    () => (found?.name === '' ? { ...found, name: nameless } : found),
    [found, nameless],
  );
  const talk = useDeskState(useCallback((state: DeskState) => state.talks[id], [id])) ?? NO_TALK;
  useEffect(() => void desk.talks.load(id), [id]);
  useSeen(id, item?.lastSeq);
  const retry = (): void => void desk.talks.load(id);
  if (!item)
    return talk.phase === 'failed' ? <Failed retry={retry} /> : <Skeleton rows={6} kind="talk" />;
  return <LoadedTalk item={item} talk={talk} retry={retry} onBack={onBack} />;
}

interface LoadedProps {
  readonly item: Item;
  readonly talk: Talk;
  readonly retry: () => void;
  readonly onBack: () => void;
}

function LoadedTalk({ item, talk, retry, onBack }: LoadedProps): JSX.Element {
  const me = useDeskState(myId);
  const place = tabOf(item, me);
  const pending = useDeskState(useCallback((state: DeskState) => state.outbox[item.id], [item.id]));
  const [draft, setDraft] = useDraft(item.id);
  const readOnly = useReadOnly(place);
  const takeBack = useCallback(
    ({ kind, text }: Pending) =>
      setDraft((held) => ({ kind, [kind]: held[kind] ? `${text}\n${held[kind]}` : text })),
    [setDraft],
  );
  const insert = useCallback(
    (text: string) => {
      setDraft((held) => ({ kind: 'reply', reply: held.reply ? `${held.reply}\n${text}` : text }));
      document.getElementById(COMPOSER_ID)?.focus();
    },
    [setDraft],
  );
  return (
    <>
      <TalkHeader
        item={item}
        place={place}
        verified={talk.detail?.verified ?? false}
        onBack={onBack}
      />
      {talk.detail?.handoff && (
        <Brief item={item} handoff={talk.detail.handoff} joinedAt={joinedAt(talk.entries)} />
      )}
      {talk.phase === 'loading' && <Skeleton rows={6} kind="talk" />}
      {talk.phase === 'failed' && <Failed retry={retry} />}
      {talk.phase === 'ready' && (
        <Transcript item={item} talk={talk} pending={pending ?? NO_PENDING} onTakeBack={takeBack} />
      )}
      {place === 'mine' && awaitsReply(item) && <SilenceHint since={item.lastAt} />}
      {place === 'mine' && (
        <SuggestionStrip id={item.id} heard={heardIn(talk.entries)} onInsert={insert} />
      )}
      <Composer item={item} draft={draft} onDraft={setDraft} readOnly={readOnly} />
    </>
  );
}

/** The newest words of the customer; 0 when there are none. */
function heardIn(entries: readonly Entry[]): number {
  return [...entries].reverse().find(({ author }) => author.role === 'customer')?.seq ?? 0;
}

function useReadOnly(place: ItemTab | undefined): string | undefined {
  const { readOnly } = useSurface().words.talk;
  return place === 'mine' ? undefined : readOnly[place ?? 'closed'];
}

/** Counts a conversation as read while it is open before the agent's eyes. */
function useSeen(id: string, lastSeq: number | undefined): void {
  const { desk } = useSurface();
  useEffect(() => {
    const see = (): void => {
      if (document.visibilityState === 'visible') desk.talks.see(id);
    };
    see();
    document.addEventListener('visibilitychange', see);
    return () => document.removeEventListener('visibilitychange', see);
  }, [id, lastSeq]);
}

/** When the newest person came, as the log tells it. */
function joinedAt(entries: readonly Entry[]): string | undefined {
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (entry?.body.kind !== 'event' || entry.body.name !== 'handoff.status') continue;
    const { state } = (entry.body.value ?? {}) as { readonly state?: unknown };
    return state === 'accepted' ? entry.at : undefined;
  }
  return undefined;
}
