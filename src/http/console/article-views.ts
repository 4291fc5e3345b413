import type { Agent } from '../../domain/handoff/agent.js';
import type { ArticleDesk } from '../../domain/knowledge/article-desk.js';
import { ARTICLE_FIELD_NAMES } from '../../domain/knowledge/article-fields.js';
import type { ArticleRecord, ArticleRevision } from '../../domain/knowledge/article-record.js';
import { movesOf } from '../../domain/knowledge/article-states.js';
import type { ArticleText } from '../../domain/knowledge/article-text.js';
import { without } from '../../domain/knowledge/without.js';
import { diffLines } from '../../domain/knowledge/line-diff.js';

/** An article as its editor sees it: with what can be done, and what stands in the way. */
export async function recordView(
  articles: ArticleDesk,
  agent: Agent,
  record: ArticleRecord,
): Promise<object> {
  const { live } = record;
  return {
    ...without(record, 'inStepWith', 'live'),
    live: live.from === 'console' ? { from: live.from, revision: live.revision } : live,
    moves: movesOf(agent, record.state),
    disposable: await articles.isDisposable(agent, record),
    faults: await articles.faultsOf(record, record.text),
  };
}

/** For whom, where and when a variant is told, and how far its text has come. */
export function variantView({ slug, language, state, text }: ArticleRecord): object {
  const { audience, channels, validFrom, validTo } = text;
  return { slug, language, state, audience, channels, validFrom, validTo };
}

/** A line of the history; texts are compared, not listed. */
export function revisionView(revision: ArticleRevision): object {
  return without(revision, 'text', 'slug', 'language');
}

/** What changed between two texts: fields by name with both values, and the body line by line. */
export function compareTexts(before: ArticleText, after: ArticleText): object {
  const names = (['topic', ...ARTICLE_FIELD_NAMES] as const).filter((name) => name !== 'updated');
  const fields = names.flatMap((name) => {
    const [was, is] = [shown(before[name]), shown(after[name])];
    return was === is ? [] : [{ name, before: was, after: is }];
  });
  return { fields, lines: diffLines(before.body.trim(), after.body.trim()) };
}

function shown(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value ?? []).join('\n');
}
