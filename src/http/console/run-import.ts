import type { Request, Response } from 'restify';
import { AppError } from '../../errors.js';
import type { Agent } from '../../domain/handoff/agent.js';
import type { ImportDefaults, ReadCandidates } from '../../domain/knowledge/article-candidate.js';
import type { ArticleDesk } from '../../domain/knowledge/article-desk.js';
import {
  importArticles,
  type ImportChoices,
  type Imported,
} from '../../domain/knowledge/import-articles.js';
import type { ImportItem } from '../../domain/knowledge/import-plan.js';
import { readUpload, type UploadedFile, type UploadLimits } from '../read-upload.js';
import type { ImportProgress } from './import-board.js';

/** What reads the files of an import: in the order given, ended by the signal. */
export type ReadFiles = (
  files: readonly UploadedFile[],
  onProgress: (progress: {
    readonly done: number;
    readonly of: number;
    readonly name: string;
  }) => void,
  signal?: AbortSignal,
) => Promise<ReadCandidates>;

export interface ImportTask {
  readonly agent: Agent;
  readonly defaults: ImportDefaults;
  readonly choices: ImportChoices;
  /** Takes the articles in; without it nothing changes. */
  readonly confirm: boolean;
}

/** What an import would do, or did. */
export interface ImportResult extends Pick<ReadCandidates, 'faults'> {
  readonly items: readonly ImportItem[];
  readonly done?: readonly Imported[];
}

/** A folder of articles is many small files; one that is too large is told by its name. */
const UPLOAD: UploadLimits = {
  file: 16 * 1024 * 1024,
  files: 2_000,
  total: 16 * 1024 * 1024,
  folders: true,
};

/**
 * Takes one import from its first byte to its last article. A sender who is gone ends it, unless the
 * articles are being saved: half an import helps nobody. Throws `http.aborted` then, and what
 * `readUpload` throws.
 */
export async function runImport(
  parts: { readonly articles: ArticleDesk; readonly readFiles: ReadFiles },
  { agent, defaults, choices, confirm }: ImportTask,
  req: Request,
  signal: AbortSignal,
  tell: (progress: ImportProgress) => void,
): Promise<ImportResult> {
  const { articles } = parts;
  tellArrival(req, tell);
  const { files } = await readUpload(req, UPLOAD);
  tell({ phase: 'waiting', done: 0, of: files.length });
  const { candidates, faults } = await parts.readFiles(
    files,
    (progress) => tell({ phase: 'reading', ...progress }),
    signal,
  );
  const of = candidates.length;
  const items = await articles.planImport(candidates, defaults, (done) => {
    signal.throwIfAborted();
    tell({ phase: 'comparing', done, of });
  });
  signal.throwIfAborted();
  if (!confirm) return { items, faults };
  const done = await importArticles(articles, agent, items, choices, (saved, all) =>
    tell({ phase: 'saving', done: saved, of: all }),
  );
  return { items, faults, done };
}

/** Fires when the client is gone before it had its answer. */
export function whenGone(res: Response): AbortSignal {
  const gone = new AbortController();
  const leave = (): void => {
    if (!res.writableEnded) gone.abort(new AppError('http.aborted', 'the client is gone'));
  };
  if (res.destroyed) leave();
  else res.once('close', leave);
  return gone.signal;
}

function tellArrival(req: Request, tell: (progress: ImportProgress) => void): void {
  const of = Number(req.headers['content-length'] ?? 0);
  let done = 0;
  req.on('data', ({ length }: Buffer) => {
    done += length;
    tell({ phase: 'receiving', done, of });
  });
}
