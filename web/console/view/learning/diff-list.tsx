import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReportedChange } from '../../api/learning-api.js';
import { nameOf } from '../../vocabulary.js';
import { useWords } from '../context.js';

const VERDICTS = ['worse', 'other', 'better'] as const;
/** Changes shown at once; the rest by a tap. */
const SHOWN = 12;

/** Messages that a new model understands or answers differently, the worst first. */
export function DiffList({
  changes,
}: {
  readonly changes: readonly ReportedChange[];
}): JSX.Element {
  return (
    <>
      {VERDICTS.map((verdict) => (
        <Changes
          key={verdict}
          verdict={verdict}
          changes={changes.filter((change) => change.verdict === verdict)}
        />
      ))}
    </>
  );
}

interface ChangesProps {
  readonly verdict: ReportedChange['verdict'];
  readonly changes: readonly ReportedChange[];
}

function Changes({ verdict, changes }: ChangesProps): JSX.Element | null {
  const { learning, general } = useWords();
  const [all, setAll] = useState(false);
  if (changes.length === 0) return null;
  const more = all ? 0 : changes.length - SHOWN;
  return (
    <section class={`answer-diff diff-${verdict}`}>
      <h4 class="diff-title">
        {learning.training.verdict[verdict]} <span class="number">{changes.length}</span>
      </h4>
      <ul>
        {changes.slice(0, all ? undefined : SHOWN).map((change, index) => (
          <li key={index} class="diff-change">
            <Change change={change} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="link-button" onClick={() => setAll(true)}>
          {general.more(more)}
        </button>
      )}
    </section>
  );
}

function Change({ change }: { readonly change: ReportedChange }): JSX.Element {
  const { learning, vocabulary } = useWords();
  const { text, before, after, truth } = change;
  return (
    <>
      <bdi class="diff-text">{text}</bdi>
      <span class="diff-way">
        <Outcome words={before} /> <span aria-hidden="true">→</span> <Outcome words={after} />
        {truth && (
          <span class="hint"> {learning.training.meant(nameOf(vocabulary.intents, truth))}</span>
        )}
      </span>
    </>
  );
}

/** Ids put into words: `order.status`, `order.status?` for a choice, `inquiry.returns: return-how` with its article. */
function Outcome({ words }: { readonly words: string }): JSX.Element {
  const { learning, vocabulary, general } = useWords();
  const [wish = '', article] = words.split(': ', 2);
  const named = wish
    .split(' ')
    .filter((part) => part !== '+')
    .map((part) => {
      const name = nameOf(vocabulary.intents, part.replace(/\?$/, ''));
      return part.endsWith('?') ? learning.training.asks(name) : name;
    });
  return (
    <span>
      {named.join(general.separator)}
      {article && <code> {article}</code>}
    </span>
  );
}
