import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Lesson } from '../../api/learning-api.js';
import { nameOf } from '../../vocabulary.js';
import { useSurface, useWords } from '../context.js';
import { IntentPicker } from './intent-picker.js';
import { useLearning } from './use-learning.js';
import { useLessonKeys } from './use-lesson-keys.js';

type Action = 'accept' | 'reject' | 'undo';

/** One message and what it is said to mean, to be accepted, corrected or rejected. */
export function LessonView({ lesson }: { readonly lesson: Lesson }): JSX.Element {
  const { desk } = useSurface();
  const { intents } = useLearning();
  const [picking, setPicking] = useState(false);
  const objection = lesson.from === 'objection' && lesson.state === 'waiting';
  const decide = (action: Action): void => void desk.learning.decide(lesson.id, action);
  useLessonKeys({
    a: objection ? undefined : () => decide('accept'),
    x: () => decide('reject'),
    c: () => setPicking(true),
    z: lesson.undoable ? () => decide('undo') : undefined,
  });
  return (
    <>
      <p class="case-summary lesson-words" lang={lesson.language}>
        <bdi>{lesson.text}</bdi>
      </p>
      <Means lesson={lesson} objection={objection} />
      <Decisions
        lesson={lesson}
        objection={objection}
        decide={decide}
        onCorrect={() => setPicking(true)}
      />
      {picking && (
        <IntentPicker
          intents={intents}
          onClose={() => setPicking(false)}
          onPick={(intent) => {
            setPicking(false);
            void desk.learning.correct(lesson.id, intent);
          }}
        />
      )}
      <Facts lesson={lesson} />
    </>
  );
}

interface DecisionsProps extends MeansProps {
  readonly decide: (action: Action) => void;
  readonly onCorrect: () => void;
}

/** What may be decided now, with the key for each. */
function Decisions({ lesson, objection, decide, onCorrect }: DecisionsProps): JSX.Element {
  const { learning } = useWords();
  return (
    <div class="lesson-actions">
      {!objection && (
        <Decision
          label={learning.accept}
          keyName="A"
          primary
          disabled={lesson.state === 'accepted'}
          onClick={() => decide('accept')}
        />
      )}
      <Decision label={learning.correct} keyName="C" primary={objection} onClick={onCorrect} />
      <Decision
        label={learning.reject}
        keyName="X"
        disabled={lesson.state === 'rejected'}
        onClick={() => decide('reject')}
      />
      {lesson.undoable && (
        <Decision label={learning.undo} keyName="Z" onClick={() => decide('undo')} />
      )}
    </div>
  );
}

interface MeansProps {
  readonly lesson: Lesson;
  /** Only what it does not mean is known. */
  readonly objection: boolean;
}

function Means({ lesson, objection }: MeansProps): JSX.Element {
  const { learning, vocabulary } = useWords();
  if (objection) return <p>{learning.wrongIntent}</p>;
  return (
    <p class="lesson-means">
      {learning.means} <strong>{nameOf(vocabulary.intents, lesson.intent)}</strong>{' '}
      <span class="tag">{learning.states[lesson.state]}</span>
    </p>
  );
}

/** When it was said, what it was taken for, and the way to the conversation. */
function Facts({ lesson }: { readonly lesson: Lesson }): JSX.Element {
  const { desk, words, times } = useSurface();
  const { learning, vocabulary } = words;
  return (
    <>
      <dl class="facts facts-case">
        <div class="fact">
          <dt>{learning.heardAs}</dt>
          <dd>{nameOf(vocabulary.intents, lesson.heardAs)}</dd>
        </div>
        <div class="fact">
          <dt>{learning.received}</dt>
          <dd>
            <time dateTime={lesson.at}>{times.full(lesson.at)}</time>
          </dd>
        </div>
        <button
          type="button"
          class="link-button"
          onClick={() => desk.go({ tab: 'bot', id: lesson.conversationId })}
        >
          {learning.openTalk}
        </button>
      </dl>
      <p class="hint">{learning.why}</p>
    </>
  );
}

interface DecisionProps {
  readonly label: string;
  readonly keyName: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Decision({ label, keyName, primary, disabled, onClick }: DecisionProps): JSX.Element {
  return (
    <button
      type="button"
      class={primary ? 'button button-primary' : 'button'}
      aria-keyshortcuts={keyName}
      disabled={disabled}
      onClick={onClick}
    >
      {label} <kbd aria-hidden="true">{keyName}</kbd>
    </button>
  );
}
