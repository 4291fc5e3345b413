import type { JSX } from 'preact';
import type { Language } from '../../../shared/language.js';
import { useSurface } from '../context.js';
import { MarkdownView } from '../talk/markdown-view.js';

interface PreviewProps {
  readonly body: string;
  readonly language: Language;
}

/** The answer as it arrives in the chat, and below it what only the article's own page shows. */
export function Preview({ body, language }: PreviewProps): JSX.Element {
  const { words, settings } = useSurface();
  const { knowledge } = words;
  const [lead = '', ...rest] = body.trim().split(/\n\s*\n/);
  // In Chinese a new line inside a paragraph is no blank.
  const joined = lead.replace(/\s*\n\s*/g, language === 'zh' ? '' : ' ');
  return (
    <section class="preview" aria-label={knowledge.preview}>
      <h4 class="field-label" lang={settings.language}>
        {knowledge.preview}
      </h4>
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
