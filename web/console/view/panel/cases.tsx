import type { JSX } from 'preact';
import type { Case } from '../../api/types.js';
import { casesIn } from '../../state/select.js';
import { Due } from '../cases/due.js';
import { useDeskState, useSurface } from '../context.js';
import { Section } from './section.js';

/** The customer's cases; one that the desk holds opens by a click. */
export function Cases({ cases }: { readonly cases: readonly Case[] }): JSX.Element {
  const { panel } = useSurface().words;
  const held = useDeskState(casesIn);
  return (
    <Section icon="case" title={panel.cases} count={cases.length} empty={panel.noCases}>
      <ul class="entries">
        {cases.map((value) => (
          <CaseEntry key={value.number} value={held[value.number] ?? value} />
        ))}
      </ul>
    </Section>
  );
}

function CaseEntry({ value }: { readonly value: Case }): JSX.Element {
  const { desk, words } = useSurface();
  const open = (): void => {
    desk.store.dispatch({ type: 'cases', cases: [value] });
    desk.go({ tab: 'messages', id: value.number });
  };
  return (
    <li class="entry">
      <button type="button" class="entry-summary" onClick={open}>
        <span class="number">{value.number}</span>
        <span class={`pill case-${value.status}`}>{words.cases.status[value.status]}</span>
        <span class="entry-side">
          <Due value={value} />
        </span>
        <span class="entry-line">
          <bdi>{value.summary}</bdi>
        </span>
      </button>
    </li>
  );
}
