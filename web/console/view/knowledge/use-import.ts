import { useState } from 'preact/hooks';
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
  const tooMuch = (): boolean => {
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    return bytes > MOST_BYTES || files.length > MOST_FILES;
  };
  const send = async (confirm: boolean): Promise<void> => {
    // The server would break off, and nobody would know why.
    if (tooMuch()) return desk.tell({ kind: 'error', code: 'import.too-much', message: '' });
    const job = newKey(crypto);
    setProgress(undefined);
    setBusy(true);
    const watch = window.setInterval(() => {
      void desk.articles.importProgress(job).then((told) => {
        if (told.ok) setProgress(told.value.progress);
      });
    }, WATCH_MS);
    const sent = await desk.articles.import(files, { ...choices, confirm }, job);
    window.clearInterval(watch);
    setProgress(undefined);
    setBusy(false);
    if (!sent.ok) return desk.tell(noticeOf(sent));
    setAnswer(sent.value);
    if (confirm) tellArticlesChanged();
  };
  return {
    ...{ files, choices, answer, busy, progress: busy ? progress : undefined },
    choose: (chosen) => {
      setFiles(chosen);
      setAnswer(undefined);
    },
    change: (part) => {
      setChoices({ ...choices, ...part });
      // Where articles belong changes what would happen; the other choices only what is done with it.
      if ('topic' in part || 'language' in part) setAnswer(undefined);
    },
    check: () => send(false),
    confirm: () => send(true),
  };
}
