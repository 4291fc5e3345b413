import { LANGUAGES } from '../language.js';
import { foldText } from '../text/fold.js';
import type { Product } from './product.js';
import { placeOf } from './word-match.js';

/** What somebody does not bear, in the words of customers and of catalogues. */
const SAME: readonly (readonly string[])[] = [
  ['羽毛', '羽绒', '鹅绒', '鸭绒', '绒毛', 'feather', 'down', 'goose-down'],
  ['羊毛', '羊绒', 'wool', 'cashmere'],
  ['乳胶', 'latex'],
  ['蚕丝', '真丝', '桑蚕', 'silk'],
];
const AVOIDS =
  /过敏|(?:不要|不含|别有|没有)(?:羽|羊毛|羊绒|乳胶|蚕丝|真丝)|allerg(?:ic|y|ies)|\b(?:without|no) (?:any )?(?:feathers?|down|wool|latex|silk)\b/;

/** The words of what the goods must not hold: "allergic to feathers"; empty when nothing is avoided. */
export function avoidedIn(text: string): readonly string[] {
  const folded = foldText(text);
  if (!AVOIDS.test(folded)) return [];
  return SAME.filter((words) => words.some((word) => placeOf(folded, word))).flat();
}

/** Whether a product's name or figures speak of one of the words. */
export function holdsAny({ name, specs }: Product, words: readonly string[]): boolean {
  const told = [name, ...specs.map(({ value }) => value)];
  const lines = told.flatMap((text) => LANGUAGES.map((language) => foldText(text[language])));
  return words.some((word) => lines.some((line) => placeOf(line, word)));
}
