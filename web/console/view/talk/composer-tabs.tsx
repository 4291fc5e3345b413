import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { MessageKind } from '../../api/conversation-types.js';
import { useWords } from '../context.js';
import { Icon } from '../parts/icons.js';

const KINDS = ['reply', 'note'] as const;

interface TabsProps {
  readonly kind: MessageKind;
  readonly replyOff: boolean;
  readonly onKind: (kind: MessageKind) => void;
}

/** Whether the words go to the customer or stay among colleagues. */
export function ComposerTabs({ kind, replyOff, onKind }: TabsProps): JSX.Element {
  const { talk } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.key.startsWith('Arrow') || replyOff) return;
    event.preventDefault();
    const other = kind === 'reply' ? 'note' : 'reply';
    onKind(other);
    list.current?.querySelector<HTMLElement>(`[data-kind="${other}"]`)?.focus();
  };
  return (
    <div
      ref={list}
      class="composer-tabs"
      role="radiogroup"
      aria-label={talk.kind}
      onKeyDown={onKeyDown}
    >
      {KINDS.map((one) => (
        <button
          key={one}
          type="button"
          role="radio"
          class="composer-tab"
          data-kind={one}
          aria-checked={kind === one}
          tabIndex={kind === one ? 0 : -1}
          disabled={one === 'reply' && replyOff}
          onClick={() => onKind(one)}
        >
          {one === 'note' && <Icon name="note" />}
          {one === 'reply' ? talk.reply : talk.writeNote}
        </button>
      ))}
    </div>
  );
}
