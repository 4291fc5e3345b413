import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Place } from '../../api/article-api.js';
import type { ArticleMove, ArticleVersion } from '../../api/article-types.js';
import type { ArticleEditor } from '../../desk/article-editor.js';
import { supervises } from '../../state/inbox.js';
import { useDeskState, useSurface } from '../context.js';

interface FooterProps {
  readonly editor: ArticleEditor;
  readonly place: Place;
  readonly version: ArticleVersion | undefined;
  readonly other: ArticleVersion | undefined;
}

/** What can be done with one language now; the main thing last. */
export function SideFooter({ editor, place, version, other }: FooterProps): JSX.Element {
  const { words } = useSurface();
  const { knowledge } = words;
  const { busy, done } = editor.get();
  const supervisor = useDeskState(supervises);
  const moves = possible(editor, version, supervisor);
  const main = moves.at(-1);
  const otherName = knowledge.languages[place.language === 'zh' ? 'en' : 'zh'];
  const said = busy ? knowledge.saving : done && !editor.dirty ? knowledge.done[done] : '';
  return (
    <footer class="side-footer">
      {other && editor.dirty && (
        <label class="switch-line side-step">
          <input
            type="checkbox"
            checked={editor.saysInStep}
            onChange={(event) => editor.setInStep(event.currentTarget.checked)}
          />
          {knowledge.inStep(otherName)}
        </label>
      )}
      <div class="side-buttons">
        <span class="side-said" role="status">
          {said || (editor.dirty ? knowledge.unsaved : '')}
        </span>
        <AwayButton editor={editor} version={version} />
        {moves.map((move) => (
          <button
            key={move}
            type="button"
            class={`button${move === main ? ' button-primary' : ''}${busy === move ? ' button-busy' : ''}`}
            disabled={busy !== undefined}
            onClick={() => void editor.run(move)}
          >
            {knowledge.moves[move]}
          </button>
        ))}
      </div>
    </footer>
  );
}

/** The moves that make sense now: a text that is being written can be saved, offered and published. */
function possible(
  editor: ArticleEditor,
  version: ArticleVersion | undefined,
  supervisor: boolean,
): ArticleMove[] {
  if (editor.dirty) return supervisor ? ['save', 'publish'] : ['save', 'review'];
  const moves = version?.moves ?? [];
  return (['review', 'publish'] as const).filter((move) => moves.includes(move));
}

/** A draft that nobody was told is deleted; any other text is taken from customers and kept. */
function AwayButton({
  editor,
  version,
}: Pick<FooterProps, 'editor' | 'version'>): JSX.Element | null {
  const { knowledge } = useSurface().words;
  const { busy } = editor.get();
  if (version?.disposable)
    return (
      <SureButton
        label={knowledge.throwAway}
        sure={knowledge.throwAwaySure}
        disabled={busy !== undefined}
        onSure={() => void editor.throwAway()}
      />
    );
  if (!version?.moves.includes('archive')) return null;
  return (
    <SureButton
      label={knowledge.moves.archive}
      sure={knowledge.archiveSure}
      disabled={busy !== undefined || editor.dirty}
      onSure={() => void editor.run('archive')}
    />
  );
}

interface SureProps {
  readonly label: string;
  readonly sure: string;
  readonly disabled: boolean;
  readonly onSure: () => void;
}

/** What cannot be taken back at once wants a second press. */
function SureButton({ label, sure, disabled, onSure }: SureProps): JSX.Element {
  const [armed, arm] = useState(false);
  const press = (): void => {
    arm(!armed);
    if (armed) onSure();
  };
  return (
    <button
      type="button"
      class={armed ? 'button button-danger' : 'button button-quiet'}
      disabled={disabled}
      onClick={press}
      onBlur={() => arm(false)}
    >
      {armed ? sure : label}
    </button>
  );
}
