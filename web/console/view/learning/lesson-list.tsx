import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Lesson, LessonState, TrainingState } from '../../api/learning-api.js';
import { groupsOf } from '../../state/learning.js';
import { routeIn } from '../../state/select.js';
import { nameOf } from '../../vocabulary.js';
import { useDeskState, useSurface } from '../context.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Icon } from '../parts/icons.js';
import { Skeleton } from '../parts/skeleton.js';
import { TRAINING_ID, useLearning } from './use-learning.js';

type TrainingWords = ReturnType<typeof useSurface>['words']['learning']['training'];

const STATES: readonly LessonState[] = ['waiting', 'accepted', 'rejected'];

/** Messages that say what they mean, by decision and grouped by intent; training stands at the top. */
export function LessonList(): JSX.Element {
  const { desk, words } = useSurface();
  const { filter } = useLearning();
  useEffect(() => void desk.learning.load(), [desk]);
  return (
    <>
      <div class="segments" role="group" aria-label={words.learning.filter}>
        {STATES.map((state) => (
          <button
            key={state}
            type="button"
            class="segment"
            aria-pressed={filter === state}
            onClick={() => desk.learning.show(state)}
          >
            {words.learning.states[state]}
          </button>
        ))}
      </div>
      <div class="list-scroll">
        <TrainingRow />
        <Groups />
      </div>
    </>
  );
}

function TrainingRow(): JSX.Element {
  const { desk, words } = useSurface();
  const { training, phase } = useLearning();
  const current = useDeskState(routeIn).id === TRAINING_ID;
  const latest = training?.latest[0];
  const own = words.learning.training;
  const text = training ? standingOf(training, own) : phase === 'ready' ? own.off : '';
  return (
    <button
      type="button"
      class="row lesson-training"
      data-row={TRAINING_ID}
      aria-current={current ? 'true' : undefined}
      onClick={() => desk.go({ tab: 'learning', id: TRAINING_ID })}
    >
      <Icon name="learning" />
      <span class="row-main">
        <span class="row-name">{own.title}</span>
        <span class={latest?.outcome === 'needs-acceptance' ? 'row-text lesson-wants' : 'row-text'}>
          {text}
        </span>
      </span>
    </button>
  );
}

/** How the training stands in a few words. */
function standingOf({ running, latest }: TrainingState, own: TrainingWords): string {
  const [last] = latest;
  if (running) return own.running[running.step];
  return last ? own.outcome[last.outcome] : own.never;
}

function Groups(): JSX.Element {
  const { desk, words } = useSurface();
  const { vocabulary } = words;
  const { phase, filter, lessons } = useLearning();
  if (phase === 'loading') return <Skeleton rows={4} kind="list" />;
  if (phase === 'failed') return <Failed retry={() => void desk.learning.load()} />;
  if (lessons.length === 0) {
    const { text } = words.inbox.empty.learning;
    const title = words.learning.none[filter];
    return <Empty icon="learning" title={title} text={filter === 'waiting' ? text : undefined} />;
  }
  return (
    <>
      {groupsOf(lessons).map(({ intent, lessons: own }) => (
        <section key={intent}>
          <h2 class="lesson-group">
            {nameOf(vocabulary.intents, intent)} <span class="number">{own.length}</span>
          </h2>
          <ul class="list">
            {own.map((lesson) => (
              <li key={lesson.id}>
                <LessonRow lesson={lesson} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function LessonRow({ lesson }: { readonly lesson: Lesson }): JSX.Element {
  const { desk, words, times } = useSurface();
  const current = useDeskState(routeIn).id === lesson.id;
  const decided = lesson.state !== 'waiting';
  return (
    <button
      type="button"
      class={`row${decided ? ' lesson-decided' : ''}`}
      data-row={lesson.id}
      aria-current={current ? 'true' : undefined}
      onClick={() => desk.go({ tab: 'learning', id: lesson.id })}
    >
      <span class="row-main">
        <span class="row-text row-text-two lesson-text" lang={lesson.language}>
          <bdi>{lesson.text}</bdi>
        </span>
        <span class="row-facts">
          <span class="row-about">{words.learning.from[lesson.from]}</span>
          {decided && <span class="tag">{words.learning.states[lesson.state]}</span>}
          <time class="row-time" dateTime={lesson.at}>
            {times.short(lesson.at, Date.now())}
          </time>
        </span>
      </span>
    </button>
  );
}
