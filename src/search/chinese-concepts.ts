import { CHINESE_COMMON_EXPRESSIONS } from './lexicon/common-words.js';
import { CHINESE_GROUPS } from './lexicon/chinese-groups.js';

/** Groups are written as characters of the private use area, which folded text never has. */
const FIRST_GROUP_CHARACTER = 0xe000;

interface Rewrite {
  readonly expression: string;
  readonly becomes: string;
}

/** First character → its expressions, the longest first. */
const REWRITES = readRewrites();

/**
 * A run of Chinese with every known expression replaced by one character for its group, and common
 * expressions left out, so that 怎么治疗 and 如何医治 become the same text.
 */
export function rewriteChinese(run: string): string {
  let rewritten = '';
  for (let at = 0; at < run.length;) {
    const rewrite = REWRITES.get(run.charAt(at))?.find(({ expression }) =>
      run.startsWith(expression, at),
    );
    rewritten += rewrite ? rewrite.becomes : run.charAt(at);
    at += rewrite ? rewrite.expression.length : 1;
  }
  return rewritten;
}

function readRewrites(): ReadonlyMap<string, readonly Rewrite[]> {
  const becomes = new Map<string, string>();
  CHINESE_GROUPS.trim()
    .split('\n')
    .forEach((line, group) => {
      const character = String.fromCharCode(FIRST_GROUP_CHARACTER + group);
      for (const expression of line.trim().split(/\s+/)) {
        if (!becomes.has(expression)) becomes.set(expression, character);
      }
    });
  for (const expression of CHINESE_COMMON_EXPRESSIONS.trim().split(/\s+/)) {
    if (!becomes.has(expression)) becomes.set(expression, '');
  }
  return byFirstCharacter(becomes);
}

function byFirstCharacter(
  becomes: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Rewrite[]> {
  const rewrites = new Map<string, Rewrite[]>();
  for (const [expression, text] of becomes) {
    const first = expression.charAt(0);
    const same = rewrites.get(first) ?? [];
    same.push({ expression, becomes: text });
    rewrites.set(first, same);
  }
  for (const same of rewrites.values()) {
    same.sort((a, b) => b.expression.length - a.expression.length);
  }
  return rewrites;
}
