import type { JSX } from 'preact';
import { LOCALE } from '../../../shared/language.js';
import type { Place } from '../../api/article-api.js';
import type { ArticleDiff, DiffLine } from '../../api/article-types.js';
import type { FormField } from '../../state/article-form.js';
import { useSurface } from '../context.js';
import { Failed } from '../parts/failed.js';
import { Skeleton } from '../parts/skeleton.js';
import { useAnswer } from './use-answer.js';

interface DiffProps {
  readonly place: Place;
  readonly from: number;
  readonly to: number;
}

/** What changed from one revision to another, fields first, then the answer line by line. */
export function DiffView({ place, from, to }: DiffProps): JSX.Element {
  const { desk, words } = useSurface();
  const diff = useAnswer(`${from}.${to}`, () => desk.articles.compare(place, from, to));
  if (diff.failed) return <Failed retry={() => void diff.load()} />;
  if (!diff.value) return <Skeleton rows={2} kind="panel" />;
  return (
    <div class="diff">
      <p class="hint">{words.knowledge.history.compared(from, to)}</p>
      <Changes diff={diff.value} language={LOCALE[place.language]} />
    </div>
  );
}

function Changes({
  diff,
  language,
}: {
  readonly diff: ArticleDiff;
  readonly language: string;
}): JSX.Element {
  const { knowledge } = useSurface().words;
  const { fields, lines } = diff;
  const changed = lines.some(({ kind }) => kind !== 'same');
  if (!changed && fields.length === 0) return <p>{knowledge.history.noChange}</p>;
  return (
    <>
      {fields.map(({ name, before, after }) => (
        <div key={name}>
          <h3 class="field-label">{knowledge.fields[name as FormField] ?? name}</h3>
          <Lines
            language={language}
            lines={[...linesOf('removed', before), ...linesOf('added', after)]}
          />
        </div>
      ))}
      {changed && (
        <div>
          <h3 class="field-label">{knowledge.fields.body}</h3>
          <Lines language={language} lines={lines} />
        </div>
      )}
    </>
  );
}

function linesOf(kind: DiffLine['kind'], text: string): DiffLine[] {
  return text === '' ? [] : text.split('\n').map((line) => ({ kind, text: line }));
}

const SIGN = { same: ' ', removed: '−', added: '+' } as const;

/** Colour, sign and a word for the ear: no change is told by colour alone. */
function Lines({
  lines,
  language,
}: {
  readonly lines: readonly DiffLine[];
  readonly language: string;
}): JSX.Element {
  const { history } = useSurface().words.knowledge;
  return (
    <ol class="diff-lines" lang={language}>
      {lines.map(({ kind, text }, at) => (
        <li key={at} class={`diff-line diff-${kind}`}>
          <span class="diff-sign" aria-hidden="true">
            {SIGN[kind]}
          </span>
          {kind !== 'same' && <span class="sr-only">{history[kind]} </span>}
          <span class="diff-text">{text}</span>
        </li>
      ))}
    </ol>
  );
}
