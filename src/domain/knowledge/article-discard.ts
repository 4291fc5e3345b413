import { maySupervise, type Agent } from '../handoff/agent.js';
import type { ArticleRecord, ArticleRevision } from './article-record.js';

/**
 * Why this editor may not throw a text away; `undefined` when they may. `wrong-state`: customers were
 * told it, so it has a past to keep. `not-allowed`: it is a draft that a colleague began, which
 * only supervisors and administrators delete, because nothing brings it back.
 *
 * @param past every revision of it, the newest first
 */
export function discardRefusal(
  editor: Pick<Agent, 'id' | 'role'>,
  { live }: Pick<ArticleRecord, 'live'>,
  past: readonly Pick<ArticleRevision, 'action' | 'by'>[],
): 'wrong-state' | 'not-allowed' | undefined {
  const wasTold = past.some(({ action }) => TOLD.has(action));
  if (live.from !== 'nowhere' || wasTold) return 'wrong-state';
  return maySupervise(editor) || past.at(-1)?.by === editor.id ? undefined : 'not-allowed';
}

const TOLD: ReadonlySet<ArticleRevision['action']> = new Set(['file', 'published', 'archived']);
