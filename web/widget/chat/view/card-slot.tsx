import type { JSX } from 'preact';
import { fieldsOf, textOf } from '../line/shape.js';
import { useChunk } from './use-chunk.js';

const loadCards = () => import('../card/adaptive-card.js');

/** The renderer is fetched with the first card; without it a card still says its fallback text. */
export function CardSlot({ card }: { card: unknown }): JSX.Element | null {
  const chunk = useChunk(loadCards);
  if (chunk.status === 'here') return <chunk.code.AdaptiveCard card={card} />;
  const words = textOf(fieldsOf(card)?.fallbackText);
  if (chunk.status === 'loading') return <div class="card card-loading" aria-hidden="true" />;
  return words ? <div class="bubble">{words}</div> : null;
}
