import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isKept, keepBegun } from '../../desk/article-editor.js';
import { ARTICLE_LANGUAGES, formOf } from '../../state/article-form.js';
import {
  EVERYBODY,
  freeSlug,
  isForEverybody,
  nameFrom,
  type Readers,
} from '../../state/article-variants.js';
import { useSurface } from '../context.js';
import { Dialog } from '../parts/dialog.js';
import { ReaderFields } from './reader-fields.js';

interface NewProps {
  readonly main: string;
  /** The slugs of the variants that are there. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** Begins a text for some readers with the words of the text for all, in every language it has. */
export function NewVariant(props: NewProps): JSX.Element {
  const { onClose } = props;
  const { words } = useSurface();
  const said = words.editing.variants;
  const form = useNewVariant(props);
  return (
    <Dialog label={said.add} onClose={onClose}>
      <form class="variant-form" onSubmit={form.submit}>
        <h2 class="dialog-heading">{said.add}</h2>
        <p class="hint">{said.lead}</p>
        <ReaderFields name="variant" readers={form.readers} onChange={form.onReaders} />
        {form.fault && (
          <p class="form-fault" role="alert">
            {form.fault}
          </p>
        )}
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={onClose}>
            {words.general.cancel}
          </button>
          <button type="submit" class="button button-primary" disabled={form.busy}>
            {words.knowledge.fresh.begin}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The form's values, and beginning what they describe. */
function useNewVariant({ main, taken, onClose }: NewProps) {
  const { desk, words } = useSurface();
  const said = words.editing.variants;
  const [readers, setReaders] = useState<Readers>(EVERYBODY);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const begin = async (): Promise<void> => {
    if (isForEverybody(readers)) return setFault(said.chooseOne);
    const { validFrom, validTo } = readers;
    if (validFrom && validTo && validTo < validFrom) return setFault(said.daysReversed);
    const isTaken = (name: string): boolean => taken.includes(name) || isKept(desk.keep, name);
    const slug = freeSlug(`${main}.${nameFrom(readers)}`, isTaken);
    setBusy(true);
    const found = await desk.articles.read(main);
    setBusy(false);
    if (!found.ok) return setFault(words.general.loadFailed);
    for (const language of ARTICLE_LANGUAGES) {
      const text = found.value.sides[language]?.text;
      if (text) keepBegun(desk.keep, { slug, language }, { ...formOf(text), ...readers });
    }
    onClose();
    desk.go({ tab: 'knowledge', id: slug });
  };
  return {
    ...{ readers, fault, busy },
    onReaders: (part: Partial<Readers>) => {
      setReaders({ ...readers, ...part });
      setFault(undefined);
    },
    submit: (event: Event) => {
      event.preventDefault();
      void begin();
    },
  };
}
