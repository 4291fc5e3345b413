import type { Card, CardTable } from '../domain/conversation/entry.js';
import type { JsonObject } from '../domain/json.js';

/** A card as Adaptive Card 1.5, in the few elements that every renderer has. */
export function adaptiveCard(card: Card): JsonObject {
  const body: JsonObject[] = [text(card.title, { weight: 'Bolder', size: 'Medium' })];
  if (card.subtitle) body.push(text(card.subtitle, { isSubtle: true, spacing: 'None' }));
  if (card.image) body.push({ type: 'Image', url: card.image, altText: card.title });
  if (card.facts.length > 0) {
    const facts = card.facts.map(({ label, value }) => ({ title: label, value }));
    body.push({ type: 'FactSet', facts });
  }
  if (card.table) body.push(...tableRows(card.table));
  for (const line of card.lines) body.push(text(line, { size: 'Small', isSubtle: true }));
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: plainCard(card),
    body,
    actions: card.actions.map((action): JsonObject =>
      'url' in action
        ? { type: 'Action.OpenUrl', title: action.title, url: action.url }
        : { type: 'Action.Submit', title: action.title, data: { say: action.say } },
    ),
  };
}

/** A card in plain words, for channels that show only text. */
export function plainCard(card: Card): string {
  const facts = card.facts.map(({ label, value }) => `${label}: ${value}`);
  const rows = card.table ? tableLines(card.table) : [];
  const lines = [card.title, card.subtitle ?? '', ...facts, ...rows, ...card.lines];
  return lines.filter(Boolean).join('\n');
}

/** In front of a row whose values are not alike, where nothing can be set in bold. */
const DIFFERS = '≠';

/**
 * A row is its label and below it one column a thing, so that three columns fit on a phone; where all
 * are alike, one line says it.
 */
function tableRows({ columns, rows }: CardTable): JsonObject[] {
  const small = { size: 'Small', separator: true, spacing: 'Small' };
  const heads = columnSet(columns, { weight: 'Bolder', size: 'Small' });
  const body = rows.flatMap(({ label, values, differs }) =>
    differs
      ? [
          text(label, { ...small, isSubtle: true }),
          columnSet(values, { weight: 'Bolder', size: 'Small' }),
        ]
      : [text(`${label}: ${values[0] ?? ''}`, { ...small, isSubtle: true })],
  );
  return [heads, ...body];
}

function columnSet(words: readonly string[], style: JsonObject): JsonObject {
  const columns = words.map((each): JsonObject => {
    return { type: 'Column', width: 'stretch', items: [text(each, style)] };
  });
  return { type: 'ColumnSet', columns, spacing: 'None' };
}

function tableLines({ columns, rows }: CardTable): string[] {
  const line = (values: readonly string[]): string => values.join(' | ');
  return [
    line(columns),
    ...rows.map(({ label, values, differs }) =>
      differs ? `${DIFFERS} ${label}: ${line(values)}` : `${label}: ${values[0] ?? ''}`,
    ),
  ];
}

function text(words: string, style: JsonObject): JsonObject {
  return { type: 'TextBlock', text: escapeMarkdown(words), wrap: true, ...style };
}

/** Text blocks are read as Markdown; names and order texts must stay what they are. */
function escapeMarkdown(words: string): string {
  return words.replace(/([\\*_[\]()#`~>])/g, '\\$1');
}
