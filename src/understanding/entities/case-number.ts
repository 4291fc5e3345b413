import { findAll, type Found, type TriggeredFinder } from './finder.js';

/** Crockford's base 32 with the letters that it reads as digits (O → 0, I and L → 1). */
const SYMBOL = '[0-9a-hj-km-np-tv-zilo]';
const PATTERN = new RegExp(
  `(?<![a-z0-9])c(?!(?:ase|ode|ard|all|ash|ame|ome|opy) )(${SYMBOL}{3})( ?- ?| |)(${SYMBOL}{4})(?![a-z0-9])`,
  'g',
);
const CUE =
  /(?:case|ticket|complaint|reference|ref|工单|投诉单?|案件|受理单?|编)(?: ?(?:number|no\.?|号码?|id))?(?: is| was)?[ :#是]{0,3}$/;
/** … or after it: "… as a complaint ref". */
const CUE_AFTER =
  /^ (?:(?:is|was|as|for) )?(?:(?:my|a|the|your) )?(?:case|ticket|complaint|reference|ref)(?![a-z])/;
const BOTH_KINDS = /^(?=.*\d)(?=.*[a-z])/;

/**
 * Finds case numbers, `C` + 3 + dash + 4 symbols of Crockford's base 32, with or without the dash.
 * Words could look the same ("code-name"), so one of these must hold: it has a digit, it is in
 * capitals with a dash, or a word such as "case" stands before it.
 */
export const CASE_NUMBERS: TriggeredFinder = {
  triggers: ['0', '-', 'case', 'tick', 'compl', '工单', '投诉', '案件', '受理', '编'],
  find: findCaseNumbers,
};

function findCaseNumbers(lower: string, cased: string): Found[] {
  return findAll('case_number', lower, PATTERN, (match) => {
    const written = cased.slice(match.index, match.index + match[0].length);
    const symbols = `${match[1] ?? ''}${match[3] ?? ''}`;
    if (match[2] === ' ' && !isParted(match, written, lower)) return undefined;
    const capitals = match[2] !== '' && match[2] !== ' ' && written === written.toUpperCase();
    const named = CUE.test(lower.slice(Math.max(0, match.index - 20), match.index));
    if (!/\d/.test(symbols) && !capitals && !named) return undefined;
    const value = `C${readSymbols(match[1] ?? '')}-${readSymbols(match[3] ?? '')}`;
    return value;
  });
}

/** Two words are a number only when they look or are called so: C7MJ 3FKW, but not "case 1234". */
function isParted(match: RegExpExecArray, written: string, lower: string): boolean {
  const [whole, front = '', , back = ''] = match;
  const end = match.index + whole.length;
  const named =
    CUE.test(lower.slice(Math.max(0, match.index - 20), match.index)) ||
    CUE_AFTER.test(lower.slice(end, end + 28));
  const capitals = written === written.toUpperCase();
  if (BOTH_KINDS.test(front) && BOTH_KINDS.test(back)) return true;
  if (/\d/.test(front)) return named;
  return named && capitals && /\d/.test(back);
}

function readSymbols(symbols: string): string {
  return symbols.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
}
