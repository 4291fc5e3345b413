import type { JSX } from 'preact';
import { supervises } from '../../state/inbox.js';
import { exportPath } from '../../api/article-api.js';
import { useDeskState, useSurface } from '../context.js';
import { TALK_HEADING_ID } from '../talk/talk-header.js';
import { BackButton } from './article-page.js';
import { ImportProgressView } from './import-progress.js';
import { ImportPlan } from './import-plan.js';
import { ImportSource } from './import-source.js';
import { useImport } from './use-import.js';

const FORMS = { csv: 'CSV', xlsx: 'Excel', json: 'JSON', markdown: 'Markdown (ZIP)' } as const;

/** Articles from files, looked at before they are taken in; and all articles as one file. */
export function ImportPage({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const { words } = useSurface();
  const { import: said } = words.knowledge;
  const supervisor = useDeskState(supervises);
  const work = useImport();
  const { busy, answer } = work.get();
  return (
    <div class="article">
      <header class="talk-header">
        <BackButton onBack={onBack} />
        <div class="talk-who">
          <h2 class="talk-name" id={TALK_HEADING_ID} tabIndex={-1}>
            {said.heading}
          </h2>
        </div>
      </header>
      <div class="article-form article-form-wide">
        <p>{said.lead}</p>
        <ImportSource work={work} supervisor={supervisor} />
        {busy && <ImportProgressView work={work} />}
        {answer && <ImportPlan work={work} answer={answer} />}
        <section class="article-export">
          <h3>{said.export}</h3>
          <p class="hint">{said.exportLead}</p>
          <p class="article-links">
            {(Object.keys(FORMS) as (keyof typeof FORMS)[]).map((form) => (
              <a key={form} class="button" href={exportPath(form)} download>
                {FORMS[form]}
              </a>
            ))}
          </p>
        </section>
      </div>
    </div>
  );
}
