import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Trace } from '../../api/conversation-types.js';
import type { Lesson, MeaningAnswer } from '../../api/learning-api.js';
import { routeIn } from '../../state/select.js';
import { readTrace } from '../../text/trace.js';
import { nameOf } from '../../vocabulary.js';
import { useDeskState, useSurface } from '../context.js';
import { IntentPicker } from './intent-picker.js';

interface MeaningProps {
  /** The customer's message. */
  readonly seq: number;
  /** Why the bot answered it as it did. */
  readonly trace: Trace;
}

/** Whether the bot heard a message rightly, as the agent tells it; what was told is learned. */
export function Meaning({ seq, trace }: MeaningProps): JSX.Element | null {
  const { desk, words } = useSurface();
  const conversationId = useDeskState(routeIn).id ?? '';
  const [known, setKnown] = useState<MeaningAnswer | undefined>(undefined);
  const [picking, setPicking] = useState(false);
  useEffect(() => void desk.learning.meaning(conversationId, seq).then(setKnown), [seq]);
  if (!known) return null;
  const { meaning } = words.learning;
  const keep = (lesson: Lesson | undefined): void => {
    if (lesson) setKnown({ ...known, lesson });
  };
  const teach = (intent: string): void => {
    setPicking(false);
    void desk.learning.teach(conversationId, seq, intent).then(keep);
  };
  const heard = readTrace(trace).intents[0]?.id;
  const { lesson } = known;
  return (
    <div class="meaning">
      {lesson && lesson.from !== 'objection' && <Kept lesson={lesson} onUndone={keep} />}
      {lesson?.state !== 'accepted' && heard && trace['verdict'] === 'sure' && (
        <button type="button" class="button" onClick={() => teach(heard)}>
          {meaning.right}
        </button>
      )}
      <button type="button" class="button" onClick={() => setPicking(true)}>
        {meaning.wrong}
      </button>
      {picking && (
        <IntentPicker intents={known.intents} onPick={teach} onClose={() => setPicking(false)} />
      )}
    </div>
  );
}

interface KeptProps {
  readonly lesson: Lesson;
  readonly onUndone: (lesson: Lesson | undefined) => void;
}

function Kept({ lesson, onUndone }: KeptProps): JSX.Element {
  const { desk, words } = useSurface();
  const { meaning, undo } = words.learning;
  const name = nameOf(words.vocabulary.intents, lesson.intent);
  const accepted = lesson.state === 'accepted';
  return (
    <p class="meaning-kept" role="status">
      {accepted ? meaning.kept(name) : meaning.told(name)}{' '}
      {accepted && lesson.undoable && (
        <button
          type="button"
          class="link-button"
          onClick={() => void desk.learning.undo(lesson.id).then(onUndone)}
        >
          {undo}
        </button>
      )}
    </p>
  );
}
