import { useState } from 'preact/hooks';
import type { ImportAnswer, ImportChoices } from '../../api/article-types.js';
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
  readonly choose: (files: readonly File[]) => void;
  readonly change: (part: Partial<Choices>) => void;
  readonly check: () => Promise<void>;
  readonly confirm: () => Promise<void>;
}

const NOTHING: Choices = { publish: false, duplicates: false, topic: '', language: '' };

export function useImport(): ImportWork {
  const { desk } = useSurface();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [choices, setChoices] = useState<Choices>(NOTHING);
  const [answer, setAnswer] = useState<ImportAnswer>();
  const [busy, setBusy] = useState(false);
  const send = async (confirm: boolean): Promise<void> => {
    setBusy(true);
    const sent = await desk.articles.import(files, { ...choices, confirm });
    setBusy(false);
    if (!sent.ok) return desk.tell(noticeOf(sent));
    setAnswer(sent.value);
    if (confirm) tellArticlesChanged();
  };
  return {
    ...{ files, choices, answer, busy },
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
