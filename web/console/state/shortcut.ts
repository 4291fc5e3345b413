export type Command =
  | {
      readonly kind:
        'next' | 'previous' | 'accept' | 'reply' | 'note' | 'transfer' | 'resolve' | 'help';
    }
  /** The list at this place, from 0. */
  | { readonly kind: 'tab'; readonly place: number };

/** A key press, and where it happened. */
export interface Press {
  readonly key: string;
  /** Ctrl, Alt or the command key was down: that is the browser's business. */
  readonly modified: boolean;
  /** Inside a text field, a select, or anything else that takes letters. */
  readonly typing: boolean;
  /** An input method is composing; its keys are letters in the making. */
  readonly composing: boolean;
  readonly dialogOpen: boolean;
}

const KEYS: Readonly<Record<string, Exclude<Command['kind'], 'tab'>>> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  r: 'reply',
  n: 'note',
  t: 'transfer',
  e: 'resolve',
  '?': 'help',
};

/** What a key press asks for; `undefined` when it is not ours to take. */
export function commandOf(press: Press): Command | undefined {
  if (press.modified || press.typing || press.composing || press.dialogOpen) return undefined;
  if (/^[1-9]$/.test(press.key)) return { kind: 'tab', place: Number(press.key) - 1 };
  const key = press.key.toLowerCase();
  const kind = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  return kind ? { kind } : undefined;
}

/** Whether Enter in a text box means "send": not for a new line, and not for an input method. */
export function sendsOn(event: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}): boolean {
  // Safari ends the composition before this event; the code 229 is its only trace.
  return event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}
