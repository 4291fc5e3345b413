import type { JSX } from 'preact';
import type { Case } from '../../api/types.js';
import { busyIn } from '../../state/select.js';
import { sendsOn } from '../../state/shortcut.js';
import { useDeskState, useSurface } from '../context.js';
import { useDraft } from '../talk/use-draft.js';
import { COMPOSER_ID } from '../talk/composer.js';
import { CASE_STATUSES } from './case-list.js';

/** What the server takes of a note, in characters. */
const LIMIT = 4_000;

/** Moves a case on: its status, and a word on what was done. */
export function CaseWork({ value }: { readonly value: Case }): JSX.Element {
  const { words } = useSurface();
  const busy = useDeskState(busyIn)[value.number] !== undefined;
  const { note, setNote, save } = useCaseNote(value.number, busy);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!sendsOn(event)) return;
    event.preventDefault();
    void save();
  };
  return (
    <section class="composer composer-note">
      <StatusButtons value={value} busy={busy} />
      <textarea
        id={COMPOSER_ID}
        class="composer-text"
        rows={2}
        maxLength={LIMIT}
        dir="auto"
        value={note}
        placeholder={words.cases.noteHint}
        aria-label={words.cases.addNote}
        onInput={(event) => setNote(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="composer-bottom">
        <span class="composer-keys">{words.talk.keys}</span>
        <button
          type="button"
          class="button button-primary"
          disabled={busy || note.trim() === ''}
          onClick={save}
        >
          {words.cases.save}
        </button>
      </div>
    </section>
  );
}

interface CaseNote {
  readonly note: string;
  readonly setNote: (note: string) => void;
  readonly save: () => Promise<void>;
}

/** The note being written; it stays in the box until the server has it. */
function useCaseNote(number: string, busy: boolean): CaseNote {
  const { desk } = useSurface();
  const [{ note }, setDraft] = useDraft(`case.${number}`);
  const save = async (): Promise<void> => {
    const text = note.trim();
    if (text === '' || busy) return;
    if (await desk.inbox.changeCase(number, { note: text })) setDraft({ note: '' });
  };
  return { note, setNote: (text) => setDraft({ note: text }), save };
}

function StatusButtons({
  value,
  busy,
}: {
  readonly value: Case;
  readonly busy: boolean;
}): JSX.Element {
  const { desk, words } = useSurface();
  return (
    <div class="segments" role="group" aria-label={words.cases.changeStatus}>
      {CASE_STATUSES.map((status) => (
        <button
          key={status}
          type="button"
          class="segment"
          aria-pressed={value.status === status}
          disabled={busy}
          onClick={() =>
            status !== value.status && void desk.inbox.changeCase(value.number, { status })
          }
        >
          {words.cases.status[status]}
        </button>
      ))}
    </div>
  );
}
