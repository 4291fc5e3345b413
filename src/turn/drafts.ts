import type { Draft, Entry } from '../domain/conversation/entry.js';
import type { Understanding } from '../domain/understanding.js';
import type { DialogResult, Reply } from './dialog.js';
import { traceOf } from './trace.js';

/** What a dialog said as entries of the log, each with why it was said. */
export function draftsOf(
  replies: readonly Reply[],
  said: {
    readonly dialog: string;
    readonly step: string;
    readonly why: DialogResult['why'];
    readonly entry: Entry;
    readonly heard: Understanding;
  },
): Draft[] {
  const { dialog, step, why, entry, heard } = said;
  return replies.map(({ key, ...body }) => ({
    author: { role: 'bot' },
    body: { kind: 'text', ...body },
    replyTo: entry.seq,
    trace: traceOf(heard, { ...why, dialog, step, key }),
  }));
}
