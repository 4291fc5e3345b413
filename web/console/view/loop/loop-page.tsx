import type { JSX } from 'preact';
import { CannedPage } from './canned-page.js';
import { LOOP_IDS } from './loop-ids.js';
import { ReportsPage } from './reports-page.js';
import { TranscriptsPage } from './transcripts-page.js';
import { UnansweredPage } from './unanswered-page.js';

interface PageProps {
  readonly id: string | undefined;
  readonly onBack: () => void;
}

/** The page of this id; `undefined` when it is none of these. */
export function loopPage({ id, onBack }: PageProps): JSX.Element | undefined {
  if (id === LOOP_IDS.unanswered) return <UnansweredPage onBack={onBack} />;
  if (id === LOOP_IDS.reports) return <ReportsPage onBack={onBack} />;
  if (id === LOOP_IDS.canned) return <CannedPage onBack={onBack} />;
  if (id === LOOP_IDS.transcripts) return <TranscriptsPage onBack={onBack} />;
  return undefined;
}
