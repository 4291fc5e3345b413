import type { JSX } from 'preact';
import type { Item } from '../../api/types.js';
import { agentsIn } from '../../state/select.js';
import type { ItemTab } from '../../state/inbox.js';
import { nameOf } from '../../vocabulary.js';
import { useDeskState, useLocal, useSurface } from '../context.js';
import { Avatar } from '../parts/avatar.js';
import { Icon } from '../parts/icons.js';
import { useWorkplace } from '../workplace-context.js';
import { TalkActions } from './talk-actions.js';

/** Takes the focus when a conversation opens over the list, on narrow windows. */
export const TALK_HEADING_ID = 'talk-heading';

interface HeaderProps {
  readonly item: Item;
  readonly place: ItemTab | undefined;
  readonly verified: boolean;
  readonly onBack: () => void;
}

export function TalkHeader({ item, place, verified, onBack }: HeaderProps): JSX.Element {
  const { words } = useSurface();
  return (
    <header class="talk-header">
      <button
        type="button"
        class="icon-button only-narrow"
        aria-label={words.general.back}
        onClick={onBack}
      >
        <Icon name="back" />
      </button>
      <Avatar name={item.name} />
      <div class="talk-who">
        <h2 class="talk-name" id={TALK_HEADING_ID} tabIndex={-1}>
          <bdi>{item.name}</bdi>
          {verified && (
            <span class="mark-verified" title={words.panel.verified}>
              <Icon name="shield" />
              <span class="sr-only">{words.panel.verified}</span>
            </span>
          )}
        </h2>
        <p class="talk-meta">
          <OwnerWords item={item} place={place} />
          <span>{nameOf(words.vocabulary.channels, item.channel)}</span>
          <span>{nameOf(words.vocabulary.languages, item.language)}</span>
        </p>
      </div>
      <div class="talk-actions">
        <TalkActions item={item} place={place} />
        <PanelButton />
      </div>
    </header>
  );
}

function OwnerWords({
  item,
  place,
}: {
  readonly item: Item;
  readonly place: ItemTab | undefined;
}): JSX.Element {
  const { owner } = useSurface().words.talk;
  const agents = useDeskState(agentsIn);
  const local = useLocal();
  const colleague = agents.find((agent) => agent.id === item.owner.agentId);
  const words: Readonly<Record<ItemTab, string>> = {
    mine: owner.you,
    bot: owner.bot,
    queue: owner.queue,
    others: owner.colleague(colleague ? local(colleague.name) : (item.owner.agentId ?? '')),
  };
  return (
    <span class={`owner owner-${place ?? 'closed'}`}>{place ? words[place] : owner.closed}</span>
  );
}

function PanelButton(): JSX.Element {
  const { words, settings, change } = useSurface();
  const { drawer, openDrawer } = useWorkplace();
  const label = words.talk.showCustomer;
  return (
    <>
      <button
        type="button"
        class="icon-button panel-toggle-wide"
        aria-label={label}
        title={label}
        aria-pressed={settings.panel}
        onClick={() => change({ panel: !settings.panel })}
      >
        <Icon name="person" />
      </button>
      <button
        type="button"
        class="icon-button panel-toggle-drawer"
        aria-label={label}
        title={label}
        aria-expanded={drawer}
        onClick={() => openDrawer(!drawer)}
      >
        <Icon name="person" />
      </button>
    </>
  );
}
