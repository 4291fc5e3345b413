import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { keepBegun } from '../../desk/article-editor.js';
import { slugFrom } from '../../state/article-form.js';
import { useSurface } from '../context.js';
import { TALK_HEADING_ID } from '../talk/talk-header.js';
import { BackButton } from './article-page.js';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The first questions about a new article: what it answers, what it is called, where it belongs. */
export function NewArticle({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const { words } = useSurface();
  const { knowledge } = words;
  const form = useNewArticle();
  return (
    <form class="article" onSubmit={form.submit}>
      <Header onBack={onBack} />
      <div class="article-form">
        <label class="field">
          <span class="field-label">{knowledge.fields.title}</span>
          <input class="input" value={form.title} onInput={form.onTitle} required data-focus />
        </label>
        <NameField value={form.name} onInput={form.onName} />
        <label class="field">
          <span class="field-label">{knowledge.fields.topic}</span>
          <select class="input" value={form.topic} onChange={form.onTopic}>
            {Object.entries(knowledge.topics).map(([topic, name]) => (
              <option key={topic} value={topic}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {form.fault && (
          <p class="form-fault" role="alert">
            {form.fault}
          </p>
        )}
        <div class="dialog-buttons">
          <button type="submit" class="button button-primary button-large" disabled={form.busy}>
            {knowledge.fresh.begin}
          </button>
        </div>
      </div>
    </form>
  );
}

function Header({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const { fresh } = useSurface().words.knowledge;
  return (
    <header class="talk-header">
      <BackButton onBack={onBack} />
      <div class="talk-who">
        <h2 class="talk-name" id={TALK_HEADING_ID} tabIndex={-1}>
          {fresh.heading}
        </h2>
        <p class="talk-meta">
          <span>{fresh.lead}</span>
        </p>
      </div>
    </header>
  );
}

interface NameProps {
  readonly value: string;
  readonly onInput: (event: Typed) => void;
}

/** The article's name in addresses and files; it follows the title until it is written itself. */
function NameField({ value, onInput }: NameProps): JSX.Element {
  const { fresh } = useSurface().words.knowledge;
  return (
    <label class="field">
      <span class="field-label">{fresh.name}</span>
      <input
        class="input number"
        value={value}
        onInput={onInput}
        aria-describedby="new-article-hint"
        maxLength={80}
        required
      />
      <span class="hint" id="new-article-hint">
        {fresh.nameHint}
      </span>
    </label>
  );
}

type Typed = { readonly currentTarget: { readonly value: string } };

function useNewArticle() {
  const { desk, words, settings } = useSurface();
  const { fresh } = words.knowledge;
  const [title, setTitle] = useState('');
  const [typed, setTyped] = useState<string>();
  const [topic, setTopic] = useState('account');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const name = typed ?? slugFrom(title);
  const begin = async (): Promise<void> => {
    if (!NAME.test(name)) return setFault(fresh.badName);
    setBusy(true);
    const there = await desk.articles.read(name);
    setBusy(false);
    if (!there.ok) return setFault(words.general.loadFailed);
    if (Object.keys(there.value.sides).length > 0) return setFault(fresh.taken);
    keepBegun(desk.keep, { slug: name, language: settings.language }, { title, topic });
    desk.go({ tab: 'knowledge', id: name });
  };
  return {
    ...{ title, name, topic, fault, busy },
    onTitle: ({ currentTarget }: Typed) => setTitle(currentTarget.value),
    onName: ({ currentTarget }: Typed) => setTyped(currentTarget.value),
    onTopic: ({ currentTarget }: Typed) => setTopic(currentTarget.value),
    submit: (event: Event) => {
      event.preventDefault();
      void begin();
    },
  };
}
