/** A text in both languages of the page; the switch at its top shows one. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Any text as HTML text or attribute value. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** Words in both languages, of which the page shows one; may hold HTML. */
export function both(zh: string, en: string): string {
  return `<span lang="zh">${zh}</span><span lang="en">${en}</span>`;
}

/** 0.873 → `87.3 %`. */
export function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`;
}

/** Values for the page's own script; no sentence can end the script element. */
export function embed(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
