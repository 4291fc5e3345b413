import type { JSX } from 'preact';
import type { Entry } from '../../api/conversation-types.js';
import { eventFields } from '../../text/event-value.js';
import { agentsIn } from '../../state/select.js';
import { useDeskState, useLocal, useSurface } from '../context.js';
import { memo } from '../memo.js';

function EventLineView({ entry }: { readonly entry: Entry }): JSX.Element | null {
  const { words, times } = useSurface();
  const agents = useDeskState(agentsIn);
  const local = useLocal();
  if (entry.body.kind !== 'event') return null;
  const fields = eventFields(entry.body.value);
  const agent = agents.find((one) => one.id === fields['agentId']);
  const named = agent ? { ...fields, agentName: local(agent.name) } : fields;
  const text = words.talk.event(entry.body.name, named) ?? words.talk.otherEvent(entry.body.name);
  return (
    <div class="line-event" data-seq={entry.seq}>
      <bdi>{text}</bdi>
      <time dateTime={entry.at} title={times.full(entry.at)}>
        {times.clock(entry.at)}
      </time>
    </div>
  );
}

/** Something that happened, in words, between what was said. */
export const EventLine = memo(EventLineView);
