import { preferredOf, type Language } from '../shared/language.js';
import type { Keep } from './state/keep.js';

const KEY = 'settings';

export type Theme = 'auto' | 'light' | 'dark';

/** What the agent has set for this browser. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  /** Single-key shortcuts; some people who dictate or tremble need them off. */
  readonly shortcuts: boolean;
  /** The customer column, where the window is wide enough for three. */
  readonly panel: boolean;
}

/** What this browser was set to; the language follows the browser until somebody chooses. */
export function readSettings(keep: Keep, languages: readonly string[]): Settings {
  const held = keep.read(KEY);
  const { language, theme, shortcuts, panel } = (
    typeof held === 'object' && held !== null ? held : {}
  ) as Partial<Record<keyof Settings, unknown>>;
  return {
    language: language === 'zh' || language === 'en' ? language : preferredOf(languages),
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    shortcuts: shortcuts !== false,
    panel: panel !== false,
  };
}

export function writeSettings(keep: Keep, settings: Settings): void {
  keep.write(KEY, settings);
}
