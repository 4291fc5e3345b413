import type { Language } from '../../domain/language.js';

const HAN = /[\u3400-\u9fff]/g;
/** Characters that carry Chinese grammar: with them the sentence is Chinese, whatever it names. */
const HAN_FUNCTION = /[的了吗呢吧啊么我你您他她是不没有在怎哪几要想能会这那就都给把被请]/g;
/** Markup and addresses pasted along are in no language. */
const NO_SPEECH = /<\/?[a-z][^<>]{0,200}>|https?:\/\/[^\s\u3400-\u9fff]+/g;
const LATIN_WORD = /[a-z\u00c0-\u024f]+(?:'[a-z]+)?/g;
const ENGLISH_FUNCTION = new Set(
  (
    "a an the i i'm i've my me we our you your he she it its it's is are was were be been am do does did don't " +
    "didn't doesn't can can't could will won't would should have has had haven't hasn't not no to of in on at " +
    'for from with and or but if so that this these those there here what where when which who why how please'
  ).split(' '),
);

/** "ok", "hi" or a brand alone say nothing: people drop them into any language. */
const TELLING_WORDS = 2;

/** A grammar word tells more about a sentence's language than a name or a thing does. */
const FUNCTION_WEIGHT = 2;

/**
 * The language of a text in lower case: script first. When Chinese and Latin words meet, grammar
 * words decide ("我的order到哪了" is Chinese, "where is my 快递" is English).
 *
 * @param hint what to assume for text without Chinese characters and with at most one Latin word that is no
 *   grammar; `en` without one.
 */
export function detectLanguage(lower: string, hint: Language = 'en'): Language {
  const spoken = /[<:]/.test(lower) ? lower.replace(NO_SPEECH, ' ') : lower;
  const han = count(spoken, HAN);
  const words = spoken.match(LATIN_WORD) ?? [];
  const grammar = words.filter((word) => ENGLISH_FUNCTION.has(word)).length;
  if (han === 0) return words.length < TELLING_WORDS && grammar === 0 ? hint : 'en';
  if (words.length === 0) return 'zh';
  const chinese = han + FUNCTION_WEIGHT * count(spoken, HAN_FUNCTION);
  const english = words.length + FUNCTION_WEIGHT * grammar;
  return chinese >= english ? 'zh' : 'en';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
