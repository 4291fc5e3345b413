import type { JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { intentsLike } from '../../state/learning.js';
import { nameOf } from '../../vocabulary.js';
import { useWords } from '../context.js';
import { Dialog } from '../parts/dialog.js';

interface PickerProps {
  readonly intents: readonly string[];
  readonly onPick: (intent: string) => void;
  readonly onClose: () => void;
}

/** Finds an intent by its name in the agent's language: letters narrow the list, arrows and Enter choose. */
export function IntentPicker({ intents, onPick, onClose }: PickerProps): JSX.Element {
  const { learning, vocabulary } = useWords();
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const list = useId();
  const name = (id: string): string => nameOf(vocabulary.intents, id);
  const found = useMemo(() => intentsLike(intents, typed, name), [intents, typed, vocabulary]);
  const at = Math.min(place, found.length - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') setPlace(Math.min(found.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setPlace(Math.max(0, at - 1));
    else if (event.key === 'Enter' && found[at] !== undefined) onPick(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog label={learning.picker.label} onClose={onClose}>
      <h2 class="dialog-title">{learning.picker.label}</h2>
      <input
        class="input"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found[at] ? `${list}-${found[at]}` : undefined}
        aria-label={learning.picker.hint}
        placeholder={learning.picker.hint}
        autocomplete="off"
        data-focus
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setPlace(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Options list={list} found={found} at={at} onPick={onPick} />
      {found.length === 0 && <p class="hint">{learning.picker.none}</p>}
    </Dialog>
  );
}

interface OptionsProps {
  /** The list's own id, below which each option has one. */
  readonly list: string;
  readonly found: readonly string[];
  readonly at: number;
  readonly onPick: (intent: string) => void;
}

function Options({ list, found, at, onPick }: OptionsProps): JSX.Element {
  const { learning, vocabulary } = useWords();
  return (
    <ul class="picker" id={list} role="listbox" aria-label={learning.picker.label}>
      {found.map((id, index) => (
        <li
          key={id}
          id={`${list}-${id}`}
          role="option"
          aria-selected={index === at}
          class="picker-option"
          ref={index === at ? intoView : undefined}
          onClick={() => onPick(id)}
        >
          {nameOf(vocabulary.intents, id)} <code>{id}</code>
        </li>
      ))}
    </ul>
  );
}

function intoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
