/** How far an import has come. */
export interface ImportProgress {
  readonly phase: 'receiving' | 'waiting' | 'reading' | 'comparing' | 'saving';
  /** Bytes while receiving, files while waiting and reading, articles afterwards. */
  readonly done: number;
  readonly of: number;
  /** The file that is being read. */
  readonly name?: string;
}

const JOB = /^[\w-]{8,64}$/;

/**
 * One is read while the others wait with their files in memory; so few that the last one's turn comes
 * before its sender gives up.
 */
const MOST_AT_ONCE = 3;
/** One that was broken off may not have ended yet when the next begins. */
const MOST_OF_ONE = 2;

interface Running {
  readonly agentId: string;
  readonly job: string | undefined;
  progress: ImportProgress | undefined;
}

/** Where imports that are under way are counted, and looked up by whoever began them; kept no longer than they run. */
export class ImportBoard {
  private readonly running = new Set<Running>();

  /** Whether this agent has to wait until another import has ended. */
  isFullFor(agentId: string): boolean {
    const theirs = [...this.running].filter((one) => one.agentId === agentId);
    return this.running.size >= MOST_AT_ONCE || theirs.length >= MOST_OF_ONE;
  }

  /** Runs an import that tells how far it has come, under the name that its sender gave it. */
  async watch<T>(
    agentId: string,
    job: string | undefined,
    run: (tell: (progress: ImportProgress) => void) => Promise<T>,
  ): Promise<T> {
    const known = job !== undefined && JOB.test(job) ? job : undefined;
    const one: Running = { agentId, job: known, progress: undefined };
    this.running.add(one);
    try {
      return await run((progress) => {
        one.progress = progress;
      });
    } finally {
      this.running.delete(one);
    }
  }

  /** `undefined` when this agent has no import of this name under way. */
  of(agentId: string, job: string): ImportProgress | undefined {
    return [...this.running].find((one) => one.agentId === agentId && one.job === job)?.progress;
  }
}
