import type { ConversationAnswer, Entry } from '../api/conversation-types.js';
import type { StreamState } from '../api/stream.js';
import type { Agent, Case, Inbox, Item } from '../api/types.js';
import type { NoticeWhat } from './notice.js';
import type { Route } from './route.js';
import type { Kept, Pending, Session, TypingMark } from './state.js';

/** Everything that can happen to what the desk knows. */
export type Action =
  | { readonly type: 'session'; readonly session: Session; readonly kept?: Kept }
  | { readonly type: 'focus-reply'; readonly id: string | undefined }
  | { readonly type: 'agents'; readonly agents: readonly Agent[] }
  | { readonly type: 'connection'; readonly state: StreamState }
  | { readonly type: 'went'; readonly route: Route }
  | { readonly type: 'inbox-loaded'; readonly inbox: Inbox; readonly sinceRev: number }
  | { readonly type: 'inbox-failed' }
  | { readonly type: 'item'; readonly item: Item }
  | { readonly type: 'cases'; readonly cases: readonly Case[] }
  | { readonly type: 'talk-loading'; readonly id: string }
  | {
      readonly type: 'talk-loaded';
      readonly id: string;
      readonly answer: ConversationAnswer;
      readonly sinceRev: number;
    }
  | { readonly type: 'talk-failed'; readonly id: string }
  | { readonly type: 'older-loading'; readonly id: string }
  | {
      readonly type: 'older-loaded';
      readonly id: string;
      readonly before: number;
      readonly entries: readonly Entry[];
    }
  | { readonly type: 'older-failed'; readonly id: string }
  | { readonly type: 'entries'; readonly item: Item; readonly entries: readonly Entry[] }
  | { readonly type: 'pending'; readonly id: string; readonly messages: readonly Pending[] }
  | { readonly type: 'seen'; readonly id: string; readonly seq: number }
  | { readonly type: 'typing'; readonly id: string; readonly mark: TypingMark | undefined }
  | { readonly type: 'busy'; readonly id: string; readonly what: string | undefined }
  | { readonly type: 'notice'; readonly id: number; readonly what: NoticeWhat }
  | { readonly type: 'notice-gone'; readonly id: number };
