import type { JSX } from 'preact';
import type { Language } from '../../../shared/language.js';
import { ARTICLE_LANGUAGES } from '../../state/article-form.js';
import { useSurface } from '../context.js';
import type { ImportWork } from '../../desk/import-work.js';

const ENDINGS = '.md,.markdown,.csv,.tsv,.xlsx,.json,.jsonl,.html,.htm,.docx,.pdf';

/** A folder is chosen by an attribute that is not in the types. */
const FOLDER = { webkitdirectory: true } as object;

interface SourceProps {
  readonly work: ImportWork;
  readonly supervisor: boolean;
}

/** Which files, and what to assume where they say nothing. */
export function ImportSource({ work, supervisor }: SourceProps): JSX.Element {
  const { import: said } = useSurface().words.knowledge;
  const { choices, files, busy, answer } = work.get();
  return (
    <>
      <div class="import-files">
        <FileButton work={work} label={said.files} more={{ accept: ENDINGS }} />
        <FileButton work={work} label={said.folder} more={FOLDER} />
        {files.length > 0 && <span role="status">{said.chosen(files.length)}</span>}
      </div>
      <Defaults work={work} />
      {supervisor && (
        <Tick
          label={said.publish}
          disabled={busy}
          on={choices.publish}
          set={(publish) => work.change({ publish })}
        />
      )}
      <Tick
        label={said.duplicates}
        disabled={busy}
        on={choices.duplicates}
        set={(duplicates) => work.change({ duplicates })}
      />
      <div class="dialog-buttons">
        <button
          type="button"
          class={`button${answer ? '' : ' button-primary'}`}
          disabled={files.length === 0 || busy}
          onClick={() => void work.check()}
        >
          {busy ? said.checking : said.check}
        </button>
      </div>
    </>
  );
}

/** What a file that does not say so is taken for. */
function Defaults({ work }: DefaultProps): JSX.Element {
  return (
    <div class="side-grid">
      <TopicField work={work} />
      <LanguageField work={work} />
    </div>
  );
}

interface DefaultProps {
  readonly work: ImportWork;
}

function TopicField({ work }: DefaultProps): JSX.Element {
  const { knowledge } = useSurface().words;
  const { choices, busy } = work.get();
  return (
    <label class="field">
      <span class="field-label">{knowledge.import.topic}</span>
      <input
        class="input"
        list="import-topics"
        value={choices.topic}
        placeholder="imported"
        disabled={busy}
        onInput={(event) => work.change({ topic: event.currentTarget.value.trim() })}
      />
      <datalist id="import-topics">
        {Object.entries(knowledge.topics).map(([topic, name]) => (
          <option key={topic} value={topic}>
            {name}
          </option>
        ))}
      </datalist>
    </label>
  );
}

function LanguageField({ work }: DefaultProps): JSX.Element {
  const { import: said, languages } = useSurface().words.knowledge;
  const { choices, busy } = work.get();
  return (
    <label class="field">
      <span class="field-label">{said.language}</span>
      <select
        class="input"
        value={choices.language}
        disabled={busy}
        onChange={(event) => work.change({ language: event.currentTarget.value as Language | '' })}
      >
        <option value="">{said.byScript}</option>
        {ARTICLE_LANGUAGES.map((language) => (
          <option key={language} value={language}>
            {languages[language]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FileProps {
  readonly work: ImportWork;
  readonly label: string;
  readonly more: object;
}

function FileButton({ work, label, more }: FileProps): JSX.Element {
  const { busy } = work.get();
  return (
    <label class={`button file-button${busy ? ' file-button-busy' : ''}`}>
      {label}
      <input
        type="file"
        class="sr-only"
        multiple
        disabled={busy}
        {...more}
        onChange={(event) => work.choose([...(event.currentTarget.files ?? [])])}
      />
    </label>
  );
}

interface TickProps {
  readonly label: string;
  readonly on: boolean;
  readonly disabled: boolean;
  readonly set: (on: boolean) => void;
}

function Tick({ label, on, disabled, set }: TickProps): JSX.Element {
  return (
    <label class="switch-line">
      <input
        type="checkbox"
        checked={on}
        disabled={disabled}
        onChange={(event) => set(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
