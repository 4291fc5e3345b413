import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What came of a text, beside the hash of that text. */
const Kept = z.object({ of: z.string(), content: z.unknown() });

/**
 * Reads YAML files, each parsed once for what stands in it: parsing takes ten times as long as reading
 * what came of it. That is kept with a hash of the text it came from, so a file that was edited in any
 * way is parsed anew; a kept file that is missing, damaged or cannot be written costs only time.
 */
export class KeptYaml {
  /** @param folder where it is kept, a file for each name; nothing in it is worth a backup. */
  constructor(private readonly folder: string) {}

  /** The content of a file, as `parse` of `yaml` gives it. Throws what reading or parsing it throws. */
  read(file: string): unknown {
    const text = readFileSync(file, 'utf8');
    const of = createHash('sha256').update(text).digest('hex');
    const place = join(this.folder, `${basename(file)}.json`);
    const kept = readKept(place);
    if (kept?.of === of) return kept.content;
    const content: unknown = parse(text);
    this.keep(place, { of, content });
    return content;
  }

  /** Written beside and renamed, so that no other process reads half of it. */
  private keep(place: string, kept: z.output<typeof Kept>): void {
    const draft = `${place}.${process.pid}.tmp`;
    try {
      mkdirSync(this.folder, { recursive: true });
      writeFileSync(draft, JSON.stringify(kept));
      renameSync(draft, place);
    } catch {
      // A folder that nobody may write to: the file is parsed again next time.
    }
  }
}

function readKept(place: string): z.output<typeof Kept> | undefined {
  try {
    return Kept.parse(JSON.parse(readFileSync(place, 'utf8')));
  } catch {
    return undefined;
  }
}
