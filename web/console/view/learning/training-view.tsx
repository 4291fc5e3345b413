import type { JSX } from 'preact';
import type { Training, TrainingReport } from '../../api/learning-api.js';
import { useSurface, useWords } from '../context.js';
import { Failed } from '../parts/failed.js';
import { DiffList } from './diff-list.js';
import { useLearning } from './use-learning.js';

/** How the training stands, what the last one brought, and the buttons that supervisors have. */
export function TrainingView(): JSX.Element {
  const { desk, words } = useSurface();
  const { training, maySupervise, phase } = useLearning();
  const own = words.learning.training;
  if (phase === 'failed') return <Failed retry={() => void desk.learning.load()} />;
  if (!training) return <p class="hint">{phase === 'ready' ? own.off : words.general.loading}</p>;
  const { running, latest, nightlyAt } = training;
  const [last, ...earlier] = latest;
  return (
    <>
      <p>{own.lead}</p>
      <p class="hint">{nightlyAt === 'off' ? own.notNightly : own.nightly(nightlyAt)}</p>
      <div class="lesson-actions" role="status">
        {maySupervise && (
          <button
            type="button"
            class={running ? 'button button-busy' : 'button button-primary'}
            disabled={running !== undefined}
            onClick={() => void desk.learning.train()}
          >
            {running ? own.running[running.step] : own.train}
          </button>
        )}
        {!maySupervise && running && own.running[running.step]}
      </div>
      {last ? <LastTraining last={last} /> : <p class="hint">{own.never}</p>}
      {earlier.length > 0 && <Earlier trainings={earlier} />}
    </>
  );
}

function LastTraining({ last }: { readonly last: Training }): JSX.Element {
  const { desk, words, times } = useSurface();
  const { maySupervise } = useLearning();
  const own = words.learning.training;
  const settle = (action: 'accept' | 'dismiss'): void => void desk.learning.settle(last.id, action);
  return (
    <section class="training">
      <h3 class="section-title">{own.last}</h3>
      <p class="training-head">
        <span class={`tag training-${last.outcome}`}>{own.outcome[last.outcome]}</span>
        <time dateTime={last.endedAt}>{times.full(last.endedAt)}</time>
        <span>{own.lessons(last.lessons)}</span>
        {last.fault && <code>{last.fault}</code>}
      </p>
      {last.report && <Figures report={last.report} />}
      {last.outcome === 'needs-acceptance' &&
        (maySupervise ? (
          <div class="lesson-actions">
            <button type="button" class="button button-primary" onClick={() => settle('accept')}>
              {own.accept}
            </button>
            <button type="button" class="button" onClick={() => settle('dismiss')}>
              {own.dismiss}
            </button>
          </div>
        ) : (
          <p class="hint">{own.supervisorOnly}</p>
        ))}
      {last.report && <DiffList changes={last.report.examples} />}
    </section>
  );
}

function Figures({ report }: { readonly report: TrainingReport }): JSX.Element {
  const own = useWords().learning.training;
  const { replayed, rightBefore, rightAfter, mended, broken, forgotten, changed } = report;
  const share = (right: number): string =>
    `${((100 * right) / Math.max(1, replayed.test)).toFixed(1)} %`;
  const total = replayed.test + replayed.confirmed + replayed.customer;
  return (
    <ul class="training-figures">
      {replayed.test > 0 && <li>{own.right(share(rightBefore), share(rightAfter))}</li>}
      <li>{own.counts(mended, broken, forgotten)}</li>
      <li>{own.changed(changed, total)}</li>
    </ul>
  );
}

function Earlier({ trainings }: { readonly trainings: readonly Training[] }): JSX.Element {
  const { words, times } = useSurface();
  const own = words.learning.training;
  return (
    <section class="training">
      <h3 class="section-title">{own.earlier}</h3>
      <ul class="training-earlier">
        {trainings.map((one) => (
          <li key={one.id}>
            <time dateTime={one.endedAt}>{times.full(one.endedAt)}</time>
            <span>{own.outcome[one.outcome]}</span>
            <span>{own.lessons(one.lessons)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
