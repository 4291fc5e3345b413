import type { ComponentChildren, JSX } from 'preact';
import type { Place } from '../../api/article-api.js';
import type { ArticleVersion } from '../../api/article-types.js';
import type { ArticleEditor } from '../../desk/article-editor.js';
import { useSurface } from '../context.js';
import { Icon } from '../parts/icons.js';
import { useWho } from './use-who.js';

interface NotesProps {
  readonly editor: ArticleEditor;
  readonly place: Place;
  readonly version: ArticleVersion | undefined;
}

/** What an editor has to know before going on: quicker colleagues, the other language, faults. */
export function SideNotes({ editor, place, version }: NotesProps): JSX.Element {
  const { words, settings } = useSurface();
  const { knowledge } = words;
  const { theirs, restored, refused } = editor.get();
  const who = useWho();
  const other = knowledge.languages[place.language === 'zh' ? 'en' : 'zh'];
  const waits = version && version.state !== 'published' && version.state !== 'archived';
  const faults = refused ?? (version && !editor.dirty ? version.faults : []);
  return (
    <div class="side-notes" lang={settings.language}>
      {theirs && (
        <Note tone="bad" words={knowledge.conflict(who(theirs))}>
          <button type="button" class="link-button" onClick={() => editor.takeTheirs()}>
            {knowledge.takeTheirs}
          </button>
          <button type="button" class="link-button" onClick={() => editor.keepMine()}>
            {knowledge.keepMine}
          </button>
        </Note>
      )}
      {restored && editor.dirty && (
        <Note tone="plain" words={knowledge.restored}>
          <button type="button" class="link-button" onClick={() => editor.discard()}>
            {knowledge.discard}
          </button>
        </Note>
      )}
      {version?.older && (
        <Note tone="warn" words={knowledge.newer(other)}>
          <button type="button" class="link-button" onClick={() => void editor.agree()}>
            {knowledge.agree}
          </button>
        </Note>
      )}
      {waits && version.live.from !== 'nowhere' && (
        <Note tone="plain" words={knowledge.stillTold} />
      )}
      {version?.live.from === 'nowhere' && <Note tone="plain" words={knowledge.notTold} />}
      {faults.length > 0 && <FaultsNote tone={refused ? 'bad' : 'warn'} faults={faults} />}
    </div>
  );
}

interface FaultsProps {
  readonly tone: Tone;
  readonly faults: ArticleVersion['faults'];
}

function FaultsNote({ tone, faults }: FaultsProps): JSX.Element {
  const { knowledge } = useSurface().words;
  return (
    <Note tone={tone} words={knowledge.faultsLead}>
      <ul class="side-faults">
        {faults.map((fault) => (
          <li key={`${fault.field}.${fault.code}.${fault.line ?? ''}`}>{knowledge.fault(fault)}</li>
        ))}
      </ul>
    </Note>
  );
}

type Tone = 'plain' | 'warn' | 'bad';

interface NoteProps {
  readonly tone: Tone;
  readonly words: string;
  readonly children?: ComponentChildren;
}

function Note({ tone, words, children }: NoteProps): JSX.Element {
  return (
    <div class={`side-note side-note-${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
      {tone !== 'plain' && <Icon name="warning" />}
      <div>
        <p>{words}</p>
        {children && <div class="side-note-more">{children}</div>}
      </div>
    </div>
  );
}
