import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { noticeOf } from '../../desk/environment.js';
import type { KnowledgeReport } from '../../api/report-types.js';
import { useSurface } from '../context.js';
import { useAnswer } from '../knowledge/use-answer.js';
import { Failed } from '../parts/failed.js';
import { Skeleton } from '../parts/skeleton.js';
import { DayBars } from './day-bars.js';
import { PageFrame } from './page-frame.js';
import { BadlyLiked, MostAsked, Stale, Unused } from './report-lists.js';

const WINDOWS = [7, 30, 90] as const;

/** How the knowledge base does: what is asked, what helps, what wants a hand. */
export function ReportsPage({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const { desk, words } = useSurface();
  const { loop } = words;
  const [days, setDays] = useState<number>(30);
  const found = useAnswer(`report.${days}`, () => desk.loop.report(days));
  const windows = (
    <div class="segments report-window" role="group" aria-label={loop.report.window}>
      {WINDOWS.map((one) => (
        <button
          key={one}
          type="button"
          class="segment"
          aria-pressed={days === one}
          onClick={() => setDays(one)}
        >
          {loop.report.days(one)}
        </button>
      ))}
    </div>
  );
  return (
    <PageFrame title={loop.pages.reports} onBack={onBack} tools={windows}>
      {found.failed && <Failed retry={() => void found.load()} />}
      {!found.failed && !found.value && <Skeleton rows={4} kind="panel" />}
      {found.value && <Report report={found.value} days={days} reload={found.load} />}
    </PageFrame>
  );
}

interface ReportProps {
  readonly report: KnowledgeReport;
  readonly days: number;
  readonly reload: () => Promise<void>;
}

function Report({ report, days, reload }: ReportProps): JSX.Element {
  return (
    <>
      <Shares report={report} />
      <DayBars days={report.days} />
      <MostAsked lines={report.mostAsked} />
      <BadlyLiked lines={report.badlyLiked} />
      <Stale lines={report.stale} />
      <Unused lines={report.unused} />
      {report.mayRecount && <Recount days={days} reload={reload} />}
    </>
  );
}

function Shares({ report }: { readonly report: KnowledgeReport }): JSX.Element {
  const words = useSurface().words.loop.report;
  const { answered, offered, unknown, helpful, unhelpful } = report.total;
  const all = answered + offered + unknown;
  const share = (part: number): string => (all > 0 ? `${Math.round((100 * part) / all)}%` : '–');
  return (
    <dl class="report-shares">
      {(['answered', 'offered', 'unknown'] as const).map((kind) => (
        <div key={kind} class={`report-share report-top-${kind}`}>
          <dt>{words.kinds[kind]}</dt>
          <dd>
            {share(report.total[kind])} <small>{report.total[kind]}</small>
          </dd>
        </div>
      ))}
      <div class="report-share">
        <dt>{words.precision}</dt>
        <dd>
          {report.precision === undefined ? '–' : `${Math.round(100 * report.precision)}%`}{' '}
          <small>{words.voices(helpful, unhelpful)}</small>
        </dd>
      </div>
    </dl>
  );
}

/** Counts from the logs what a crash may have lost. */
function Recount({ days, reload }: Omit<ReportProps, 'report'>): JSX.Element {
  const { desk, words } = useSurface();
  const { report } = words.loop;
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  const recount = async (): Promise<void> => {
    setBusy(true);
    const answer = await desk.loop.recount(days);
    setBusy(false);
    if (!answer.ok) return desk.tell(noticeOf(answer));
    const { conversations, cut } = answer.value;
    setSaid(cut ? report.recountCut(conversations) : report.recounted(conversations));
    await reload();
  };
  return (
    <p class="report-recount">
      <button type="button" class="button" disabled={busy} onClick={() => void recount()}>
        {report.recount}
      </button>
      <span class="hint" role="status">
        {said ?? report.recountHint}
      </span>
    </p>
  );
}
