import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Suggestions, SuggestionKind } from '../../api/suggestion-types.js';
import { useSurface } from '../context.js';
import { useAnswer } from '../knowledge/use-answer.js';
import { Icon } from '../parts/icons.js';

interface StripProps {
  readonly id: string;
  /** The newest words of the customer; others are asked for when it changes. */
  readonly heard: number;
  readonly onInsert: (text: string) => void;
}

interface Offer {
  readonly kind: SuggestionKind;
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What may answer the customer's last words: one click or Alt and a digit puts it into the reply. */
export function SuggestionStrip({ id, heard, onInsert }: StripProps): JSX.Element | null {
  const { desk, words } = useSurface();
  const { suggest } = words.loop;
  const found = useAnswer(`suggest.${id}.${heard}`, () => desk.loop.suggestions(id));
  const offers = offersOf(found.value);
  const take = ({ kind, id: which, text }: Offer): void => {
    onInsert(text);
    void desk.loop.used(id, kind, which);
  };
  useAltDigits((place) => {
    const offer = offers[place];
    if (offer) take(offer);
    return offer !== undefined;
  });
  if (offers.length === 0) return null;
  return (
    <div class="suggest" role="group" aria-label={suggest.label}>
      <span class="suggest-lead">{suggest.lead}</span>
      {offers.map((offer, at) => (
        <button
          key={offer.kind + offer.id}
          type="button"
          class={`suggest-offer suggest-${offer.kind}`}
          title={offer.text}
          aria-keyshortcuts={`Alt+${at + 1}`}
          aria-label={suggest.insert(suggest.kinds[offer.kind], offer.title)}
          onClick={() => take(offer)}
        >
          <kbd>{at + 1}</kbd>
          <Icon name={offer.kind === 'article' ? 'file' : 'history'} />
          <span class="suggest-title">
            <bdi>{offer.title}</bdi>
          </span>
        </button>
      ))}
    </div>
  );
}

function offersOf(found: Suggestions | undefined): readonly Offer[] {
  if (!found) return [];
  return [
    ...found.articles.map(({ slug, title, lead, source }): Offer => {
      return { kind: 'article', id: slug, title, text: `${plain(lead)}\n${source}`.trim() };
    }),
    ...found.answers.map(({ id, answer }): Offer => {
      return { kind: 'answer', id, title: answer, text: answer };
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

/** Alt and a digit, by the place of the key: on some keyboards the two make another letter. */
function useAltDigits(take: (place: number) => boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const digit = /^Digit([1-5])$/.exec(event.code)?.[1];
      if (!event.altKey || event.ctrlKey || event.metaKey || !digit) return;
      if (document.querySelector('dialog[open]') !== null) return;
      if (take(Number(digit) - 1)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
