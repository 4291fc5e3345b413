import type { JSX } from 'preact';
import type { Item } from '../../api/types.js';
import { awaitsReply, waitStart, type ItemTab } from '../../state/inbox.js';
import { agentsIn } from '../../state/select.js';
import { nameOf } from '../../vocabulary.js';
import { useDeskState, useLocal, useSurface } from '../context.js';
import { memo } from '../memo.js';
import { Avatar } from '../parts/avatar.js';
import { Wait } from '../parts/wait.js';
import { MoodMark, PriorityMark } from './marks.js';

interface RowProps {
  readonly item: Item;
  readonly tab: ItemTab;
  readonly current: boolean;
  readonly unread: boolean;
  readonly me: string;
}

function ItemRowView({ item, tab, current, unread, me }: RowProps): JSX.Element {
  const { desk, words } = useSurface();
  const name = item.name || words.inbox.nameless;
  return (
    <button
      type="button"
      class={`row${unread ? ' row-unread' : ''}`}
      data-row={item.id}
      aria-current={current ? 'true' : undefined}
      onClick={() => desk.go({ tab, id: item.id })}
    >
      <Avatar name={name} />
      <span class="row-main">
        <span class="row-top">
          <bdi class="row-name">{name}</bdi>
          <MoodMark anger={item.anger} />
          <PriorityMark priority={item.priority} />
          <RowTime item={item} tab={tab} />
        </span>
        <span class="row-text">
          <Speaker item={item} me={me} />
          <bdi>{item.lastText}</bdi>
          {unread && (
            <span class="unread">
              <span class="sr-only">{words.inbox.unread}</span>
            </span>
          )}
        </span>
        <RowFacts item={item} tab={tab} />
      </span>
    </button>
  );
}

/** One conversation in a list. */
export const ItemRow = memo(ItemRowView);

function RowTime({ item, tab }: { readonly item: Item; readonly tab: ItemTab }): JSX.Element {
  const { times } = useSurface();
  if (tab === 'queue') return <Wait since={waitStart(item)} />;
  if (tab === 'mine' && awaitsReply(item)) return <Wait since={item.lastAt} />;
  return (
    <time class="row-time" dateTime={item.lastAt}>
      {times.short(item.lastAt, Date.now())}
    </time>
  );
}

function Speaker({ item, me }: { readonly item: Item; readonly me: string }): JSX.Element | null {
  const { words } = useSurface();
  if (item.lastRole === 'customer' || item.lastRole === 'system') return null;
  const mine = item.lastRole === 'agent' && item.owner.agentId === me;
  const who = mine ? words.inbox.you : words.talk.author[item.lastRole];
  return (
    <span class="row-speaker">
      {who}
      {words.general.colon}
    </span>
  );
}

/** What the conversation is about, in few words: why, what, whose, where, in which language. */
function RowFacts({ item, tab }: { readonly item: Item; readonly tab: ItemTab }): JSX.Element {
  const { vocabulary } = useSurface().words;
  const agents = useDeskState(agentsIn);
  const local = useLocal();
  const colleague = agents.find((agent) => agent.id === item.owner.agentId);
  const reason = tab === 'bot' ? undefined : item.reason;
  // Whoever waits for a person has asked for one: the reason already says so.
  const intent = reason && item.intent === 'agent' ? undefined : item.intent;
  const facts = [
    tab === 'others' && colleague ? local(colleague.name) : undefined,
    reason ? nameOf(vocabulary.reasons, reason) : undefined,
    intent ? nameOf(vocabulary.intents, intent) : undefined,
    nameOf(vocabulary.channels, item.channel),
  ].filter((fact) => fact !== undefined);
  const language = nameOf(vocabulary.languages, item.language);
  return (
    <span class="row-facts">
      <span class="row-about">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
      <span class="row-language" title={language}>
        <span aria-hidden="true">{nameOf(vocabulary.languageMarks, item.language)}</span>
        <span class="sr-only">{language}</span>
      </span>
    </span>
  );
}
