import type { Conversation } from '../domain/conversation/conversation.js';
import type { Entry } from '../domain/conversation/entry.js';
import type { Language } from '../domain/language.js';
import { languageWishIn } from '../domain/text/language-wish.js';
import type { BotAnswer, BotParts } from './bot-parts.js';
import { wordsOf, type Content } from './content.js';
import { Course } from './course.js';

/**
 * The bot's part of a turn: understands once, lets the open dialog answer or the right one start,
 * and gathers what they decided. Writes nothing itself; the caller records the result as a whole.
 */
export class BotTurn {
  constructor(private readonly parts: BotParts) {}

  async answer(conversation: Conversation, entry: Entry): Promise<BotAnswer> {
    const { content, chosen } = this.read(conversation, entry);
    const memory = { ...conversation.memory, language: chosen };
    const course = new Course(this.parts, { ...conversation, memory }, entry, content);
    await course.run();
    return course.answer();
  }

  /**
   * The message as it is answered, and the language that was asked for: kept until another is wished,
   * whatever the messages are written in.
   */
  private read(
    conversation: Conversation,
    entry: Entry,
  ): { readonly content: Content; readonly chosen: Language | undefined } {
    const said = wordsOf(entry);
    const wish = languageWishIn(said.text);
    const text = wish?.rest ? wish.rest : said.text;
    const heard = this.parts.understand(text, { language: conversation.language });
    const chosen = wish?.language ?? conversation.memory.language;
    const spoken = hasWords(text) ? heard.language : conversation.language;
    return { content: { ...said, text, heard, language: chosen ?? spoken }, chosen };
  }
}

/** A number, a code or an address to write to is of no language: 91310106MA1FY8XX3K, A10023. */
function hasWords(text: string): boolean {
  return text.split(/\s+/).some((word) => /\p{L}/u.test(word) && !/[\d@]/.test(word));
}
