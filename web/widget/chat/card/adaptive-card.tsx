import '../styles/card.css';
import type { JSX } from 'preact';
import { fieldsOf, listOf, textOf } from '../line/shape.js';
import { useUi } from '../view/ui.js';
import { CardActions } from './card-actions.js';
import { CardElements } from './card-element.js';

/**
 * The part of Adaptive Cards 1.5 that our server writes: TextBlock, FactSet, Image, Container,
 * ColumnSet, ActionSet, Action.Submit and Action.OpenUrl. Everything else falls back to its words.
 */
export function AdaptiveCard({ card }: { card: unknown }): JSX.Element | null {
  const { words } = useUi();
  const fields = fieldsOf(card);
  const body = listOf(fields?.body);
  const actions = listOf(fields?.actions);
  const fallback = textOf(fields?.fallbackText);
  if (body.length === 0 && actions.length === 0) {
    return fallback ? <div class="bubble">{fallback}</div> : null;
  }
  return (
    <div class="card" role="group" aria-label={textOf(fields?.speak) ?? words.card}>
      <CardElements elements={body} depth={0} />
      <CardActions actions={actions} />
    </div>
  );
}
