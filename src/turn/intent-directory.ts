import type { Language } from '../domain/language.js';
import type { IntentId } from '../domain/understanding.js';
import type { IntentDirectory } from './dialog.js';

/** What an intent file says besides its examples. */
export interface IntentRoute {
  readonly id: IntentId;
  /** The dialog that serves it; `undefined` when articles answer it. */
  readonly dialog?: string;
  readonly label?: Readonly<Record<Language, string>>;
}

/** Routes and labels of all intents; the labels double as buttons whose tap names an intent for sure. */
export function intentDirectory(routes: readonly IntentRoute[]): IntentDirectory {
  const byId = new Map(routes.map((route) => [route.id, route]));
  const byLabel = new Map(
    routes.flatMap(({ id, label }) =>
      Object.values(label ?? {}).map((text) => [plain(text), id] as const),
    ),
  );
  return {
    dialogOf: (intent) => byId.get(intent)?.dialog ?? (byId.has(intent) ? 'answer' : 'fallback'),
    labelOf: (intent, language) => byId.get(intent)?.label?.[language],
    byLabel: (text) => byLabel.get(plain(text)),
    all: () => [...byId.keys()],
  };
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
