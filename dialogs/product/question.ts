import { asksBareFact, asksFact } from '../../src/domain/products/fact-asked.js';
import { withoutNames } from '../../src/domain/products/without-names.js';
import type { DialogTurn } from '../../src/turn/dialog.js';

/** What a message asks, whichever products it names. */
export function questionOf({ heard }: Pick<DialogTurn, 'heard'>): string {
  return withoutNames(heard);
}

/** "Non slip?": a word or two with a question mark, and no word that asks for something else. */
const SHORT =
  /^(?!.*\b(?:what|how|where|when|who|why|which|price|stock|left|colou?r|size)\b)(?!.*(?:多少|几|哪|什么|怎么|谁|价|货|呢|色|码))[^?？]{3,24}[?？]$/i;

/** Whether a message asks if something is so of goods that are known from it or from the talk. */
export function asksFactOf(turn: Pick<DialogTurn, 'heard' | 'text'>): boolean {
  return asksFact(turn.text) || asksBareFact(questionOf(turn)) || SHORT.test(turn.text.trim());
}
