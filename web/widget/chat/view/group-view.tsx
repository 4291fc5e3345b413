import type { JSX } from 'preact';
import type { Message } from '../transcript/message.js';
import { BotAvatar, PersonAvatar } from './avatar.js';
import { DeliveryNote } from './delivery-note.js';
import { MessageView } from './message-view.js';
import { useUi } from './ui.js';

interface GroupProps {
  readonly messages: readonly Message[];
  readonly newestOwn?: string;
}

/** What one speaker said in one breath: name and time once, then the bubbles. */
export function GroupView({ messages, newestOwn }: GroupProps): JSX.Element | null {
  const [first] = messages;
  if (!first) return null;
  return first.author === 'customer' ? (
    <OwnGroup messages={messages} newestOwn={newestOwn} />
  ) : (
    <OtherGroup first={first} messages={messages} />
  );
}

function OwnGroup({ messages, newestOwn }: GroupProps): JSX.Element {
  const { words } = useUi();
  const last = messages[messages.length - 1];
  return (
    <li class="group own">
      <span class="visually-hidden">{words.you}</span>
      <div class="bubbles">
        {messages.map((message) => (
          <div key={message.key} class={message.isLive ? 'said enters' : 'said'}>
            <MessageView message={message} />
            {message.delivery && message.delivery !== 'sent' && <DeliveryNote message={message} />}
          </div>
        ))}
        {last?.delivery === 'sent' && (
          <p class="meta">
            <Clock at={last.at} />
            {last.key === newestOwn && last.isLive && <span>{words.sent}</span>}
          </p>
        )}
      </div>
    </li>
  );
}

function OtherGroup({
  first,
  messages,
}: {
  first: Message;
  messages: readonly Message[];
}): JSX.Element {
  const { words } = useUi();
  const isPerson = first.author === 'agent';
  const name = isPerson ? (first.name ?? words.person) : words.bot;
  return (
    <li class={isPerson ? 'group by-person' : 'group'}>
      {isPerson ? <PersonAvatar name={name} /> : <BotAvatar />}
      <div class="bubbles">
        <p class="meta">
          <bdi>{name}</bdi>
          <Clock at={first.at} />
        </p>
        {messages.map((message) => (
          <div key={message.key} class={message.isLive ? 'said enters' : 'said'}>
            <MessageView message={message} />
          </div>
        ))}
      </div>
    </li>
  );
}

function Clock({ at }: { at: number }): JSX.Element {
  const { times } = useUi();
  return (
    <time dateTime={new Date(at).toISOString()} title={times.full(at)}>
      {times.clock(at)}
    </time>
  );
}
