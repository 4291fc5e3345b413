import { foldText, hasHan } from './fold.js';

/** Longer than this it is a question of its own. */
const MOST_HAN = 12;
const MOST_WORDS = 6;

const CHINESE = [
  /^(?:那么|那|换成|如果是|要是)(?<rest>.+?)(?:呢|怎么样|行吗|可以吗|也一样吗|也行吗|有吗)?$/,
  /^(?<rest>.+?)呢$/,
  /^(?<rest>.+?)也(?:行|可以|成|好|不错)(?:的|吧|啊)?$/,
];
const ENGLISH =
  /^(?:ok(?:ay)?,? )?(?:and|what about|how about|same for|what if it'?s|or)(?: what about| how about)? (?<rest>.+)$/;
const ENGLISH_ALSO =
  /^(?<rest>.+) (?:(?:is|are|would be) (?:fine|ok|okay|good)|works?|will do|would do|would work) too$/;
const LEADING = /^(?:(?:for|in|with|about|of|on|if it'?s|the|a|an|your|in the) )+/;

/**
 * What a follow-up such as "and for shoes?" or 那鞋子呢 asks about, without its small words: "shoes",
 * 鞋子. `undefined` when a message is not shaped like one or is too long to be one.
 */
export function followUpOf(text: string): string | undefined {
  const folded = foldText(text)
    .replace(/[\s.,!?;:。，！？；：~～…]+/g, ' ')
    .trim();
  return hasHan(folded) ? chineseRest(folded.replace(/ /g, '')) : englishRest(folded);
}

function chineseRest(text: string): string | undefined {
  if (text.length > MOST_HAN) return undefined;
  const found = CHINESE.map((form) => form.exec(text)?.groups?.['rest']).find(Boolean);
  return found?.replace(/的$/, '') || undefined;
}

function englishRest(text: string): string | undefined {
  const rest = (ENGLISH.exec(text) ?? ENGLISH_ALSO.exec(text))?.groups?.['rest']
    ?.replace(LEADING, '')
    .trim();
  return rest && rest.split(' ').length <= MOST_WORDS ? rest : undefined;
}
