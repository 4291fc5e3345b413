import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Handoff } from '../../api/conversation-types.js';
import type { Item } from '../../api/types.js';
import { plainValue } from '../../text/event-value.js';
import { waitClock } from '../../text/time.js';
import { nameOf } from '../../vocabulary.js';
import { useSurface } from '../context.js';
import { Icon } from '../parts/icons.js';
import { Wait } from '../parts/wait.js';
import { MoodMark } from '../inbox/marks.js';
import { NARROW } from '../narrow.js';

interface BriefProps {
  readonly item: Item;
  readonly handoff: Handoff;
  /** When an agent came, as far as the log tells. */
  readonly joinedAt: string | undefined;
}

/** What an agent needs to know before the first word, so that the customer need not say it again. */
export function Brief({ item, handoff, joinedAt }: BriefProps): JSX.Element {
  const { talk } = useSurface().words;
  const context = Object.entries(handoff.context).filter(([, value]) => plainValue(value) !== '');
  const [roomy] = useState(() => !window.matchMedia(NARROW).matches);
  return (
    <section class="brief" aria-label={talk.brief}>
      {context.length === 0 ? (
        <div class="brief-lead">
          <Lead item={item} handoff={handoff} joinedAt={joinedAt} />
        </div>
      ) : (
        <details open={roomy}>
          <summary class="brief-lead">
            <Lead item={item} handoff={handoff} joinedAt={joinedAt} />
            <Icon name="chevron" />
          </summary>
          <Context context={context} />
        </details>
      )}
    </section>
  );
}

function Lead({ item, handoff, joinedAt }: BriefProps): JSX.Element {
  const { vocabulary } = useSurface().words;
  return (
    <>
      <span class="brief-reason">
        <Icon name="flag" />
        {nameOf(vocabulary.reasons, handoff.reason)}
      </span>
      {handoff.reason !== 'angry' && <MoodMark anger={item.anger} />}
      {handoff.skill && <span class="tag">{nameOf(vocabulary.skills, handoff.skill)}</span>}
      <BriefWait item={item} handoff={handoff} joinedAt={joinedAt} />
    </>
  );
}

function BriefWait({ item, handoff, joinedAt }: BriefProps): JSX.Element {
  const { words, times } = useSurface();
  const { talk } = words;
  const waited = joinedAt && Date.parse(joinedAt) - Date.parse(handoff.requestedAt);
  return (
    <span class="brief-wait" title={times.full(handoff.requestedAt)}>
      <span>{talk.askedAt(times.clock(handoff.requestedAt))}</span>
      {item.owner.kind === 'queue' && <Wait since={handoff.queuedAt} words={talk.waited} />}
      {item.owner.kind !== 'queue' && waited && <span>{talk.waited(waitClock(waited))}</span>}
    </span>
  );
}

function Context({
  context,
}: {
  readonly context: readonly (readonly [string, unknown])[];
}): JSX.Element {
  const { vocabulary } = useSurface().words;
  const value = (key: string, given: unknown): string => {
    const text = plainValue(given);
    return key === 'intent' ? nameOf(vocabulary.intents, text) : text;
  };
  return (
    <dl class="brief-context">
      {context.map(([key, given]) => (
        <div class="brief-fact" key={key}>
          <dt>{nameOf(vocabulary.context, key)}</dt>
          <dd>
            <bdi>{value(key, given)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
