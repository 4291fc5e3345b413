import { ACTIONS } from './chinese/actions.js';
import { GOODS } from './chinese/goods.js';
import { MEASURE } from './chinese/measure.js';
import { SHOPPING } from './chinese/shopping.js';
import { TALK } from './chinese/talk.js';
import { TROUBLE } from './chinese/trouble.js';

/**
 * A thesaurus of everyday Chinese, written by hand for a shop: expressions that mean the same, one
 * group after the other. An expression may stand in several groups.
 */
export const CHINESE_SYNONYMS: readonly (readonly string[])[] = [
  TALK,
  MEASURE,
  SHOPPING,
  TROUBLE,
  GOODS,
  ACTIONS,
].flatMap((domain) =>
  domain
    .trim()
    .split('\n')
    .map((group) => group.split(' ')),
);
