import type { Language } from '../language.js';

/** The wish for another language, and what the message says besides. */
export interface LanguageWish {
  readonly language: Language;
  /** What is left of the message; empty when it is nothing but the wish. */
  readonly rest: string;
}

const NAMES: readonly (readonly [RegExp, Language])[] = [
  [/英文|英语|\benglish\b/i, 'en'],
  [/中文|汉语|普通话|国语|华语|\bchinese\b|\bmandarin\b/i, 'zh'],
];

/** Words that ask for a language and say nothing else. */
const HAN_FILLERS =
  /请|麻烦|可不可以|可以|能不能|能|会不会|会|是否|我|你|您|咱们|咱|想|要|希望|用|说|讲|换|切换|转|成|到|为|改|回复|回答|答复|跟|和|一下|吗|么|嘛|吧|不|好|谢谢|啊|呀|呢|聊|交流|沟通|对话|模式|服务|的|支持|有|来|写|还是|只|直接|给|都|行|就/g;
const ENGLISH_FILLERS = new Set(
  (
    "can could do does may might would will shall you we i id i'd let's me please pls plz speak talk write reply " +
    'answer respond switch change use in to into the language chat continue prefer want like is it possible any have ' +
    'support a bit of some instead only thanks thank understand know this conversation hi hello sorry with back ' +
    "be and ok okay if that's now also"
  ).split(' '),
);
const NOT_SPOKEN =
  /(?:don'?t|do not|can'?t|cannot|can not|not) (?:really )?(?:speak|read|understand|know)|no chinese|no english|(?:不会|看不懂|听不懂|不懂|不太懂|不认识|不好)/i;

const MANNERS = /^(?:please|thanks?|thank you|sorry|hi|hello|你好|您好|谢谢|不好意思|麻烦了)?$/i;

/**
 * The language that a message asks to be answered in ("English please", 说中文可以吗, "I don't read
 * Chinese"); `undefined` when it asks for none. A language named with a thing ("a Chinese manual") is no wish.
 */
export function languageWishIn(text: string): LanguageWish | undefined {
  const clauses = text
    .normalize('NFKC')
    .replaceAll('’', "'")
    .split(/[,，。.!！?？;；\n]+/);
  const wishes = clauses.map(wishOf);
  const language = wishes.find((found) => found !== undefined);
  if (!language) return undefined;
  const others = clauses.filter((clause, at) => !wishes[at] && !MANNERS.test(clause.trim()));
  return { language, rest: others.map((clause) => clause.trim()).join(', ') };
}

function wishOf(clause: string): Language | undefined {
  const named = NAMES.filter(([name]) => name.test(clause));
  const [only] = named;
  if (!only || named.length > 1) return undefined;
  const [name, language] = only;
  const without = clause.replace(name, ' ');
  if (NOT_SPOKEN.test(clause)) {
    const left = without.replace(NOT_SPOKEN, ' ');
    return isFiller(left) ? other(language) : undefined;
  }
  return isFiller(without) ? language : undefined;
}

function other(language: Language): Language {
  return language === 'en' ? 'zh' : 'en';
}

function isFiller(text: string): boolean {
  const words = text.toLowerCase().replace(HAN_FILLERS, ' ').split(/\s+/);
  return words.every((word) => word === '' || ENGLISH_FILLERS.has(word));
}
