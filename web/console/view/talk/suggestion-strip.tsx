import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { offersOf, type Offer } from '../../state/offers.js';
import { useSurface } from '../context.js';
import { useAnswer } from '../knowledge/use-answer.js';
import { Icon } from '../parts/icons.js';

interface StripProps {
  readonly id: string;
  /** The newest words of the customer; others are asked for when it changes. */
  readonly heard: number;
  readonly onInsert: (text: string) => void;
}

/** What may answer the customer's last words: one click or Alt and a digit puts it into the reply. */
export function SuggestionStrip({ id, heard, onInsert }: StripProps): JSX.Element | null {
  const { desk, words, times } = useSurface();
  const { suggest } = words.loop;
  const found = useAnswer(`suggest.${id}.${heard}`, () => desk.loop.suggestions(id));
  const offers = offersOf(found.value, ({ agentName, at }) =>
    agentName && at ? suggest.said(agentName, times.short(at, Date.now())) : suggest.kinds.answer,
  );
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
          title={offer.said ? `${offer.said}\n${offer.text}` : offer.text}
          aria-keyshortcuts={`Alt+${at + 1}`}
          aria-label={suggest.insert(offer.said ?? suggest.kinds[offer.kind], offer.title)}
          onClick={() => take(offer)}
        >
          <kbd>{at + 1}</kbd>
          <Icon name={offer.kind === 'article' ? 'file' : 'history'} />
          <span class="suggest-title">
            <bdi>{offer.title}</bdi>
          </span>
          {offer.said && <span class="suggest-said">{offer.said}</span>}
        </button>
      ))}
    </div>
  );
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
