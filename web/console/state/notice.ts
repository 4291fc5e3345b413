import type { Both } from '../api/types.js';

/** Something to tell the agent in passing; the words are found when it is shown. */
export type NoticeWhat<Name = Both | string> =
  | { readonly kind: 'taken'; readonly by?: Name }
  | { readonly kind: 'not-yours'; readonly by?: Name }
  | { readonly kind: 'error'; readonly code: string; readonly message: string }
  | { readonly kind: 'queue-empty' }
  | { readonly kind: 'transferred'; readonly name: string }
  | { readonly kind: 'transferred-to-you'; readonly name: string }
  | { readonly kind: 'resolved'; readonly name: string }
  | { readonly kind: 'returned'; readonly name: string };

export interface Notice {
  readonly id: number;
  readonly what: NoticeWhat;
}

export function isTrouble(what: NoticeWhat): boolean {
  return what.kind === 'error' || what.kind === 'taken' || what.kind === 'not-yours';
}
