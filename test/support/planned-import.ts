import { readImportFiles } from '../../src/backends/article-import/read-files.js';
import { faultMessage } from '../../src/domain/knowledge/article-fault.js';
import { noValues } from '../../src/domain/knowledge/article-rules.js';
import { planImport, type ImportItem } from '../../src/domain/knowledge/import-plan.js';

export interface Planned {
  readonly items: readonly ImportItem[];
  /** Every fault as the command line prints it. */
  readonly told: readonly string[];
}

/** What an import of these files would do where there is no article yet. */
export async function plan(
  ...files: readonly (readonly [name: string, content: string | Buffer])[]
): Promise<Planned> {
  const read = await readImportFiles(
    files.map(([name, content]) => ({ name, bytes: Buffer.from(content) })),
  );
  const items = planImport(read.candidates, [], { knownValues: noValues, defaults: {} });
  const faults = [...read.faults, ...items.flatMap((item) => item.faults)];
  const told = faults.map((fault) => {
    const line = fault.line === undefined ? '' : `:${fault.line}`;
    return `${fault.where}${line}: ${faultMessage(fault)}`;
  });
  return { items, told };
}
