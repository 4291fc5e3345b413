import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Case } from '../../api/types.js';
import { agentsIn } from '../../state/select.js';
import type { DeskState } from '../../state/state.js';
import { nameOf } from '../../vocabulary.js';
import { useDeskState, useLocal, useSurface } from '../context.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icons.js';
import { TALK_HEADING_ID } from '../talk/talk-header.js';
import { PlainText } from '../talk/plain-text.js';
import { CaseFacts } from './case-facts.js';
import { CaseWork } from './case-work.js';
import { Severity } from './severity.js';

interface ColumnProps {
  readonly number: string | undefined;
  readonly onBack: () => void;
}

/** One message or complaint: what it is about, what was done, what to do next. */
export function CaseColumn({ number, onBack }: ColumnProps): JSX.Element {
  const { words } = useSurface();
  const value = useDeskState(
    useCallback((state: DeskState) => (number ? state.cases[number] : undefined), [number]),
  );
  if (!value)
    return (
      <Empty icon="messages" title={words.cases.choose.title} text={words.cases.choose.text} />
    );
  return (
    <article class="case" key={value.number}>
      <CaseHeader value={value} onBack={onBack} />
      <div class="case-scroll">
        <div class="case-summary">
          <PlainText text={value.summary} />
        </div>
        <CaseFacts value={value} />
        <CaseHistory value={value} />
      </div>
      <CaseWork key={value.number} value={value} />
    </article>
  );
}

function CaseHeader({
  value,
  onBack,
}: {
  readonly value: Case;
  readonly onBack: () => void;
}): JSX.Element {
  const { words } = useSurface();
  const { vocabulary } = words;
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
      <div class="talk-who">
        <h2 class="talk-name" id={TALK_HEADING_ID} tabIndex={-1}>
          <bdi>{value.customerName ?? words.inbox.nameless}</bdi>
          <Severity severity={value.severity} />
        </h2>
        <p class="talk-meta">
          <span class={`case-status case-${value.status}`}>{words.cases.status[value.status]}</span>
          <span>{nameOf({ ...vocabulary.intents, ...vocabulary.caseKinds }, value.kind)}</span>
          <span class="number">{value.number}</span>
        </p>
      </div>
    </header>
  );
}

function CaseHistory({ value }: { readonly value: Case }): JSX.Element {
  const { words, times } = useSurface();
  const agents = useDeskState(agentsIn);
  const local = useLocal();
  const nameFor = (who: string): string => {
    const agent = agents.find((one) => one.id === who);
    return agent ? local(agent.name) : nameOf(words.cases.who, who);
  };
  return (
    <section class="case-history">
      <h3 class="section-title">{words.cases.history}</h3>
      <ol>
        {value.history.map((step) => (
          <li key={step.at + step.text} class="case-step">
            <p class="case-step-head">
              <bdi>{nameFor(step.who)}</bdi>
              <time dateTime={step.at}>{times.full(step.at)}</time>
            </p>
            <PlainText text={step.text} />
          </li>
        ))}
      </ol>
    </section>
  );
}
