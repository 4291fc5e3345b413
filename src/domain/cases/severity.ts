import type { Mood } from '../understanding.js';
import type { Severity } from './case.js';

/** Complaints that touch health, trust or law start higher than mishaps. */
const SERIOUS = new Set(['complaint.privacy', 'complaint.quality', 'complaint.refund']);

/** How severe a complaint is taken to be at intake; an agent may change it. */
export function severityOf(kind: string, mood: Pick<Mood, 'anger' | 'urgency'>): Severity {
  const base = SERIOUS.has(kind) ? 3 : 2;
  const raised = base + (mood.anger >= 0.7 || mood.urgency >= 0.7 ? 1 : 0);
  return raised >= 4 ? 4 : raised === 3 ? 3 : 2;
}
