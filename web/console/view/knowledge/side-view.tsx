import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LOCALE } from '../../../shared/language.js';
import type { Place } from '../../api/article-api.js';
import type { ArticleVersion } from '../../api/article-types.js';
import type { ArticleEditor } from '../../desk/article-editor.js';
import { useSurface } from '../context.js';
import { Icon } from '../parts/icons.js';
import { HistoryDialog } from './history-dialog.js';
import { SideFields } from './side-fields.js';
import { SideFooter } from './side-footer.js';
import { SideNotes } from './side-notes.js';
import { useEditor } from './use-editor.js';
import { useWho } from './use-who.js';

interface SideProps {
  readonly place: Place;
  readonly version: ArticleVersion | undefined;
  readonly other: ArticleVersion | undefined;
  readonly reload: () => Promise<void>;
}

/** One language of an article: how it stands, its form, what the customer sees, what can be done. */
export function SideView(props: SideProps): JSX.Element {
  const { words } = useSurface();
  const { place, version, other } = props;
  const editor = useEditor(props);
  const [begun, setBegun] = useState(false);
  const [history, showHistory] = useState(false);
  const written = version !== undefined || begun || editor.dirty;
  const name = words.knowledge.languages[place.language];
  return (
    <section class="side" data-language={place.language} aria-label={name}>
      <SideHeader name={name} version={version} onHistory={() => showHistory(true)} />
      {written ? (
        <WrittenSide editor={editor} place={place} version={version} other={other} />
      ) : (
        <NotWritten name={name} onWrite={() => setBegun(true)} />
      )}
      {history && version && (
        <HistoryDialog
          place={place}
          version={version}
          onUndo={(to) => void editor.undo(to)}
          onClose={() => showHistory(false)}
        />
      )}
    </section>
  );
}

interface WrittenProps {
  readonly editor: ArticleEditor;
  readonly place: Place;
  readonly version: ArticleVersion | undefined;
  readonly other: ArticleVersion | undefined;
}

function WrittenSide({ editor, place, version, other }: WrittenProps): JSX.Element {
  return (
    <>
      <div class="side-scroll" lang={LOCALE[place.language]}>
        <SideNotes editor={editor} place={place} version={version} />
        <SideFields editor={editor} place={place} />
      </div>
      <SideFooter editor={editor} place={place} version={version} other={other} />
    </>
  );
}

interface HeaderProps {
  readonly name: string;
  readonly version: ArticleVersion | undefined;
  readonly onHistory: () => void;
}

function SideHeader({ name, version, onHistory }: HeaderProps): JSX.Element {
  const { words, times } = useSurface();
  const { knowledge } = words;
  const who = useWho();
  return (
    <header class="side-header">
      <h3 class="side-name">{name}</h3>
      {version && (
        <>
          <span class={`tag tag-${version.state}`}>{knowledge.state[version.state]}</span>
          <span class="side-when">
            {knowledge.changed(who(version), times.short(version.at, Date.now()))}
          </span>
          <button
            type="button"
            class="icon-button"
            aria-label={knowledge.history.open}
            title={knowledge.history.open}
            onClick={onHistory}
          >
            <Icon name="history" />
          </button>
        </>
      )}
    </header>
  );
}

function NotWritten({
  name,
  onWrite,
}: {
  readonly name: string;
  readonly onWrite: () => void;
}): JSX.Element {
  const { knowledge } = useSurface().words;
  return (
    <div class="empty">
      <p class="empty-title">{knowledge.notWritten.title}</p>
      <p class="empty-text">{knowledge.notWritten.text}</p>
      <button type="button" class="button" onClick={onWrite}>
        {knowledge.write(name)}
      </button>
    </div>
  );
}
