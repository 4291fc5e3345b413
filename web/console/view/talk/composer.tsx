import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageKind } from '../../api/conversation-types.js';
import type { Item } from '../../api/types.js';
import type { Draft } from '../../desk/drafts.js';
import { focusReplyIn } from '../../state/select.js';
import { sendsOn } from '../../state/shortcut.js';
import { useDeskState, useSurface } from '../context.js';
import { Icon } from '../parts/icons.js';
import { CannedMenu } from './canned-menu.js';
import { ComposerTabs } from './composer-tabs.js';
import { useCanned } from './use-canned.js';

/** What the server takes of one message, in characters. */
const LIMIT = 8_000;

/** What the shortcuts look for. */
export const COMPOSER_ID = 'composer-text';

interface ComposerProps {
  readonly item: Item;
  readonly draft: Draft;
  readonly onDraft: (change: Partial<Draft>) => void;
  /** Why no reply can be written now; `undefined` when it can. */
  readonly readOnly: string | undefined;
}

/** Where replies and notes are written. */
export function Composer({ item, draft, onDraft, readOnly }: ComposerProps): JSX.Element {
  const { desk } = useSurface();
  const kind: MessageKind = readOnly ? 'note' : draft.kind;
  const text = draft[kind];
  const send = (): void => {
    const trimmed = text.trim();
    if (trimmed === '') return;
    desk.outbox.add(item.id, kind, trimmed);
    onDraft({ [kind]: '' });
  };
  const onInput = (value: string): void => {
    onDraft({ [kind]: value });
    if (kind === 'reply' && value.trim() !== '') desk.talks.tellTyping(item.id);
  };
  const canReply = readOnly === undefined;
  return (
    <section class={`composer composer-${kind}`}>
      <div class="composer-top">
        <ComposerTabs kind={kind} replyOff={!canReply} onKind={(one) => onDraft({ kind: one })} />
        {readOnly && <span class="composer-why">{readOnly}</span>}
      </div>
      <ComposerText
        item={item}
        kind={kind}
        text={text}
        canReply={canReply}
        onInput={onInput}
        onSend={send}
      />
      <ComposerBottom kind={kind} empty={text.trim() === ''} onSend={send} />
    </section>
  );
}

interface BottomProps {
  readonly kind: MessageKind;
  readonly empty: boolean;
  readonly onSend: () => void;
}

function ComposerBottom({ kind, empty, onSend }: BottomProps): JSX.Element {
  const { talk } = useSurface().words;
  return (
    <div class="composer-bottom">
      <span class="composer-keys">{talk.keys}</span>
      <button type="button" class="button button-primary" disabled={empty} onClick={onSend}>
        <Icon name={kind === 'note' ? 'note' : 'send'} />
        {kind === 'note' ? talk.saveNote : talk.send}
      </button>
    </div>
  );
}

interface TextProps {
  readonly item: Item;
  readonly kind: MessageKind;
  readonly text: string;
  readonly canReply: boolean;
  readonly onInput: (text: string) => void;
  readonly onSend: () => void;
}

function ComposerText({ item, kind, text, canReply, onInput, onSend }: TextProps): JSX.Element {
  const { talk } = useSurface().words;
  const box = useRef<HTMLTextAreaElement>(null);
  const language = item.language === 'en' ? 'en' : 'zh';
  const slashed = kind === 'reply' ? text : '';
  const canned = useCanned({ id: item.id, text: slashed, language, onText: onInput });
  useGrowing(box, text);
  useWantedFocus(box, item.id, canReply);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (canned?.onKey(event)) return event.preventDefault();
    if (event.key === 'Escape') box.current?.blur();
    if (!sendsOn(event)) return;
    event.preventDefault();
    onSend();
  };
  const hint = kind === 'note' ? talk.noteHint : talk.replyHint(item.name);
  return (
    <>
      {canned && <CannedMenu {...canned} onTake={canned.take} />}
      <textarea
        ref={box}
        id={COMPOSER_ID}
        class="composer-text"
        rows={2}
        maxLength={LIMIT}
        dir="auto"
        value={text}
        placeholder={hint}
        aria-label={hint}
        enterkeyhint="send"
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </>
  );
}

/** As high as its words, up to the limit that the style sheet sets. */
function useGrowing(box: { readonly current: HTMLTextAreaElement | null }, text: string): void {
  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [text]);
}

/** Takes the focus once after a conversation was accepted, as soon as a reply may be written. */
function useWantedFocus(
  box: { readonly current: HTMLTextAreaElement | null },
  id: string,
  canReply: boolean,
): void {
  const { store } = useSurface().desk;
  const wanted = useDeskState(focusReplyIn) === id;
  useEffect(() => {
    if (!wanted || !canReply) return;
    box.current?.focus();
    store.dispatch({ type: 'focus-reply', id: undefined });
  }, [wanted, canReply]);
}
