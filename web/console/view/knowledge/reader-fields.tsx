import type { JSX } from 'preact';
import { READER_CHANNELS, READER_CLASSES } from '../../../../src/domain/reader-classes.js';
import { entriesOf, toggled, type Readers } from '../../state/article-variants.js';
import { nameOf } from '../../vocabulary.js';
import { useSurface } from '../context.js';

interface ReadersProps {
  readonly readers: Readers;
  readonly onChange: (part: Partial<Readers>) => void;
  /** Begins the ids of the fields. */
  readonly name: string;
}

/** For whom, where and when a text is; what is left open is not limited. */
export function ReaderFields({ readers, onChange, name }: ReadersProps): JSX.Element {
  const { words, settings, times } = useSurface();
  const said = words.editing.variants;
  return (
    <div class="readers" lang={settings.language}>
      <Choices
        label={said.audience}
        names={said.classes}
        known={READER_CLASSES}
        list={readers.audience}
        onChange={(audience) => onChange({ audience })}
      />
      <Choices
        label={said.channels}
        names={said.channelNames}
        known={READER_CHANNELS}
        list={readers.channels}
        onChange={(channels) => onChange({ channels })}
      />
      <div class="readers-days">
        {(['validFrom', 'validTo'] as const).map((field) => (
          <label key={field} class="field" data-field={field}>
            <span class="field-label">{words.knowledge.fields[field]}</span>
            <input
              id={`${name}-${field}`}
              class="input"
              type="date"
              value={readers[field]}
              aria-describedby={`${name}-${field}-day`}
              onInput={(event) => onChange({ [field]: event.currentTarget.value })}
            />
            <span id={`${name}-${field}-day`} class="hint readers-day">
              {times.dayInWords(readers[field])}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly names: Readonly<Record<string, string>>;
  readonly known: readonly string[];
  readonly list: string;
  readonly onChange: (list: string) => void;
}

/** Toggles for what is known, and for whatever else the text already names. */
function Choices({ label, names, known, list, onChange }: ChoicesProps): JSX.Element {
  const chosen = entriesOf(list);
  const all = [...known, ...chosen.filter((one) => !known.includes(one))];
  return (
    <div class="field" role="group" aria-label={label}>
      <span class="field-label">{label}</span>
      <span class="choices">
        {all.map((one) => (
          <button
            key={one}
            type="button"
            class="choice"
            aria-pressed={chosen.includes(one)}
            onClick={() => onChange(toggled(list, one))}
          >
            {nameOf(names, one)}
          </button>
        ))}
      </span>
    </div>
  );
}

/** For whom, where and when in a few words; empty for everybody. */
export function useReaderWords(): (readers: Readers) => string {
  const { words, times } = useSurface();
  const said = words.editing.variants;
  return ({ audience, channels, validFrom, validTo }) => {
    const who = entriesOf(audience).map((one) => nameOf(said.classes, one));
    const where = entriesOf(channels).map((one) => nameOf(said.channelNames, one));
    const day = (text: string): string => (text === '' ? '' : times.date(text));
    const when = validFrom || validTo ? [said.days(day(validFrom), day(validTo))] : [];
    return [who.join(said.or), where.join(said.or), ...when].filter(Boolean).join(' · ');
  };
}
