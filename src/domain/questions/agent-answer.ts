import type { ConversationLog } from '../conversation/conversation-log.js';
import { wordsOf, type Entry } from '../conversation/entry.js';
import { maskText } from '../learning/mask-text.js';
import type { OpenQuestion } from './open-question.js';

/** A person's answer comes within so many entries, or not at all. */
const WITHIN = 80;
/** Shorter words are greetings. */
const FEWEST_CHARACTERS = 12;
const MOST_CHARACTERS = 2_000;

/**
 * What an agent wrote to the customer after a question was asked in vain, masked; `undefined` when no
 * agent came. It may become the draft of an article: the editor has the last word.
 */
export async function agentAnswer(
  log: ConversationLog,
  { conversationId, seq }: OpenQuestion,
): Promise<string | undefined> {
  const conversation = await log.read(conversationId);
  if (!conversation) return undefined;
  const entries = await log.entries(conversationId, seq, WITHIN);
  const first = entries.findIndex(isAnswer);
  if (first < 0) return undefined;
  const said: string[] = [];
  const names = conversation.userName ? [conversation.userName] : [];
  for (const entry of entries.slice(first)) {
    if (entry.author.role === 'customer') break;
    if (!isAnswer(entry)) continue;
    if (entry.author.role === 'agent') names.push(entry.author.name);
    said.push(wordsOf(entry));
  }
  return maskText(said.join('\n\n'), { entities: [], names }).slice(0, MOST_CHARACTERS);
}

function isAnswer(entry: Entry): boolean {
  const { author, visibility } = entry;
  if (author.role !== 'agent' || visibility !== 'everyone') return false;
  return wordsOf(entry).trim().length >= FEWEST_CHARACTERS;
}
