import type { JSX } from 'preact';
import type { Card, CardAction, CardTable, Choice } from '../../api/conversation-types.js';
import { ownHref, safeHref } from '../../text/links.js';
import { useWords } from '../context.js';

/** A card as the customer sees it; its buttons are for the customer, so here they only show. */
export function CardView({ card }: { readonly card: Card }): JSX.Element {
  const { talk } = useWords();
  const image = card.image ? ownHref(card.image, window.location.href) : undefined;
  return (
    <section class="card" aria-label={talk.card}>
      {image && <img class="card-image" src={image} alt="" loading="lazy" />}
      <p class="card-title" dir="auto">
        {card.title}
      </p>
      {card.subtitle && (
        <p class="card-subtitle" dir="auto">
          {card.subtitle}
        </p>
      )}
      <Facts facts={card.facts ?? []} />
      {card.table && <Table table={card.table} />}
      {(card.lines ?? []).map((line) => (
        <p class="card-line" dir="auto">
          {line}
        </p>
      ))}
      <Actions actions={card.actions ?? []} />
    </section>
  );
}

function Facts({ facts }: { readonly facts: NonNullable<Card['facts']> }): JSX.Element | null {
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(({ label, value }) => (
        <div class="fact">
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Table({ table }: { readonly table: CardTable }): JSX.Element {
  return (
    <table class="card-table">
      <thead>
        <tr>
          <td />
          {table.columns.map((column) => (
            <th scope="col" dir="auto">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ label, values, differs }) => (
          <tr class={differs ? 'differs' : ''}>
            <th scope="row">{label}</th>
            {values.map((value) => (
              <td dir="auto">{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Actions({ actions }: { readonly actions: readonly CardAction[] }): JSX.Element | null {
  if (actions.length === 0) return null;
  return (
    <div class="shown-choices">
      {actions.map((action) => {
        const href = 'url' in action ? safeHref(action.url) : undefined;
        return href ? (
          <a class="shown-choice" href={href} target="_blank" rel="noopener noreferrer">
            {action.title}
          </a>
        ) : (
          <span class="shown-choice">{action.title}</span>
        );
      })}
    </div>
  );
}

/** The answers that the customer could tap. */
export function Choices({ choices }: { readonly choices: readonly Choice[] }): JSX.Element {
  const { talk } = useWords();
  return (
    <ul class="shown-choices" aria-label={talk.choices}>
      {choices.map((choice) => (
        <li class="shown-choice">
          <bdi>{choice.title}</bdi>
        </li>
      ))}
    </ul>
  );
}
