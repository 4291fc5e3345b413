import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const SUITE = '.suite.ts';

/**
 * Runs every `*.suite.ts` of a folder, each in a `describe` of its name. Suites that start a server go
 * together into one test file: the program, the model and the index are loaded once for all of them,
 * which takes longer than most of the tests do.
 */
export function runSuites(folder: string, load: NodeJS.Require): void {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(SUITE))) {
    describe(file.slice(0, -SUITE.length), () => {
      load(join(folder, file));
    });
  }
}
