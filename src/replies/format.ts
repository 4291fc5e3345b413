import type { Language } from '../domain/language.js';

const LOCALE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** An amount in cents as people write it: `¥299`, `¥12.50`. */
export function money(cents: number): string {
  const yuan = cents / 100;
  return `¥${Number.isInteger(yuan) ? yuan.toLocaleString('en') : yuan.toFixed(2)}`;
}

/** The template helpers of one language: `{{money x}}`, `{{day x}}`, `{{date x}}` (with its year), `{{moment x}}`, `{{clock x}}`. */
export function formatHelpers(
  language: Language,
  timeZone: string,
): Record<string, (value: unknown) => string> {
  const format = (options: Intl.DateTimeFormatOptions): ((value: unknown) => string) => {
    const formatter = new Intl.DateTimeFormat(LOCALE[language], { timeZone, ...options });
    return (value) => formatter.format(new Date(String(value)));
  };
  const day: Intl.DateTimeFormatOptions =
    language === 'zh'
      ? { month: 'long', day: 'numeric', weekday: 'short' }
      : { weekday: 'short', day: 'numeric', month: 'short' };
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hour12: false };
  return {
    money: (value) => money(Number(value)),
    day: format(day),
    date: format({ year: 'numeric', month: 'long', day: 'numeric' }),
    clock: format(time),
    moment: format({ ...day, ...time }),
  };
}
