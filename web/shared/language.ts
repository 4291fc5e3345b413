export type Language = 'zh' | 'en';

/** What `lang` attributes and `Intl` want to be told. */
export const LOCALE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** Single words that a person only writes in a language he means to go on in. */
const OPENERS = new Set(['hello', 'hi', 'hey', 'help', 'thanks', 'please', 'refund', 'cancel']);

const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Latin words without digits, so that order and tracking numbers count for nothing. */
function latinWordsIn(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}']+/u).filter((word) => /^[\p{Script=Latin}']{2,}$/u.test(word));
}

/**
 * The language a text is set in, for `lang` attributes: by script, and in mixed text by which
 * carries more words. `undefined` when it holds no letters of either.
 */
export function scriptOf(text: string): Language | undefined {
  const han = hanIn(text);
  const latin = latinWordsIn(text).length;
  if (han === 0 && latin === 0) return undefined;
  return han >= latin ? 'zh' : 'en';
}

/**
 * The language a person has chosen by writing a text. More careful than `scriptOf`: a lone "OK",
 * brand or order number says nothing, so a Chinese customer who answers "Dyson" keeps Chinese.
 */
export function spokenIn(text: string): Language | undefined {
  const script = scriptOf(text);
  if (script !== 'en') return script;
  const words = latinWordsIn(text);
  if (words.length > 1) return 'en';
  return words.some((word) => OPENERS.has(word.toLowerCase())) ? 'en' : undefined;
}

/** The first of the languages that we have; `en` when we have none of them. */
export function preferredOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    if (/^zh\b/i.test(tag)) return 'zh';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}

/** Reads `zh`, `zh-CN`, `en`, `en_GB`…; `undefined` for anything else. */
export function readLanguage(tag: string | null | undefined): Language | undefined {
  const word = tag?.toLowerCase().split(/[-_]/, 1)[0];
  return word === 'zh' || word === 'en' ? word : undefined;
}
