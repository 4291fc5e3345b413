import type { JSX } from 'preact';
import type { Case } from '../../api/types.js';
import { busyIn } from '../../state/select.js';
import { sendsOn } from '../../state/shortcut.js';
import { useDeskState, useSurface } from '../context.js';
import { useDraft } from '../talk/use-draft.js';
import { COMPOSER_ID } from '../talk/composer.js';
import { CASE_STATUSES } from './case-list.js';

/** Moves a case on: its status, and a word on what was done. */
export function CaseWork({ value }: { readonly value: Case }): JSX.Element {
  const { desk, words } = useSurface();
  const busy = useDeskState(busyIn)[value.number] !== undefined;
  const [draft, setDraft] = useDraft(`case.${value.number}`);
  const save = async (): Promise<void> => {
    const note = draft.note.trim();
    if (note === '' || busy) return;
    if (await desk.inbox.changeCase(value.number, { note })) setDraft({ note: '' });
  };
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
        dir="auto"
        value={draft.note}
        placeholder={words.cases.noteHint}
        aria-label={words.cases.addNote}
        onInput={(event) => setDraft({ note: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <div class="composer-bottom">
        <span class="composer-keys">{words.talk.keys}</span>
        <button type="button" class="button button-primary" disabled={busy || draft.note.trim() === ''} onClick={save}>
          {words.cases.save}
        </button>
      </div>
    </section>
  );
}

function StatusButtons({ value, busy }: { readonly value: Case; readonly busy: boolean }): JSX.Element {
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
          onClick={() => status !== value.status && void desk.inbox.changeCase(value.number, { status })}
        >
          {words.cases.status[status]}
        </button>
      ))}
    </div>
  );
}
