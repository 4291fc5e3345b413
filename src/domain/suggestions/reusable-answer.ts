import { maskText } from '../learning/mask-text.js';
import { ANGRY, type EntityType, type Understanding } from '../understanding.js';

/** What was heard in a message, as far as it decides whether an answer may be said again. */
export type Heard = Pick<Understanding, 'entities' | 'mood' | 'class' | 'verdict'>;

const PERSONAL: ReadonlySet<EntityType> = new Set<EntityType>([
  'order_number',
  'case_number',
  'tracking_number',
  'phone',
  'email',
  'address',
]);

/** People are spoken to by name in these ways. */
const SPOKEN_TO =
  /\p{Script=Han}{1,2}(?:先生|女士|小姐|太太)|\b(?:Mr|Mrs|Ms|Miss|Mx|Dear|Hi|Hello)\b\.?\s+\p{Lu}\p{Ll}+/u;

/** Names shorter than this are parts of other words. */
const SHORTEST_NAME = 2;

/**
 * Whether an answer tells anything of one person: what is masked, numbers, addresses, names. Such an
 * answer is for nobody else. Errs on the side of yes.
 *
 * @param names whole names of the people in the conversation
 */
export function isPersonal(answer: string, heard: Heard, names: readonly string[]): boolean {
  if (heard.entities.some(({ type }) => PERSONAL.has(type))) return true;
  if (SPOKEN_TO.test(answer)) return true;
  const parts = names.flatMap((name) => [name, ...name.split(/[\s·]+/)]);
  const said = answer.toLowerCase();
  const named = parts.some(
    (part) => part.length >= SHORTEST_NAME && hasWord(said, part.toLowerCase()),
  );
  return named || maskText(answer, { entities: [], names: [] }) !== answer.trim();
}

const NOT_HELPED =
  /答非所问|没有?用|不是这个意思|没(?:有)?解决|还是不行|不满意|听不懂|敷衍|\bnot what i (?:asked|meant)\b|\b(?:doesn'?t|didn'?t|not) help|\bunhelpful\b|\buseless\b|\bwrong answer\b|\bstill (?:not|doesn'?t|no)\b/i;

/** Whether these words, said after an answer, tell that it did not help. */
export function isUnhappy(text: string, heard: Heard): boolean {
  if (heard.mood.anger >= ANGRY || NOT_HELPED.test(text)) return true;
  return heard.class === 'complaint' && heard.verdict === 'sure';
}

/** Latin names are words of their own; others may stand anywhere. */
function hasWord(text: string, name: string): boolean {
  if (!/^[\p{Script=Latin}'’-]+$/u.test(name)) return text.includes(name);
  return text.split(/[^\p{L}'’-]+/u).includes(name);
}
