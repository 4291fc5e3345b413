import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Case, CaseStatus } from '../../api/types.js';
import { casesOf } from '../../state/inbox.js';
import { casesIn, routeIn } from '../../state/select.js';
import { nameOf } from '../../vocabulary.js';
import { useDeskState, useSurface } from '../context.js';
import { memo } from '../memo.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Skeleton } from '../parts/skeleton.js';
import { Due } from './due.js';
import { Severity } from './severity.js';

export const CASE_STATUSES = ['open', 'waiting', 'resolved', 'closed'] as const;

/** What customers left, by how far it is settled. */
export function CaseList(): JSX.Element {
  const { desk, words } = useSurface();
  const [status, setStatus] = useState<CaseStatus>('open');
  const [ended, setEnded] = useState<{ readonly status: CaseStatus; readonly ok: boolean }>();
  const load = async (): Promise<void> => {
    setEnded(undefined);
    setEnded({ status, ok: await desk.inbox.loadCases(status) });
  };
  useEffect(() => void load(), [status]);
  const loading = ended?.status === status ? (ended.ok ? 'done' : 'failed') : 'going-on';
  return (
    <>
      <div class="segments" role="group" aria-label={words.cases.filter}>
        {CASE_STATUSES.map((one) => (
          <button
            key={one}
            type="button"
            class="segment"
            aria-pressed={status === one}
            onClick={() => setStatus(one)}
          >
            {words.cases.status[one]}
          </button>
        ))}
      </div>
      <Rows status={status} loading={loading} retry={() => void load()} />
    </>
  );
}

interface RowsProps {
  readonly status: CaseStatus;
  readonly loading: 'going-on' | 'done' | 'failed';
  readonly retry: () => void;
}

function Rows({ status, loading, retry }: RowsProps): JSX.Element {
  const { words } = useSurface();
  const all = useDeskState(casesIn);
  const current = useDeskState(routeIn).id;
  const cases = useMemo(() => casesOf(all, [status]), [all, status]);
  const { title, text } = words.inbox.empty.messages;
  if (loading === 'going-on' && cases.length === 0) return <Skeleton rows={4} kind="list" />;
  if (loading === 'failed' && cases.length === 0) return <Failed retry={retry} />;
  if (cases.length === 0 && status === 'open')
    return <Empty icon="messages" title={title} text={text} />;
  if (cases.length === 0) return <Empty icon="messages" title={words.cases.none[status]} />;
  return (
    <div class="list-scroll">
      <ul class="list">
        {cases.map((value) => (
          <li key={value.number}>
            <CaseRow value={value} current={current === value.number} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CaseRowProps {
  readonly value: Case;
  readonly current: boolean;
}

function CaseRowView({ value, current }: CaseRowProps): JSX.Element {
  const { desk, words, times } = useSurface();
  const { vocabulary } = words;
  const kind = nameOf({ ...vocabulary.intents, ...vocabulary.caseKinds }, value.kind);
  return (
    <button
      type="button"
      class="row row-case"
      data-row={value.number}
      aria-current={current ? 'true' : undefined}
      onClick={() => desk.go({ tab: 'messages', id: value.number })}
    >
      <span class="row-main">
        <span class="row-top">
          <bdi class="row-name">{value.customerName ?? words.inbox.nameless}</bdi>
          <Severity severity={value.severity} />
          <time class="row-time" dateTime={value.openedAt}>
            {times.short(value.openedAt, Date.now())}
          </time>
        </span>
        <span class="row-text row-text-two">
          <bdi>{value.summary}</bdi>
        </span>
        <span class="row-facts">
          <span class="row-about">
            <span>{kind}</span>
            <span class="number">{value.number}</span>
          </span>
          {value.dueAt && <Due value={value} />}
        </span>
      </span>
    </button>
  );
}

const CaseRow = memo(CaseRowView);
