import type { JSX } from 'preact';
import type { Language } from '../../../shared/language.js';
import type { ShownValue } from '../../api/article-types.js';
import { expressionsIn, fillIn } from '../../text/expressions.js';
import type { Readers } from '../../state/article-variants.js';
import { useSurface } from '../context.js';
import { MarkdownView } from '../talk/markdown-view.js';
import { useReaderWords } from './reader-fields.js';
import { useShownValues } from './use-shown-values.js';

interface PreviewProps {
  readonly body: string;
  readonly language: Language;
  /** Who is told this text. */
  readonly readers: Readers;
}

/** The answer as it arrives in the chat, and below it what only the article's own page shows. */
export function Preview({ body, language, readers }: PreviewProps): JSX.Element {
  const { words, settings } = useSurface();
  const { knowledge } = words;
  const find = useShownValues(body);
  const who = useReaderWords()(readers);
  const [lead = '', ...rest] = fillIn(body, language, find)
    .trim()
    .split(/\n\s*\n/);
  // In Chinese a new line inside a paragraph is no blank.
  const joined = lead.replace(/\s*\n\s*/g, language === 'zh' ? '' : ' ');
  return (
    <section class="preview" aria-label={knowledge.preview}>
      <h4 class="field-label" lang={settings.language}>
        {who === '' ? knowledge.preview : words.editing.variants.previewFor(who)}
      </h4>
      <Missing body={body} find={find} />
      {joined === '' ? (
        <p class="hint" lang={settings.language}>
          {knowledge.previewEmpty}
        </p>
      ) : (
        <div class="preview-bubble">
          <MarkdownView text={joined} />
        </div>
      )}
      {rest.length > 0 && (
        <>
          <p class="hint" lang={settings.language}>
            {knowledge.restOfText}
          </p>
          <div class="preview-rest">
            <MarkdownView text={rest.join('\n\n')} />
          </div>
        </>
      )}
    </section>
  );
}

interface MissingProps {
  readonly body: string;
  readonly find: (expression: string) => ShownValue | undefined;
}

/** What cannot be filled in, by name and with what may be meant: told while it is written. */
function Missing({ body, find }: MissingProps): JSX.Element {
  const { words, settings } = useSurface();
  const problems = expressionsIn(body).flatMap((expression) => {
    const problem = find(expression)?.problem;
    return problem ? [{ expression, problem }] : [];
  });
  return (
    <ul class="preview-missing" role="status" lang={settings.language}>
      {problems.map(({ expression, problem }) => (
        <li key={expression}>{words.editing.values.problem(problem)}</li>
      ))}
    </ul>
  );
}
