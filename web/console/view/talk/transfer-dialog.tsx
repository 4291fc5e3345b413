import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Agent, Item } from '../../api/types.js';
import { agentsIn, busyIn } from '../../state/select.js';
import { myId } from '../../state/inbox.js';
import { useDeskState, useLocal, useSurface, useWords } from '../context.js';
import { Avatar } from '../parts/avatar.js';
import { Dialog } from '../parts/dialog.js';
import { Icon } from '../parts/icons.js';

const QUEUE = 'queue:';

/** What the server takes of a note with a transfer, in characters. */
const NOTE_LIMIT = 2_000;

interface TransferProps {
  readonly item: Item;
  readonly onClose: () => void;
}

/** Hands a conversation to a colleague or back to the queue, with a word for whoever takes it. */
export function TransferDialog({ item, onClose }: TransferProps): JSX.Element {
  const { transferDialog } = useWords().talk;
  const colleagues = useColleagues();
  const [chosen, setChosen] = useState(QUEUE);
  const [note, setNote] = useState('');
  const colleague = colleagues.find((agent) => agent.id === chosen);
  const { session } = useSurface().desk;
  useEffect(() => void session.refresh(), [session]);
  const submit = useSubmit(item, colleague, note, onClose);
  const heading = transferDialog.heading(item.name);
  return (
    <Dialog label={heading} onClose={onClose}>
      <form class="transfer" onSubmit={submit}>
        <h2 class="dialog-heading">{heading}</h2>
        <fieldset class="transfer-list">
          <legend class="sr-only">{transferDialog.who}</legend>
          <QueueChoice chosen={chosen === QUEUE} onChoose={() => setChosen(QUEUE)} />
          {colleagues.map((agent) => (
            <AgentChoice
              key={agent.id}
              agent={agent}
              chosen={chosen === agent.id}
              onChoose={() => setChosen(agent.id)}
            />
          ))}
        </fieldset>
        {colleagues.length === 0 && <p class="hint">{transferDialog.nobody}</p>}
        <NoteField note={note} onNote={setNote} />
        <Buttons item={item} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function useSubmit(
  item: Item,
  colleague: Agent | undefined,
  note: string,
  onDone: () => void,
): (event: Event) => Promise<void> {
  const { desk, words } = useSurface();
  const local = useLocal();
  return async (event) => {
    event.preventDefault();
    const target = colleague ? { agentId: colleague.id } : ({ queue: true } as const);
    const to = colleague ? local(colleague.name) : words.inbox.tabs.queue;
    if (await desk.owners.transfer(item.id, target, to, note.trim())) onDone();
  };
}

interface NoteProps {
  readonly note: string;
  readonly onNote: (note: string) => void;
}

function NoteField({ note, onNote }: NoteProps): JSX.Element {
  const { transferDialog } = useWords().talk;
  return (
    <label class="field">
      <span class="field-label">{transferDialog.note}</span>
      <textarea
        class="input"
        maxLength={NOTE_LIMIT}
        rows={2}
        dir="auto"
        value={note}
        placeholder={transferDialog.noteHint}
        onInput={(event) => onNote(event.currentTarget.value)}
      />
    </label>
  );
}

function Buttons({ item, onClose }: TransferProps): JSX.Element {
  const { general, talk } = useWords();
  const busy = useDeskState(busyIn)[item.id] !== undefined;
  return (
    <div class="dialog-buttons">
      <button type="button" class="button button-quiet" onClick={onClose}>
        {general.cancel}
      </button>
      <button type="submit" class="button button-primary" disabled={busy}>
        {talk.transferDialog.submit}
      </button>
    </div>
  );
}

/** Colleagues, those who can take it at once first. */
function useColleagues(): readonly Agent[] {
  const agents = useDeskState(agentsIn);
  const me = useDeskState(myId);
  const rank = { available: 0, away: 1, offline: 2 } as const;
  const free = (agent: Agent): number => agent.capacity - agent.load;
  return agents
    .filter((agent) => agent.id !== me)
    .sort((a, b) => rank[a.status] - rank[b.status] || free(b) - free(a));
}

interface ChoiceProps {
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function QueueChoice({ chosen, onChoose }: ChoiceProps): JSX.Element {
  const { transferDialog } = useWords().talk;
  return (
    <label class="transfer-choice">
      <input type="radio" name="transfer-to" data-focus checked={chosen} onChange={onChoose} />
      <span class="avatar avatar-bot" aria-hidden="true">
        <Icon name="queue" />
      </span>
      <span class="transfer-name">
        {transferDialog.toQueue}
        <small>{transferDialog.toQueueText}</small>
      </span>
    </label>
  );
}

function AgentChoice({
  agent,
  chosen,
  onChoose,
}: ChoiceProps & { readonly agent: Agent }): JSX.Element {
  const { header, talk } = useWords();
  const local = useLocal();
  const full = agent.load >= agent.capacity;
  return (
    <label class={`transfer-choice${agent.status === 'offline' ? ' transfer-off' : ''}`}>
      <input
        type="radio"
        name="transfer-to"
        checked={chosen}
        disabled={agent.status === 'offline'}
        onChange={onChoose}
      />
      <Avatar name={local(agent.name)} />
      <span class="transfer-name">
        <bdi>{local(agent.name)}</bdi>
        <small>{local(agent.title)}</small>
      </span>
      <span class="transfer-state">
        <span class={`status status-${agent.status}`}>{header.status[agent.status]}</span>
        <small class={full ? 'is-full' : ''}>
          {header.load(agent.load, agent.capacity)}
          {full && ` · ${talk.transferDialog.full}`}
        </small>
      </span>
    </label>
  );
}
