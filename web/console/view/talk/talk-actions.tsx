import type { JSX } from 'preact';
import type { Item } from '../../api/types.js';
import { busyIn } from '../../state/select.js';
import { supervises, type ItemTab } from '../../state/inbox.js';
import { useDeskState, useSurface } from '../context.js';
import { Icon, type IconName } from '../parts/icons.js';
import { useWorkplace } from '../workplace-context.js';

interface ActionsProps {
  readonly item: Item;
  readonly place: ItemTab | undefined;
}

/** What can be done with a conversation, by who has it now. */
export function TalkActions({ item, place }: ActionsProps): JSX.Element | null {
  const supervisor = useDeskState(supervises);
  if (place === 'queue') return <QueueActions item={item} />;
  if (place === 'mine') return <MyActions item={item} />;
  return place && supervisor ? <TakeOver item={item} /> : null;
}

function QueueActions({ item }: { readonly item: Item }): JSX.Element {
  const { desk, words } = useSurface();
  const { talk } = words;
  return (
    <>
      <Action
        item={item}
        what="reject"
        label={talk.reject}
        onClick={() => desk.owners.reject(item.id)}
      />
      <Action
        item={item}
        what="accept"
        label={talk.accept}
        icon="take"
        tone="primary"
        keys="A"
        onClick={() => desk.owners.accept(item.id)}
      />
    </>
  );
}

function MyActions({ item }: { readonly item: Item }): JSX.Element {
  const { desk, words } = useSurface();
  const { talk } = words;
  const place = useWorkplace();
  const armed = place.armed === item.id;
  return (
    <>
      <Action
        item={item}
        what="back"
        label={talk.toBot}
        icon="bot"
        onClick={() => desk.owners.backToBot(item.id)}
      />
      <Action
        item={item}
        what="transfer"
        label={talk.transfer}
        icon="transfer"
        keys="T"
        onClick={() => place.openDialog('transfer')}
      />
      <Action
        item={item}
        what="resolve"
        label={armed ? talk.resolveSure : talk.resolve}
        icon="check"
        tone={armed ? 'danger' : 'quiet'}
        keys="E"
        onClick={() => place.resolve(item.id)}
      />
    </>
  );
}

function TakeOver({ item }: { readonly item: Item }): JSX.Element {
  const { desk, words } = useSurface();
  return (
    <Action
      item={item}
      what="takeover"
      label={words.talk.takeOver}
      icon="take"
      onClick={() => desk.owners.takeOver(item.id)}
    />
  );
}

interface ActionProps {
  readonly item: Item;
  readonly what: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly tone?: 'quiet' | 'primary' | 'danger';
  readonly keys?: string;
  readonly onClick: () => void;
}

function Action({
  item,
  what,
  label,
  icon,
  tone = 'quiet',
  keys,
  onClick,
}: ActionProps): JSX.Element {
  const busy = useDeskState(busyIn)[item.id];
  return (
    <button
      type="button"
      class={`button button-${tone}${busy === what ? ' button-busy' : ''}`}
      disabled={busy !== undefined}
      title={keys ? `${label} (${keys})` : label}
      aria-keyshortcuts={keys}
      onClick={onClick}
    >
      {icon && <Icon name={icon} />}
      <span class="button-label">{label}</span>
    </button>
  );
}
