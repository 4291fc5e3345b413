export const TABS = [
  'queue',
  'mine',
  'others',
  'bot',
  'messages',
  'knowledge',
  'learning',
] as const;
export type Tab = (typeof TABS)[number];

/** Where the agent is: a list, and perhaps a conversation or case opened from it. */
export interface Route {
  readonly tab: Tab;
  readonly id?: string;
}

/** Reads `#mine/abc`; anything else leads to the queue. */
export function parseRoute(hash: string): Route {
  const [tab, id] = hash.replace(/^#/, '').split('/', 2);
  const known = TABS.find((candidate) => candidate === tab);
  if (!known) return { tab: 'queue' };
  return id ? { tab: known, id: decoded(id) } : { tab: known };
}

export function formatRoute(route: Route): string {
  return route.id ? `#${route.tab}/${encodeURIComponent(route.id)}` : `#${route.tab}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
