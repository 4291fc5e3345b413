import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Place } from '../../api/article-api.js';
import type { ArticleRevision, ArticleVersion } from '../../api/article-types.js';
import { nameOf } from '../../vocabulary.js';
import { useSurface } from '../context.js';
import { Dialog } from '../parts/dialog.js';
import { Failed } from '../parts/failed.js';
import { Skeleton } from '../parts/skeleton.js';
import { DiffView } from './diff-view.js';
import { useAnswer } from './use-answer.js';
import { useWho } from './use-who.js';

interface HistoryProps {
  readonly place: Place;
  readonly version: ArticleVersion;
  readonly onUndo: (to: number) => void;
  readonly onClose: () => void;
}

/** Everything that happened to one language of an article, what each step changed, and the way back. */
export function HistoryDialog({ place, version, onUndo, onClose }: HistoryProps): JSX.Element {
  const { desk, words } = useSurface();
  const { history } = words.knowledge;
  const [chosen, choose] = useState(version.revision);
  const list = useAnswer('history', () => desk.articles.history(place));
  const revisions = list.value?.revisions ?? [];
  const before = revisions[revisions.findIndex(({ revision }) => revision === chosen) + 1];
  const undo = (): void => {
    onUndo(chosen);
    onClose();
  };
  return (
    <Dialog label={history.heading(version.text.title)} onClose={onClose} wide>
      <h2 class="dialog-heading">{history.heading(version.text.title)}</h2>
      {list.failed && <Failed retry={() => void list.load()} />}
      {!list.failed && !list.value && <Skeleton rows={3} kind="panel" />}
      {list.value && (
        <div class="history">
          <Steps revisions={revisions} chosen={chosen} onChoose={choose} />
          <div class="history-diff">
            {before ? (
              <DiffView place={place} from={before.revision} to={chosen} />
            ) : (
              <p class="hint">{history.first}</p>
            )}
            <div class="dialog-buttons">
              <button
                type="button"
                class="button"
                disabled={chosen === version.revision}
                onClick={undo}
              >
                {history.undo}
              </button>
            </div>
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface StepsProps {
  readonly revisions: readonly ArticleRevision[];
  readonly chosen: number;
  readonly onChoose: (revision: number) => void;
}

function Steps({ revisions, chosen, onChoose }: StepsProps): JSX.Element {
  return (
    <ol class="history-list">
      {revisions.map((one) => (
        <li key={one.revision}>
          <Step
            step={one}
            chosen={one.revision === chosen}
            onChoose={() => onChoose(one.revision)}
          />
        </li>
      ))}
    </ol>
  );
}

interface StepProps {
  readonly step: ArticleRevision;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Step({ step, chosen, onChoose }: StepProps): JSX.Element {
  const { words, times } = useSurface();
  const { history } = words.knowledge;
  const who = useWho();
  const when = step.at.length > 10 ? times.full(step.at) : times.date(step.at);
  return (
    <button
      type="button"
      class="history-step"
      aria-pressed={chosen}
      data-focus={chosen ? true : undefined}
      onClick={onChoose}
    >
      <span class="history-what">
        {nameOf(history.actions, step.action)}
        <span class="hint">{history.revision(step.revision)}</span>
      </span>
      <span class="hint">{step.action === 'file' ? when : `${who(step)} · ${when}`}</span>
      {step.note && <span class="hint">{step.note}</span>}
    </button>
  );
}
