import type { JSX } from 'preact';
import type { QuestionGroup } from '../../api/loop-types.js';
import { useSurface } from '../context.js';
import { Icon } from '../parts/icons.js';
import { ArticleChoice, titleOf } from './article-choice.js';
import { useSettle, type Settle, type SettledHow } from './use-settle.js';

interface CardProps {
  readonly group: QuestionGroup;
  readonly reload: () => Promise<void>;
}

/** Anger from which a group is marked. */
const ANGRY = 0.5;

/** One group of questions: who asked what, how often, and the four things to do about it. */
export function QuestionCard({ group, reload }: CardProps): JSX.Element {
  const { settings } = useSurface();
  const settle = useSettle(group, reload);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || !settle.onKey(event)) return;
    event.preventDefault();
  };
  const other = settings.language === 'zh' ? 'en' : 'zh';
  const [title, second] = [group.titles[settings.language], group.titles[other]];
  return (
    <li
      class={`loop-group${settle.done ? ' loop-done' : ''}`}
      data-row={group.id}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <h3 class="loop-title">
        <bdi>{title ?? second}</bdi>
        {title !== undefined && second !== undefined && <bdi class="loop-other">{second}</bdi>}
      </h3>
      {settle.done ? (
        <Done done={settle.done} settle={settle} />
      ) : (
        <>
          <Facts group={group} />
          <Wordings group={group} />
          <Actions group={group} settle={settle} />
        </>
      )}
    </li>
  );
}

function Facts({ group }: { readonly group: QuestionGroup }): JSX.Element {
  const { words, times } = useSurface();
  const { unanswered } = words.loop;
  const day = (at: string): string => times.short(at, Date.now());
  return (
    <p class="loop-facts">
      <strong>{unanswered.customers(group.customers)}</strong>
      {group.anger >= ANGRY && <span class="mark-mood mark-angry">{words.inbox.angry}</span>}
      {group.wishes > 0 && <span class="tag tag-published">{unanswered.wishes(group.wishes)}</span>}
      {(['unknown', 'rejected', 'declined'] as const)
        .filter((why) => group.why[why] > 0)
        .map((why) => (
          <span key={why} class="tag">
            {unanswered.why[why](group.why[why])}
          </span>
        ))}
      <span class="loop-when">{unanswered.since(day(group.firstAt), day(group.lastAt))}</span>
    </p>
  );
}

function Wordings({ group }: { readonly group: QuestionGroup }): JSX.Element | null {
  const { words } = useSurface();
  const { unanswered } = words.loop;
  if (group.samples.length < 2 && group.reasons.length === 0) return null;
  return (
    <details class="loop-wordings">
      <summary>{unanswered.wordings(group.samples.length)}</summary>
      <ul>
        {group.samples.map(({ text, language }) => (
          <li key={language + text} lang={language}>
            <bdi>{text}</bdi>
          </li>
        ))}
        {group.reasons.map(({ kind, words: said }, at) => (
          <li key={at} class="loop-reason">
            {unanswered.reasons[kind]}
            {said && (
              <>
                {words.general.colon}
                <bdi>{said}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ActionProps {
  readonly group: QuestionGroup;
  readonly settle: Settle;
}

function Actions({ group, settle }: ActionProps): JSX.Element {
  const { unanswered } = useSurface().words.loop;
  return (
    <div class="loop-actions">
      <button
        type="button"
        class="button button-primary"
        disabled={settle.busy}
        onClick={settle.newArticle}
      >
        <Icon name="plus" />
        {unanswered.newArticle}
      </button>
      <ArticleChoice group={group} settle={settle} />
      <button type="button" class="button" disabled={settle.busy} onClick={settle.outOfScope}>
        {unanswered.outOfScope}
      </button>
    </div>
  );
}

function Done({
  done,
  settle,
}: {
  readonly done: SettledHow;
  readonly settle: Settle;
}): JSX.Element {
  const { desk, words, settings } = useSurface();
  const { unanswered } = words.loop;
  const { kind, slug } = done;
  const title = titleOf(done.title, settings.language) ?? slug ?? '';
  const said = {
    drafted: unanswered.drafted(title),
    added: unanswered.added(title, done.published),
    scoped: unanswered.scoped,
  };
  return (
    <p class="loop-said" role="status">
      <Icon name="check" />
      <span>{said[kind]}</span>
      {slug !== undefined && (
        <button
          type="button"
          class="link-button"
          onClick={() => desk.go({ tab: 'knowledge', id: slug })}
        >
          {unanswered.open}
        </button>
      )}
      <button type="button" class="link-button" disabled={settle.busy} onClick={settle.undo}>
        {unanswered.undo}
      </button>
    </p>
  );
}
