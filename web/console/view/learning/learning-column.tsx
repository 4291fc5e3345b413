import type { JSX } from 'preact';
import { useSurface } from '../context.js';
import { Icon } from '../parts/icons.js';
import { TALK_HEADING_ID } from '../talk/talk-header.js';
import { LessonView } from './lesson-view.js';
import { TrainingView } from './training-view.js';
import { useLearning } from './use-learning.js';

interface ColumnProps {
  readonly id: string | undefined;
  readonly onBack: () => void;
}

/** One message to decide about, or how the training stands. */
export function LearningColumn({ id, onBack }: ColumnProps): JSX.Element {
  const { words } = useSurface();
  const { lessons } = useLearning();
  const lesson = lessons.find((one) => one.id === id);
  return (
    <article class="case">
      <header class="talk-header">
        <button
          type="button"
          class="icon-button only-narrow"
          aria-label={words.general.back}
          onClick={onBack}
        >
          <Icon name="back" />
        </button>
        <div class="talk-who">
          <h2 class="talk-name" id={TALK_HEADING_ID} tabIndex={-1}>
            {lesson ? words.learning.from[lesson.from] : words.learning.training.title}
          </h2>
        </div>
      </header>
      <div class="case-scroll">
        {lesson ? <LessonView key={lesson.id} lesson={lesson} /> : <TrainingView />}
      </div>
    </article>
  );
}
