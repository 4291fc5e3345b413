import type { ComponentChildren, JSX } from 'preact';
import type { Case } from '../../api/types.js';
import { itemsIn, agentsIn } from '../../state/select.js';
import { myId, tabOf } from '../../state/inbox.js';
import { useDeskState, useLocal, useSurface } from '../context.js';
import { Due } from './due.js';

/** How to reach the customer, by when, and who looks after it. */
export function CaseFacts({ value }: { readonly value: Case }): JSX.Element {
  const { words, times } = useSurface();
  const agents = useDeskState(agentsIn);
  const local = useLocal();
  const owner = agents.find((agent) => agent.id === value.owner);
  return (
    <dl class="facts facts-case">
      {value.contact && (
        <Fact label={words.cases.contact}>
          <bdi>{value.contact}</bdi>
        </Fact>
      )}
      {value.orderNumber && (
        <Fact label={words.cases.order}>
          <span class="number">{value.orderNumber}</span>
        </Fact>
      )}
      <Fact label={words.cases.opened}>{times.full(value.openedAt)}</Fact>
      {value.dueAt && (
        <Fact label={words.cases.due}>
          {times.full(value.dueAt)} <Due value={value} />
        </Fact>
      )}
      <Fact label={words.cases.owner}>
        {owner ? local(owner.name) : (value.owner ?? words.cases.nobody)}
      </Fact>
      {value.conversationId && <TalkLink id={value.conversationId} />}
    </dl>
  );
}

function Fact({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function TalkLink({ id }: { readonly id: string }): JSX.Element {
  const { desk, words } = useSurface();
  const item = useDeskState(itemsIn)[id]?.value;
  const me = useDeskState(myId);
  const tab = (item && tabOf(item, me)) ?? 'bot';
  return (
    <button type="button" class="link-button" onClick={() => desk.go({ tab, id })}>
      {words.cases.openTalk}
    </button>
  );
}
