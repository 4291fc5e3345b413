import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../shared/language.js';
import type { CannedReply } from '../../api/suggestion-types.js';
import { useSurface } from '../context.js';
import { useAnswer } from '../knowledge/use-answer.js';

/** A slash at the beginning of a word, and what follows it up to the end of the text. */
const SLASH = /(^|\s)\/([^\s/]{0,40})$/;

const NOTHING = Promise.resolve({
  ok: true,
  value: { replies: [] as readonly CannedReply[] },
} as const);

/** The open menu of canned replies. */
export interface Canned {
  readonly found: readonly CannedReply[];
  readonly picked: number;
  readonly textOf: (reply: CannedReply) => string;
  readonly take: (reply: CannedReply) => void;
  /** Whether the key was the menu's. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

interface Parts {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly onText: (text: string) => void;
}

/** Opens the menu while the text ends in a slash and words; `undefined` while it is shut. */
export function useCanned({ id, text, language, onText }: Parts): Canned | undefined {
  const { desk } = useSurface();
  const asked = SLASH.exec(text)?.[2];
  const [shutAt, shut] = useState<string>();
  const [picked, pick] = useState(0);
  useEffect(() => pick(0), [asked]);
  const open = asked !== undefined && shutAt !== text;
  const answer = useAnswer(open ? `canned.${asked}` : 'shut', (wanted) =>
    open ? desk.loop.cannedFor(asked, wanted) : NOTHING,
  );
  if (!open || !answer.value) return undefined;
  const found = answer.value.replies;
  const textOf = (reply: CannedReply): string =>
    reply.text[language] ?? reply.text.zh ?? reply.text.en ?? '';
  const take = (reply: CannedReply): void => {
    onText(text.replace(SLASH, (_all, before: string) => before + textOf(reply)));
    void desk.loop.used(id, 'canned', reply.id);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.isComposing || event.keyCode === 229) return false;
    const chosen = found[picked];
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        pick((found.length + picked + step) % Math.max(1, found.length));
        return true;
      }
      case 'Enter':
      case 'Tab':
        if (chosen) take(chosen);
        return chosen !== undefined;
      case 'Escape':
        shut(text);
        return true;
      default:
        return false;
    }
  };
  return { found, picked, textOf, take, onKey };
}
