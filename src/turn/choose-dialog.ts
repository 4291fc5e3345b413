import type { IntentId, Understanding } from '../domain/understanding.js';
import type { Services } from './dialog.js';

/** A dialog to start and the intent it is started for. */
export interface Choice {
  readonly dialog: string;
  readonly intent: IntentId;
}

/** What choosing needs to know. */
export type Knowing = Pick<Services, 'intents' | 'knowledge'>;

/**
 * Which dialog serves a message, by fixed precedence: a tapped label, a number that names a case or
 * an order, a sure intent (two of them in order of appearance), a close call, the knowledge base,
 * and at last the fallback.
 */
export function chooseFirst(
  content: { readonly text: string; readonly heard: Understanding },
  services: Knowing,
): readonly Choice[] {
  const { heard, text } = content;
  const labelled = services.intents.byLabel(text);
  if (labelled) return [{ dialog: services.intents.dialogOf(labelled), intent: labelled }];
  const numbered = byNumber(heard);
  if (numbered) return [numbered];
  if (heard.verdict === 'sure') return servedBy(heard, services);
  if (heard.verdict === 'unsure') return [{ dialog: 'clarify', intent: top(heard) }];
  return [{ dialog: answerable(text, heard, services) ? 'answer' : 'fallback', intent: 'none' }];
}

function servedBy(heard: Understanding, services: Knowing): readonly Choice[] {
  const choices = heard.intents
    .slice(0, 2)
    .map(({ id }) => ({ dialog: services.intents.dialogOf(id), intent: id }));
  return choices.filter(
    (choice, at) => choices.findIndex((other) => other.dialog === choice.dialog) === at,
  );
}

/** A message that is little more than a number speaks of what the number names. */
function byNumber(heard: Understanding): Choice | undefined {
  const has = (type: string): boolean => heard.entities.some((entity) => entity.type === type);
  const vague = heard.verdict !== 'sure' || heard.class === 'conversation';
  if (has('case_number') && (vague || heard.class !== 'order')) {
    return { dialog: 'case-status', intent: 'case.status' };
  }
  if (vague && (has('order_number') || has('tracking_number'))) {
    return { dialog: 'order-status', intent: 'order.status' };
  }
  return undefined;
}

/** Confidence from which words alone, without an understood intent, lead to an article. */
const SURE_BY_WORDS = 0.9;

function answerable(text: string, heard: Understanding, services: Knowing): boolean {
  if (text.trim() === '') return false;
  const query = { text: heard.text, language: heard.language, intents: [] };
  const [best] = services.knowledge.search(query, 1);
  return best !== undefined && best.confidence >= SURE_BY_WORDS;
}

function top(heard: Understanding): IntentId {
  return heard.candidates[0]?.id ?? 'none';
}
