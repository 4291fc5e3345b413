import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../../shared/language.js';
import type { ValueEntry } from '../../api/article-types.js';
import { useSurface } from '../context.js';
import { Failed } from '../parts/failed.js';
import { Skeleton } from '../parts/skeleton.js';
import { useAnswer } from './use-answer.js';
import { usePaused } from '../use-paused.js';

interface PickerProps {
  readonly language: Language;
  /** The id of the text field that a value goes into. */
  readonly into: string;
}

/** The shop's values, found by typing, each with what customers read now; one press puts it into the text. */
export function ValuePicker({ language, into }: PickerProps): JSX.Element {
  const { words, settings } = useSurface();
  const [open, setOpen] = useState(false);
  return (
    <details
      class="value-picker"
      lang={settings.language}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words.editing.values.open}</summary>
      {open && <Choice language={language} into={into} />}
    </details>
  );
}

function Choice({ language, into }: PickerProps): JSX.Element {
  const { desk, words } = useSurface();
  const said = words.editing.values;
  const [typed, setTyped] = useState('');
  const search = usePaused(typed);
  const found = useAnswer(`values.${search}`, (wanted) => desk.articles.values(search, wanted));
  const values = found.value?.values ?? [];
  const onKey = (event: KeyboardEvent): void => {
    const [first] = values;
    if (event.key !== 'Enter' || event.isComposing || !first || search !== typed) return;
    event.preventDefault();
    insert(into, first.expression);
  };
  return (
    <div class="value-choice">
      <input
        type="search"
        class="input"
        value={typed}
        placeholder={said.search}
        aria-label={said.search}
        autocomplete="off"
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {found.failed && <Failed retry={() => void found.load()} />}
      {!found.failed && !found.value && <Skeleton rows={2} kind="list" />}
      {found.value && values.length === 0 && <p class="hint">{said.none}</p>}
      <ul class="value-list">
        {values.map((entry) => (
          <li key={entry.expression}>
            <Row entry={entry} language={language} into={into} />
          </li>
        ))}
      </ul>
      {(found.value?.more ?? 0) > 0 && <p class="hint">{said.more(found.value?.more ?? 0)}</p>}
    </div>
  );
}

function Row({ entry, language, into }: PickerProps & { readonly entry: ValueEntry }): JSX.Element {
  const { words, settings } = useSurface();
  const said = words.editing.values;
  const about = entry.product?.[settings.language];
  return (
    <button
      type="button"
      class="value-row"
      title={said.insert(entry.expression)}
      onClick={() => insert(into, entry.expression)}
    >
      <span class="value-now">{entry.shown[language]}</span>
      <span class="value-about">
        {said.kinds[entry.kind]}
        {about && <bdi>{about}</bdi>}
      </span>
      <code class="value-name">{entry.name}</code>
    </button>
  );
}

/** Where the caret was, as if it were typed, so that the field's own undo takes it back. */
function insert(into: string, expression: string): void {
  const field = document.getElementById(into);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus();
  field.setRangeText(expression, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
