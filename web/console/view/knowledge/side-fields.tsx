import type { JSX } from 'preact';
import type { Place } from '../../api/article-api.js';
import type { ArticleEditor } from '../../desk/article-editor.js';
import type { FormField } from '../../state/article-form.js';
import { READER_FIELDS, variantName } from '../../state/article-variants.js';
import { useSurface } from '../context.js';
import { Preview } from './preview.js';
import { ReaderFields } from './reader-fields.js';
import { ValuePicker } from './value-picker.js';

interface FieldsProps {
  readonly editor: ArticleEditor;
  readonly place: Place;
}

const MORE: readonly FormField[] = ['topic', 'keywords', 'source', 'next', 'intent', 'products'];

/** The form of one language: the words first, everything else behind one click. */
export function SideFields({ editor, place }: FieldsProps): JSX.Element {
  const { words } = useSurface();
  const { form } = editor.get();
  const needsMore = form.topic === '' || form.source === '';
  const isVariant = variantName(place.slug) !== '';
  const readers = (
    <ReaderFields
      name={place.language}
      readers={form}
      onChange={(part) => {
        for (const field of READER_FIELDS) {
          const value = part[field];
          if (value !== undefined) editor.set(field, value);
        }
      }}
    />
  );
  return (
    <div class="side-fields">
      {isVariant && readers}
      <Field editor={editor} place={place} name="title" />
      <Field editor={editor} place={place} name="body" rows={10} />
      <ValuePicker language={place.language} into={`${place.language}-body`} />
      <Preview body={form.body} language={place.language} readers={form} />
      <Field editor={editor} place={place} name="questions" rows={5} />
      <details class="side-more" open={needsMore || undefined}>
        <summary>{words.knowledge.more}</summary>
        <div class="side-grid">
          {MORE.map((name) => (
            <Field key={name} editor={editor} place={place} name={name} />
          ))}
        </div>
        {!isVariant && readers}
      </details>
    </div>
  );
}

interface FieldProps extends FieldsProps {
  readonly name: FormField;
  readonly rows?: number;
}

function Field({ editor, place, name, rows }: FieldProps): JSX.Element {
  const { words, settings } = useSurface();
  const { fields, hints } = words.knowledge;
  const id = `${place.language}-${name}`;
  const hint = hints[name];
  const shared = {
    id,
    class: name === 'body' ? 'input input-text' : 'input',
    value: editor.get().form[name],
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      editor.set(name, event.currentTarget.value),
  };
  return (
    <div class="field" data-field={name}>
      <label class="field-label" for={id} lang={settings.language}>
        {fields[name]}
      </label>
      {rows && <textarea {...shared} rows={rows} dir="auto" />}
      {!rows && <input {...shared} type="text" autocomplete="off" />}
      {hint && (
        <p class="hint" id={`${id}-hint`} lang={settings.language}>
          {hint}
        </p>
      )}
    </div>
  );
}
