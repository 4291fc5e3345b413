import { readLanguage, type Language } from './language.js';

/** How moments are shown to a person, in his own time zone. All take milliseconds since 1970. */
export interface Times {
  /** `14:05` or `2:05 PM`. */
  readonly clock: (at: number) => string;
  /** `Today`, `Yesterday`, `Friday, 20 November`, with the year when it is another one. */
  readonly day: (at: number, now: number) => string;
  /** Date and time in full, for tooltips. */
  readonly full: (at: number) => string;
  /** The same value for two moments on the same day, and only then. */
  readonly dayKey: (at: number) => string;
}

const DAY_MS = 86_400_000;

/** `timeZone` is the browser's own unless given. */
export function createTimes(locale: string, timeZone?: string): Times {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone });
  // English says 5:40, Chinese writes 05:40.
  const hour = readLanguage(locale) === 'en' ? 'numeric' : '2-digit';
  const clock = format({ hour, minute: '2-digit' });
  const date = format({ weekday: 'long', month: 'long', day: 'numeric' });
  const dateOfYear = format({ year: 'numeric', month: 'long', day: 'numeric' });
  const full = format({ dateStyle: 'long', timeStyle: 'short' });
  const key = new Intl.DateTimeFormat('en-CA', { timeZone });
  const near = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  const dayKey = (at: number): string => key.format(at);
  const day = (at: number, now: number): string => {
    if (dayKey(at) === dayKey(now)) return capitalised(near.format(0, 'day'));
    if (dayKey(at) === dayKey(now - DAY_MS)) return capitalised(near.format(-1, 'day'));
    const sameYear = dayKey(at).slice(0, 4) === dayKey(now).slice(0, 4);
    // The Chinese format sets no blank between date and weekday.
    return (sameYear ? date : dateOfYear).format(at).replace('日星', '日 星');
  };
  return { clock: (at) => clock.format(at), day, full: (at) => full.format(at), dayKey };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The reader's own variety of a language (`en-US`, `zh-HK`), which decides how times look. */
export function localeFor(language: Language, browser: readonly string[]): string {
  const own = browser.find((tag) => readLanguage(tag) === language);
  return own ?? (language === 'zh' ? 'zh-CN' : 'en-GB');
}
