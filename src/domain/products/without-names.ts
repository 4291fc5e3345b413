import { foldText } from '../text/fold.js';
import type { Understanding } from '../understanding.js';

/** A message, folded, without the words that name products: 羊绒围巾 asks for no wool, 电池收音机 for no battery. */
export function withoutNames({ text, entities }: Pick<Understanding, 'text' | 'entities'>): string {
  return entities
    .filter(({ type }) => type === 'product')
    .reduce((rest, name) => rest.replace(foldText(name.text), ' '), foldText(text));
}
