/** How far an import has come. */
export interface ImportProgress {
  readonly phase: 'reading' | 'comparing' | 'saving';
  /** Files while reading, articles afterwards. */
  readonly done: number;
  readonly of: number;
  /** The file that is being read. */
  readonly name?: string;
}

const JOB = /^[\w-]{8,64}$/;

/** Where imports that are under way are looked up by whoever began them; kept no longer than they run. */
export class ImportBoard {
  private readonly running = new Map<string, ImportProgress>();

  /** Runs an import that tells how far it has come, under the name that its sender gave it. */
  async watch<T>(
    agentId: string,
    job: string | undefined,
    run: (tell: (progress: ImportProgress) => void) => Promise<T>,
  ): Promise<T> {
    const key = job !== undefined && JOB.test(job) ? keyOf(agentId, job) : undefined;
    try {
      return await run((progress) => {
        if (key !== undefined) this.running.set(key, progress);
      });
    } finally {
      if (key !== undefined) this.running.delete(key);
    }
  }

  /** `undefined` when this agent has no import of this name under way. */
  of(agentId: string, job: string): ImportProgress | undefined {
    return this.running.get(keyOf(agentId, job));
  }
}

function keyOf(agentId: string, job: string): string {
  return `${agentId}|${job}`;
}
