import type { Card } from '../domain/conversation/entry.js';
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
  return [card.title, card.subtitle ?? '', ...facts, ...card.lines].filter(Boolean).join('\n');
}

function text(words: string, style: JsonObject): JsonObject {
  return { type: 'TextBlock', text: escapeMarkdown(words), wrap: true, ...style };
}

/** Text blocks are read as Markdown; names and order texts must stay what they are. */
function escapeMarkdown(words: string): string {
  return words.replace(/([\\*_[\]()#`~>])/g, '\\$1');
}
