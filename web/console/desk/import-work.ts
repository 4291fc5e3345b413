import type { ArticleApi } from '../api/article-api.js';
import type { ImportAnswer, ImportChoices, ImportProgress } from '../api/article-types.js';
import { noticeOf, type Environment } from './environment.js';

export type Choices = Omit<ImportChoices, 'confirm'>;

/** An import on its way: chosen files, what would happen, what happened. */
export interface ImportState {
  readonly files: readonly File[];
  readonly choices: Choices;
  readonly answer: ImportAnswer | undefined;
  readonly busy: boolean;
  /** How far the server has come; nothing before it has heard of the import. */
  readonly progress: ImportProgress | undefined;
}

export interface ImportParts {
  readonly articles: Pick<ArticleApi, 'import' | 'importProgress'>;
  readonly tell: Environment['tell'];
  readonly newKey: () => string;
  /** Calls again and again; returns what ends it. */
  readonly every: (ask: () => void, ms: number) => () => void;
  /** Called when articles were taken in. */
  readonly onImported: () => void;
}

/** How often the server is asked how far it has come. */
const WATCH_MS = 400;

/** What the server takes at once, forms' own bytes aside. */
const MOST_BYTES = 15 * 1024 * 1024;
const MOST_FILES = 2_000;

const NOTHING: Choices = { publish: false, duplicates: false, topic: '', language: '' };

/** Sends files to be looked at, then to be taken in; one request at a time, which can be broken off. */
export class ImportWork {
  private state: ImportState = {
    ...{ files: [], choices: NOTHING, answer: undefined, busy: false, progress: undefined },
  };
  private listener: () => void = () => undefined;
  /** Counts what was asked about: an answer about anything else is not shown, let alone confirmed. */
  private edition = 0;
  private sending: AbortController | undefined;
  private confirmed = false;

  constructor(private readonly parts: ImportParts) {}

  get(): ImportState {
    return this.state;
  }

  subscribe(listener: () => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = () => undefined;
    };
  }

  choose(files: readonly File[]): void {
    this.askAnew({ files });
  }

  change(part: Partial<Choices>): void {
    const choices = { ...this.state.choices, ...part };
    // Where articles belong changes what would happen; the other choices only what is done with it.
    if ('topic' in part || 'language' in part) this.askAnew({ choices });
    else this.update({ choices });
  }

  /** Asks what would happen. */
  check(): Promise<void> {
    return this.send(false);
  }

  /** Takes in what was looked at. */
  confirm(): Promise<void> {
    return this.send(true);
  }

  /** Whether breaking off now leaves everything as it is. */
  get stoppable(): boolean {
    return this.state.busy && this.state.progress?.phase !== 'saving';
  }

  /** Breaks the request off; the server stops reading then. What is being saved is saved. */
  stop(): void {
    if (this.stoppable) this.sending?.abort();
  }

  /** The page is left: a look is broken off, what was confirmed goes on. */
  leave(): void {
    if (!this.confirmed) this.stop();
  }

  private async send(confirm: boolean): Promise<void> {
    const { articles, tell, every, newKey, onImported } = this.parts;
    const { files, choices } = this.state;
    if (this.state.busy) return;
    // The server would break off, and nobody would know why.
    if (isTooMuch(files)) return tell({ kind: 'error', code: 'import.too-much', message: '' });
    const job = newKey();
    const asked = this.edition;
    const sending = new AbortController();
    this.sending = sending;
    this.confirmed = confirm;
    this.update({ busy: true, progress: undefined });
    const endWatch = every(() => void this.ask(job), WATCH_MS);
    const sent = await articles.import(files, { ...choices, confirm }, job, sending.signal);
    endWatch();
    this.sending = undefined;
    this.update({ busy: false, progress: undefined });
    // Who broke it off cannot know how much was saved by then.
    if (confirm && (sent.ok || sending.signal.aborted)) onImported();
    if (sending.signal.aborted) return;
    if (!sent.ok) return tell(noticeOf(sent));
    if (asked === this.edition) this.update({ answer: sent.value });
  }

  private async ask(job: string): Promise<void> {
    const told = await this.parts.articles.importProgress(job);
    // Between two phases the server may know nothing: the bar stays where it was.
    if (told.ok && told.value.progress && this.state.busy)
      this.update({ progress: told.value.progress });
  }

  private askAnew(part: Partial<ImportState>): void {
    this.edition++;
    this.update({ ...part, answer: undefined });
  }

  private update(part: Partial<ImportState>): void {
    this.state = { ...this.state, ...part };
    this.listener();
  }
}

function isTooMuch(files: readonly File[]): boolean {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return bytes > MOST_BYTES || files.length > MOST_FILES;
}
