import type { Suggestions, SuggestionKind } from '../api/suggestion-types.js';

/** Something that may be put into a reply. */
export interface Offer {
  readonly kind: SuggestionKind;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Who said it when, where nobody has reviewed it. */
  readonly said?: string;
}

/**
 * What may be put into a reply, articles before what colleagues once said.
 *
 * @param saidBy puts into words who said an answer and when
 */
export function offersOf(
  found: Suggestions | undefined,
  saidBy: (answer: Suggestions['answers'][number]) => string,
): readonly Offer[] {
  if (!found) return [];
  return [
    ...found.articles.map(({ slug, title, lead, source }): Offer => {
      return { kind: 'article', id: slug, title, text: `${plain(lead)}\n${source}`.trim() };
    }),
    ...found.answers.map((one): Offer => {
      const { id, answer } = one;
      return { kind: 'answer', id, title: answer, text: answer, said: saidBy(one) };
    }),
  ];
}

/** An agent's words are sent plain: marks of Markdown would be seen. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 $2')
    .replace(/(\*\*|__|`)/g, '')
    .trim();
}
