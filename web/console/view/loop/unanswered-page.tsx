import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SettledQuestion, Unanswered } from '../../api/loop-types.js';
import { useSurface } from '../context.js';
import { useAnswer } from '../knowledge/use-answer.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Skeleton } from '../parts/skeleton.js';
import { PageFrame } from './page-frame.js';
import { QuestionCard } from './question-card.js';

/** What the bot could not answer, in groups, and what to do about each. */
export function UnansweredPage({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const { desk, words } = useSurface();
  const { loop } = words;
  const found = useAnswer('unanswered', () => desk.loop.unanswered());
  return (
    <PageFrame title={loop.pages.unanswered} onBack={onBack}>
      {found.failed && <Failed retry={() => void found.load()} />}
      {!found.failed && !found.value && <Skeleton rows={4} kind="panel" />}
      {found.value && <Groups held={found.value} reload={found.load} />}
    </PageFrame>
  );
}

interface GroupsProps {
  readonly held: Unanswered;
  readonly reload: () => Promise<void>;
}

function Groups({ held, reload }: GroupsProps): JSX.Element {
  const { loop } = useSurface().words;
  const { unanswered } = loop;
  const [first] = useState(held.groups);
  // What was settled just now stays in its place, so that it can be taken back.
  const fresh = held.groups.filter(({ id }) => !first.some((group) => group.id === id));
  const groups = [...first, ...fresh];
  const { title, text } = unanswered.empty;
  return (
    <>
      {groups.length === 0 && <Empty icon="check" title={title} text={text} />}
      {groups.length > 0 && (
        <>
          <p class="loop-lead">{unanswered.lead(held.questions, held.groups.length)}</p>
          <p class="loop-keys">{unanswered.keys}</p>
          <ul class="loop-groups">
            {groups.map((group) => (
              <QuestionCard key={group.id} group={group} reload={reload} />
            ))}
          </ul>
        </>
      )}
      {held.more > 0 && <p class="loop-lead">{unanswered.moreGroups(held.more)}</p>}
      {held.settled.length > 0 && <Settled settled={held.settled} reload={reload} />}
    </>
  );
}

/** Rows of what was settled that are shown. */
const SHOWN = 20;

function Settled(props: {
  readonly settled: readonly SettledQuestion[];
  readonly reload: () => Promise<void>;
}): JSX.Element {
  const { desk, words, times } = useSurface();
  const { unanswered } = words.loop;
  const undo = async (id: string): Promise<void> => {
    await desk.loop.undo([id]);
    await props.reload();
  };
  return (
    <details class="loop-recent">
      <summary>{unanswered.recent}</summary>
      <ul>
        {props.settled.slice(0, SHOWN).map((one) => (
          <li key={one.id} class="loop-settled">
            <span>
              <bdi>{one.text}</bdi>
              <small>
                {one.state === 'out-of-scope' ? unanswered.outOfScope : one.slug}
                {' · '}
                {times.short(one.settledAt, Date.now())}
                {one.told && ` · ${unanswered.told[one.told]}`}
                {one.tellMe && !one.told && one.slug && ` · ${unanswered.waits}`}
              </small>
            </span>
            {!one.told && (
              <button type="button" class="link-button" onClick={() => void undo(one.id)}>
                {unanswered.undo}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
