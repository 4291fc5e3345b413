import type { ImportFault } from '../src/domain/knowledge/article-candidate.js';
import { faultMessage } from '../src/domain/knowledge/article-fault.js';
import type { Imported } from '../src/domain/knowledge/import-articles.js';
import type { ImportItem, ImportKind } from '../src/domain/knowledge/import-plan.js';

const COUNTED: Readonly<Record<ImportKind, string>> = {
  new: 'new',
  changed: 'changed',
  same: 'unchanged',
  duplicate: 'near-duplicate',
  faulty: 'with faults',
};

/** What an import would do, a line for each article that is worth one, and a sum at the end. */
export function describePlan(items: readonly ImportItem[], unread: readonly ImportFault[]): string {
  const lines = items.flatMap((item) => {
    const id = `${item.slug}.${item.language}`;
    const lacks = item.missing.map((language) => `, ${language} is missing`).join('');
    if (item.kind === 'faulty') return item.faults.map(faultLine);
    if (item.kind === 'same') return [];
    if (item.kind !== 'duplicate') return [`${item.where}: ${item.kind} ${id}${lacks}`];
    const { slug = '', question = '' } = item.duplicateOf ?? {};
    return [`${item.where}: near-duplicate of ${slug} ("${question}"): left out`];
  });
  const sums = Object.entries(COUNTED).flatMap(([kind, name]) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count > 0 ? [`${count} ${name}`] : [];
  });
  if (unread.length > 0) sums.push(`${unread.length} not read`);
  return [...unread.map(faultLine), ...lines, sums.join(', ') || 'nothing found', ''].join('\n');
}

/** What an import did. */
export function describeImport(done: readonly Imported[], publish: boolean): string {
  const refused = done.flatMap(({ item, outcome }) => {
    if (outcome.ok) return [];
    const why =
      outcome.reason === 'faulty' ? outcome.faults.map(faultMessage).join('; ') : outcome.reason;
    return [
      `${item.where}: ${item.slug}.${item.language} was not ${publish ? 'published' : 'saved'}: ${why}`,
    ];
  });
  const count = done.length - refused.length;
  return [...refused, `${count} ${publish ? 'published' : 'saved as drafts'}`, ''].join('\n');
}

function faultLine(fault: ImportFault): string {
  const line = fault.line === undefined ? '' : `:${fault.line}`;
  return `${fault.where}${line}: ${faultMessage(fault)}`;
}
