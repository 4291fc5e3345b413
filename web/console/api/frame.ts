import type { Entry } from './conversation-types.js';
import type { Agent, Case, Item, Role } from './types.js';

/** What the server tells while the desk is open. Frames are hints; the truth is loaded. */
export type Frame =
  | { readonly type: 'entries'; readonly item: Item; readonly entries: readonly Entry[] }
  | { readonly type: 'item'; readonly item: Item }
  | { readonly type: 'typing'; readonly conversationId: string; readonly role: Role }
  | { readonly type: 'agents'; readonly agents: readonly Agent[] }
  | { readonly type: 'cases'; readonly case: Case };

const REQUIRED: Readonly<Record<Frame['type'], string>> = {
  entries: 'entries',
  item: 'item',
  typing: 'conversationId',
  agents: 'agents',
  cases: 'case',
};

/** Reads one WebSocket message; `undefined` for keep-alives and everything the desk does not know. */
export function readFrame(data: unknown): Frame | undefined {
  if (typeof data !== 'string' || data.length === 0) return undefined;
  try {
    const value: unknown = JSON.parse(data);
    return isFrame(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFrame(value: unknown): value is Frame {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  const required = Object.entries(REQUIRED).find(([type]) => type === fields['type']);
  return required !== undefined && fields[required[1]] !== undefined;
}
