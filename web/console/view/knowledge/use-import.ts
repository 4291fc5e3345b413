import { useRef, useState } from 'preact/hooks';
import type { ImportAnswer, ImportChoices, ImportProgress } from '../../api/article-types.js';
import { newKey } from '../../desk/key.js';
import { noticeOf } from '../../desk/environment.js';
import { useSurface } from '../context.js';
import { tellArticlesChanged } from './articles-changed.js';

export type Choices = Omit<ImportChoices, 'confirm'>;

/** An import on its way: chosen files, what would happen, what happened. */
export interface ImportWork {
  readonly files: readonly File[];
  readonly choices: Choices;
  readonly answer: ImportAnswer | undefined;
  readonly busy: boolean;
  /** How far the server has come; nothing before the files have arrived. */
  readonly progress: ImportProgress | undefined;
  readonly choose: (files: readonly File[]) => void;
  readonly change: (part: Partial<Choices>) => void;
  readonly check: () => Promise<void>;
  readonly confirm: () => Promise<void>;
}

/** How often the server is asked how far it has come. */
const WATCH_MS = 400;

/** What the server takes at once, forms' own bytes aside. */
const MOST_BYTES = 15 * 1024 * 1024;
const MOST_FILES = 2_000;

const NOTHING: Choices = { publish: false, duplicates: false, topic: '', language: '' };

export function useImport(): ImportWork {
  const { desk } = useSurface();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [choices, setChoices] = useState<Choices>(NOTHING);
  const [answer, setAnswer] = useState<ImportAnswer>();
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<ImportProgress>();
  /** Counts what was asked about: an answer about anything else is not shown, let alone confirmed. */
  const edition = useRef(0);
  const askAnew = (): void => {
    edition.current++;
    setAnswer(undefined);
  };
  const tooMuch = (): boolean => {
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    return bytes > MOST_BYTES || files.length > MOST_FILES;
  };
  const send = async (confirm: boolean): Promise<void> => {
    // The server would break off, and nobody would know why.
    if (tooMuch()) return desk.tell({ kind: 'error', code: 'import.too-much', message: '' });
    const job = newKey(crypto);
    const asked = edition.current;
    setProgress(undefined);
    setBusy(true);
    const ask = async (): Promise<void> => {
      const told = await desk.articles.importProgress(job);
      if (told.ok) setProgress(told.value.progress);
    };
    const sending = desk.articles.import(files, { ...choices, confirm }, job);
    const sent = await watching(() => void ask(), sending);
    setProgress(undefined);
    setBusy(false);
    if (!sent.ok) return desk.tell(noticeOf(sent));
    if (confirm) tellArticlesChanged();
    if (asked === edition.current) setAnswer(sent.value);
  };
  return {
    ...{ files, choices, answer, busy, progress: busy ? progress : undefined },
    choose: (chosen) => {
      setFiles(chosen);
      askAnew();
    },
    change: (part) => {
      setChoices({ ...choices, ...part });
      // Where articles belong changes what would happen; the other choices only what is done with it.
      if ('topic' in part || 'language' in part) askAnew();
    },
    check: () => send(false),
    confirm: () => send(true),
  };
}

/** Asks how far the server has come, again and again until the work is done. */
async function watching<T>(ask: () => void, work: Promise<T>): Promise<T> {
  const watch = window.setInterval(ask, WATCH_MS);
  try {
    return await work;
  } finally {
    window.clearInterval(watch);
  }
}
