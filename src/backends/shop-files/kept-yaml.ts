import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';

/** What came of a text, beside the hash of that text and of the parser's version. */
const Kept = z
  .object({ of: z.string(), content: z.unknown() })
  .refine(({ content }) => content !== undefined);
const Parser = z.object({ version: z.string() });

/**
 * Reads YAML files, each parsed once for what stands in it: parsing takes ten times as long as reading
 * what came of it. That is kept with a hash of the text it came from and of the parser's version, so a
 * file that was edited in any way is parsed anew, and all are with another parser; a kept file that is missing, damaged or cannot be written costs only time.
 */
export class KeptYaml {
  /**
   * @param folder where it is kept, a file for each name; nothing in it is worth a backup.
   * @param parser the version of what parses.
   */
  constructor(
    private readonly folder: string,
    private readonly parser = yamlVersion(),
  ) {}

  /** The content of a file, as `parse` of `yaml` gives it. Throws what reading or parsing it throws. */
  read(file: string): unknown {
    const text = readFileSync(file, 'utf8');
    const of = createHash('sha256').update(`${this.parser}\n${text}`).digest('hex');
    const place = join(this.folder, `${basename(file)}.json`);
    const kept = readKept(place);
    if (kept?.of === of) return kept.content;
    const content: unknown = parse(text);
    this.keep(place, of, content);
    return content;
  }

  /**
   * Written beside and renamed, so that no other process reads half of it. What JSON would tell otherwise,
   * such as `.inf`, is not kept at all.
   */
  private keep(place: string, of: string, content: unknown): void {
    const draft = `${place}.${process.pid}.tmp`;
    try {
      const kept = JSON.stringify({ of, content });
      if (!isDeepStrictEqual(Kept.parse(JSON.parse(kept)).content, content)) return;
      mkdirSync(this.folder, { recursive: true });
      writeFileSync(draft, kept);
      renameSync(draft, place);
    } catch {
      // A folder that nobody may write to, or content that JSON has no words for: the file is parsed again next time.
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

function yamlVersion(): string {
  const load = createRequire(__filename);
  return Parser.parse(load('yaml/package.json')).version;
}
